import type { Encoding } from './decode.ts'
import type { ContentType, Packaging } from '../domain/post.ts'
import type { PlanMix } from './reportMix.ts'
import type { Problem } from './problem.ts'

export const outcomes = ['imported', 'updated', 'unchanged', 'refused'] as const
/** What became of a row; in a dry run, what would become of it. */
export type RowOutcome = (typeof outcomes)[number]

export type RowReport = {
  /** As the spreadsheet numbers it. */
  row: number
  /** The line of the file it starts on. */
  line: number
  /** The file of a folder or zip it stands in. */
  file?: string
  externalId: string
  title: string
  outcome: RowOutcome
  /** What the post is now; null for a refused row. */
  state: 'scheduled' | 'draft' | null
  /** ISO instant and the zone it was written in; null for a refused row. */
  publishAt: string | null
  timezone: string | null
  /** The post's id, where there is one. */
  post: string | null
  problems: Problem[]
  warnings: Problem[]
  /** In a dry run, of a row that would be scheduled: what its post adds to the mix, and where. */
  mix?: { contentType: ContentType; packaging: Packaging; channels: string[] } | null
}

/** What an import did. Plain data: stored with an upload and printed by the command line. */
export type PlanReport = {
  isDryRun: boolean
  encoding: Encoding | null
  /** Why the file could not be read; its rows are then unknown. */
  problems: Problem[]
  rows: RowReport[]
  /** Of a dry run: what the plan would make of each community's mix. */
  mixes?: PlanMix[]
  totals: Record<RowOutcome, number> & { rows: number; warnings: number }
}

export function createReport({
  isDryRun,
  encoding = null,
  problems = [],
  rows = [],
  mixes = [],
}: Pick<PlanReport, 'isDryRun'> & Partial<PlanReport>): PlanReport {
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length
  return {
    isDryRun,
    encoding,
    problems,
    rows,
    mixes,
    totals: {
      rows: rows.length,
      imported: count('imported'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      warnings: rows.filter((row) => row.warnings.length > 0).length,
    },
  }
}
