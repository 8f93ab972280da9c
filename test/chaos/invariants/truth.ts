import type { Invariant } from './invariant.ts'

export const truth: Invariant = {
  id: 'I3',
  says: '"sent" in the ledger ⇔ seen by the channel; an open "unconfirmed" says so itself',
  check({ arrivals, rows }) {
    const live = new Set(
      arrivals
        .filter(({ isEffect }) => isEffect)
        .map(({ channel, post }) => `${post} on ${channel}`),
    )
    const violations = rows.flatMap((row) => {
      const name = `${row.post} on ${row.channel}`
      const history = row.attempts.map(({ outcome }) => outcome).join(', ')
      if (row.state === 'sent' && !live.has(name)) {
        return [`${name}: "sent", but the channel never saw it (${history})`]
      }
      if (row.state !== 'sent' && row.state !== 'unconfirmed' && live.has(name)) {
        return [`${name}: "${row.state}", but it is live (${history}; ${row.reason})`]
      }
      return []
    })
    return { checked: rows.length, violations }
  },
}
