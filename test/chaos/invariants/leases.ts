import type { ReaderEvent } from '../reader/plan.ts'
import type { Invariant } from './invariant.ts'
import { groupBy, skewLimitMs, time } from './invariant.ts'

type Leased = Extract<ReaderEvent, { type: 'leased' }>

export const leases: Invariant = {
  id: 'I9',
  says: 'pulled: what one reader has leased no other is given, until that lease is over',
  check({ readers }) {
    const ofDelivery = groupBy(readers, ({ id }) => id)
    const violations = [...ofDelivery.values()].flatMap((events) => {
      const leased = events.filter((event): event is Leased => event.type === 'leased')
      return leased.flatMap((later, index) =>
        leased.slice(0, index).flatMap((earlier) => overlap({ earlier, later, events })),
      )
    })
    return { checked: readers.filter(({ type }) => type === 'leased').length, violations }
  },
}

function overlap({
  earlier,
  later,
  events,
}: {
  earlier: Leased
  later: Leased
  events: ReaderEvent[]
}): string[] {
  const name = `${later.post} on ${later.channel}`
  if (later.lease === earlier.lease) {
    return [`${name}: lease ${later.lease} was handed out twice, at ${time(later.at)} again`]
  }
  const [first, second] = earlier.lease < later.lease ? [earlier, later] : [later, earlier]
  const own = events.filter((event) => event.type !== 'leased' && event.lease === first.lease)
  // Given back, for all that is known: from then on it is anybody's.
  const isGivenBack = own.some(
    (event) => event.type === 'asking' && event.what !== 'extend' && event.at <= second.at,
  )
  if (isGivenBack) return []
  const granted = own.flatMap((event) =>
    event.type === 'answered' && event.until && event.at <= second.at ? event.until : [],
  )
  const until = Math.max(first.until, ...granted)
  // A worker whose clock is ahead takes a lease back so much earlier.
  if (second.at >= until - skewLimitMs) return []
  const held = `${first.reader} has it until ${time(until)}`
  return [`${name}: given to ${second.reader} at ${time(second.at)}, but ${held}`]
}
