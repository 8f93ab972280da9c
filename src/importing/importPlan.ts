import type { Payload, TypedUser } from 'payload'
import { checkRow, type CheckedRow, type KnownSlugs } from './checkRow.ts'
import type { ImageLookup } from './images.ts'
import type { Plan, PlanRow, PlanRows } from './plan.ts'
import { otherImages } from './otherImages.ts'
import { planBalance } from './planBalance.ts'
import { readKnownSlugs } from './readKnownSlugs.ts'
import { createReport, type PlanReport, type RowReport } from './report.ts'
import { rowId } from './rowId.ts'
import { hashOfPost } from './hashOfPost.ts'
import { saveRow } from './saveRow.ts'

export type ImportPlan = {
  payload: Payload
  images: ImageLookup
  /** Judges every row and writes nothing. */
  isDryRun: boolean
  /** Whose rights the writes have; null for the command line, which has all. */
  user: TypedUser | null
  now: Date
}

/**
 * Imports the good rows of a plan and reports on all of them. Every row is a write of its own, and
 * the same file imported again changes nothing, so an import that was cut off is just run again.
 * Throws only where the database or disk fails.
 */
export async function importPlan({
  plan,
  onProgress,
  ...options
}: ImportPlan & {
  plan: Plan
  onProgress?: (progress: { rows: number }) => void
}): Promise<PlanReport> {
  const { isDryRun } = options
  if (plan.type === 'unreadable') return createReport({ isDryRun, problems: plan.problems })
  const rows: RowReport[] = []
  for await (const row of importRows({ ...options, rows: plan.rows })) {
    rows.push(row)
    onProgress?.({ rows: rows.length })
  }
  const mixes = isDryRun ? await planBalance({ ...options, rows }) : []
  return createReport({ isDryRun, encoding: plan.encoding, rows, mixes })
}

/** The same row by row; the first `skip` rows were imported before, and are only remembered. */
export async function* importRows({
  rows,
  skip = 0,
  ...options
}: ImportPlan & {
  rows: PlanRows
  skip?: number
}): AsyncGenerator<RowReport> {
  const known = await readKnownSlugs(options)
  const seen = new Map<string, number>()
  let count = 0
  for await (const row of rows) {
    const id = rowId(row)
    if (!row.flaw && !seen.has(id)) seen.set(id, row.row)
    count += 1
    if (count > skip) yield await importRow({ ...options, row, known, seen })
  }
}

async function importRow({
  row,
  known,
  seen,
  images,
  ...context
}: ImportPlan & {
  row: PlanRow
  known: KnownSlugs
  seen: ReadonlyMap<string, number>
}): Promise<RowReport> {
  const image = await images(row.flaw ? '' : row.cells.image)
  const others = await otherImages({ row, images })
  const check = checkRow({ row, known, seen, image, others, now: context.now })
  const report: RowReport = {
    row: row.row,
    line: row.line,
    ...(row.file ? { file: row.file } : {}),
    externalId: row.cells.externalId.trim(),
    title: row.cells.title.trim(),
    outcome: 'refused',
    state: null,
    publishAt: null,
    timezone: null,
    post: null,
    problems: [],
    warnings: [],
  }
  if (check.type === 'bad') return { ...report, problems: check.problems }
  const { checked, warnings } = check
  const hashNow = (postId: string) => hashOfPost({ ...context, postId, known })
  const saved = await saveRow({ ...context, row, checked, hashNow })
  if (saved.outcome === 'refused') return { ...report, problems: saved.problems }
  return {
    ...report,
    publishAt: checked.publishAt.toISOString(),
    timezone: checked.timezone,
    outcome: saved.outcome,
    state: saved.state,
    post: saved.post,
    ...(context.isDryRun && isPlanned(saved) ? { mix: mixOf(checked) } : {}),
    // A row that changed nothing has nothing to be warned about but why it did not.
    warnings: saved.outcome === 'unchanged' ? saved.warnings : warnings,
  }
}

function isPlanned({ outcome, state }: { outcome: string; state: string }): boolean {
  return outcome !== 'unchanged' && state === 'scheduled'
}

function mixOf({ contentType, packaging, channels }: CheckedRow): RowReport['mix'] {
  return { contentType, packaging, channels }
}
