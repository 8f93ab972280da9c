import type { Arrival, HoldSpan, Operation } from '../evidence.ts'
import type { Invariant } from './invariant.ts'
import { groupBy, time } from './invariant.ts'

export const editorsWin: Invariant = {
  id: 'I6',
  says: 'an edit, a cancel, a move or a hold that was acknowledged before the claim always wins',
  check({ arrivals, operations, holds }) {
    const operationsOf = groupBy(operations, ({ post }) => post)
    const violations = arrivals.flatMap((arrival) => [
      ...outdated({ arrival, operations: operationsOf.get(arrival.post) ?? [] }),
      ...held({ arrival, holds }),
    ])
    return { checked: arrivals.length, violations }
  },
}

function outdated({
  arrival,
  operations,
}: {
  arrival: Arrival
  operations: Operation[]
}): string[] {
  const { post, channel, version, claimedAt } = arrival
  if (claimedAt === null) return [`${post} on ${channel}: sent without a claim`]
  const newer = operations.find(
    (one) =>
      one.acknowledgedAt !== null &&
      one.acknowledgedAt < claimedAt &&
      (one.version > version || (one.version === version && one.kind === 'cancel')),
  )
  if (!newer) return []
  const when = `${newer.kind} ${newer.version} was done ${time(newer.acknowledgedAt)}`
  return [`${post} on ${channel}: version ${version} claimed ${time(claimedAt)}, but ${when}`]
}

function held({ arrival, holds }: { arrival: Arrival; holds: HoldSpan[] }): string[] {
  const { post, channel, claimedAt, at } = arrival
  if (claimedAt === null) return []
  return holds
    .filter(({ scope, target }) => {
      if (scope === 'everything') return true
      return target === (scope === 'channel' ? channel : post)
    })
    .filter(
      ({ acknowledgedAt, releasedAt }) =>
        // Released before it arrived: the worker may have looked after that.
        claimedAt > acknowledgedAt && (releasedAt === null || at < releasedAt),
    )
    .map(
      (hold) =>
        `${post} on ${channel}: claimed ${time(claimedAt)} while ${hold.scope} was held ` +
        `(${time(hold.acknowledgedAt)} to ${time(hold.releasedAt)})`,
    )
}
