import type { Invariant } from './invariant.ts'
import { groupBy, time } from './invariant.ts'

export const once: Invariant = {
  id: 'I1',
  says: 'at most one effect per occurrence; on an unkeyed channel one more per "send again"',
  check({ arrivals, rows }) {
    const effects = groupBy(
      arrivals.filter(({ isEffect }) => isEffect),
      ({ channel, post }) => `${post} on ${channel}`,
    )
    const rowsOf = groupBy(rows, ({ channel, post }) => `${post} on ${channel}`)
    const violations: string[] = []
    for (const [occurrence, same] of rowsOf) {
      if (same.length > 1) violations.push(`${occurrence}: ${same.length} rows in the ledger`)
    }
    for (const [occurrence, seen] of effects) {
      const attempts = (rowsOf.get(occurrence) ?? []).flatMap((row) => row.attempts)
      const resent = attempts.filter(({ outcome }) => outcome === 'resent').length
      const allowed = seen[0]!.isKeyed ? 1 : 1 + resent
      if (seen.length <= allowed) continue
      const when = seen.map(({ at, key }) => `${time(at)} as ${key}`).join(', ')
      violations.push(`${occurrence}: ${seen.length} effects where ${allowed} may be (${when})`)
    }
    return { checked: rowsOf.size, violations }
  },
}
