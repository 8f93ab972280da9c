import type { StoredUpload } from '../openUpload.ts'
import type { RowOutcome } from '../report.ts'

/** How far an import is that workers carry out. */
export const runStates = ['queued', 'running', 'done', 'failed'] as const
export type RunState = (typeof runStates)[number]

/** An import as it is stored, as far as whoever carries it out looks at it. */
export type StoredRun = StoredUpload & {
  id: string
  isDryRun?: boolean | null
  state: RunState
  /** Which time this file is imported: rows of an earlier one are another's. */
  run: number
  rowsDone: number
  startedBy: string
  /** What counts as now, however long it takes. */
  startedAt: string
  claimedBy?: string | null
  claimedUntil?: string | null
}

/** What the list of imports shows of the outcomes of its rows. */
export function takenOf(totals: Record<RowOutcome, number>): number {
  return totals.imported + totals.updated + totals.unchanged
}
