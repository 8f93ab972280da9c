import type { Arrival, EndRow } from '../evidence.ts'
import type { Invariant } from './invariant.ts'
import { skewLimitMs, time } from './invariant.ts'

export const neverEarly: Invariant = {
  id: 'I4',
  says: 'never before its time (a clock that is ahead counts, up to the second a worker may be off)',
  check({ arrivals, rows }) {
    const violations = arrivals.flatMap((arrival) => {
      const { post, channel, at, dueAt, clockAheadMs } = arrival
      const early = dueAt - at
      if (early <= Math.min(Math.max(clockAheadMs, 0), skewLimitMs)) return []
      if (isWantedNow({ arrival, rows })) return []
      const clock = clockAheadMs ? `, the worker's clock ${clockAheadMs} ms ahead` : ''
      return [`${post} on ${channel}: ${early} ms before ${time(dueAt)}${clock}`]
    })
    return { checked: arrivals.length, violations }
  },
}

/** A person said "send again": that means now, whatever the calendar says by then. */
function isWantedNow({ arrival, rows }: { arrival: Arrival; rows: EndRow[] }): boolean {
  return rows
    .filter(({ post, channel }) => post === arrival.post && channel === arrival.channel)
    .flatMap(({ attempts }) => attempts)
    .some(({ outcome, endedAt }) => outcome === 'resent' && endedAt.getTime() <= arrival.at)
}
