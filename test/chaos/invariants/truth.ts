import type { EndRow } from '../evidence.ts'
import type { Invariant } from './invariant.ts'
import { groupBy } from './invariant.ts'

export const truth: Invariant = {
  id: 'I3',
  says: '"sent" in the ledger ⇔ seen by the channel; an open "unconfirmed" says so itself',
  check({ arrivals, rows }) {
    const effects = groupBy(
      arrivals.filter(({ isEffect }) => isEffect),
      ({ channel, post }) => `${post} on ${channel}`,
    )
    const violations = rows.flatMap((row) => {
      const name = `${row.post} on ${row.channel}`
      const history = row.attempts.map(({ outcome }) => outcome).join(', ')
      const seen = effects.get(name) ?? []
      if (row.state === 'sent' && seen.length === 0) {
        return [`${name}: "sent", but the channel never saw it (${history})`]
      }
      // A person who said "send again" has answered for what was before, rightly or not.
      const live = seen.filter(({ at }) => at > lastResent(row))
      if (row.state !== 'sent' && row.state !== 'unconfirmed' && live.length > 0) {
        return [`${name}: "${row.state}", but it is live (${history}; ${row.reason})`]
      }
      return []
    })
    return { checked: rows.length, violations }
  },
}

function lastResent({ attempts }: EndRow): number {
  const resent = attempts.filter(({ outcome }) => outcome === 'resent')
  return Math.max(0, ...resent.map(({ endedAt }) => endedAt.getTime()))
}
