import type { Situation } from '../channelContract.ts'

/** The same situations where the call is made once more with a key that the platform knows. */
export function answeredAgain(situations: Record<string, Situation>): Record<string, Situation> {
  return Object.fromEntries(
    Object.entries(situations).map(([name, situation]) => [
      name,
      situation.leadsTo === 'unconfirmed' ? { ...situation, leadsTo: 'sent' } : situation,
    ]),
  )
}
