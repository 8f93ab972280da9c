import type { Situation } from '../channelContract.ts'
import type { FakePlatform, Fault } from '../given/platforms/fakePlatform.ts'

/**
 * What can happen to one call on its way, and what has to become of it where the platform drops no
 * repeats: whatever may have been shown is never "try later".
 */
export function networkSituations(platform: FakePlatform): Record<string, Situation> {
  const once = (leadsTo: Situation['leadsTo'], fault: Fault): Situation => ({
    leadsTo,
    arrange: () => platform.inject(fault),
  })
  const timed = (situation: Situation): Situation => ({ ...situation, isTimed: true })
  const retryAfter = { 'retry-after': '30' }
  return {
    'acts and never answers': once('unconfirmed', { type: 'silence' }),
    'acts and resets': once('unconfirmed', { type: 'reset' }),
    'acts and breaks off': once('unconfirmed', { type: 'cut' }),
    'acts and answers rubbish': once('unconfirmed', { type: 'garble' }),
    'acts behind a gateway that gives up': once('unconfirmed', {
      type: 'gateway-after',
      status: 504,
    }),
    'has a broken gateway': once('unconfirmed', { type: 'gateway', status: 502 }),
    'is down without a word': once('unconfirmed', { type: 'gateway', status: 503 }),
    'is down for a while': timed(
      once('try-later', { type: 'gateway', status: 503, headers: retryAfter }),
    ),
    'has had enough': timed(
      once('try-later', { type: 'gateway', status: 429, headers: retryAfter }),
    ),
    'moved away': once('rejected', {
      type: 'gateway',
      status: 302,
      headers: { location: 'https://b.example/elsewhere' },
    }),
    'is something else': once('rejected', { type: 'gateway', status: 404 }),
  }
}
