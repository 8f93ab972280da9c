import type { DeliveryState } from '../../../src/domain/delivery/delivery.ts'
import type { EndRow } from '../evidence.ts'
import type { Invariant } from './invariant.ts'
import { groupBy, time } from './invariant.ts'

const open: readonly DeliveryState[] = ['planned', 'claimed', 'sending', 'waiting']

export const ends: Invariant = {
  id: 'I2',
  says: 'every due occurrence comes to exactly one end, in time after the last fault',
  check({ calendar, rows, endedAt, settledAfterMs, settleWithinMs }) {
    const violations: string[] = []
    if (settledAfterMs === null) {
      violations.push(`not everything had ended ${settleWithinMs / 1000} s after the last fault`)
    }
    const rowsOf = groupBy(rows, ({ post, channel }) => `${post} on ${channel}`)
    for (const { post, channel, dueAt } of calendar) {
      if (dueAt > endedAt) continue
      const name = `${post} on ${channel}`
      const found = rowsOf.get(name) ?? []
      if (found.length !== 1) violations.push(`${name}: ${found.length} rows in the ledger`)
      if (found[0]?.state === 'cancelled') {
        violations.push(`${name}: on the calendar, but cancelled in the ledger`)
      }
    }
    for (const row of rows) {
      if (row.dueAt <= endedAt && open.includes(row.state)) {
        const due = time(row.dueAt)
        violations.push(`${row.post} on ${row.channel}: still ${row.state}, due ${due}`)
      }
      violations.push(...doubleEnds(row))
    }
    return { checked: calendar.length, violations }
  },
}

/** What happened after "sent", other than a person's word. */
function doubleEnds({ post, channel, attempts }: EndRow): string[] {
  const outcomes = attempts.map(({ outcome }) => outcome)
  const end = outcomes.findIndex((outcome) => outcome === 'sent' || outcome === 'confirmed')
  if (end === -1 || end === outcomes.length - 1) return []
  return [`${post} on ${channel}: went on after its end: ${outcomes.join(', ')}`]
}
