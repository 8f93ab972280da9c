import type { Payload, TypedUser } from 'payload'
import { checkRow, type KnownSlugs } from './checkRow.ts'
import type { ImageLookup } from './images.ts'
import type { PlanRow } from './plan.ts'
import { readKnownSlugs } from './readKnownSlugs.ts'
import { countRows, readPlan } from './readPlan.ts'
import { createReport, type PlanReport, type RowReport } from './report.ts'
import { rowId } from './rowId.ts'
import { hashOfPost } from './hashOfPost.ts'
import { saveRow } from './saveRow.ts'

export type ImportPlan = {
  payload: Payload
  /** The CSV file as it is. */
  bytes: Uint8Array
  images: ImageLookup
  /** Judges every row and writes nothing. */
  isDryRun: boolean
  /** Whose rights the writes have; null for the command line, which has all. */
  user: TypedUser | null
  now: Date
  /** Refuses a longer plan as a whole, where a request has to be answered in time. */
  maxRows?: number
  onProgress?: (progress: { rows: number }) => void
}

/**
 * Imports the good rows of a plan and reports on all of them. Every row is a write of its own, and
 * the same file imported again changes nothing, so an import that was cut off is just run again.
 * Throws only where the database or disk fails.
 */
export async function importPlan({
  bytes,
  maxRows = Infinity,
  onProgress,
  ...context
}: ImportPlan): Promise<PlanReport> {
  const { isDryRun } = context
  if (maxRows < Infinity && (await countRows({ bytes })) > maxRows) {
    const problem = { code: 'too-many-rows', field: null, found: '', number: maxRows } as const
    return createReport({ isDryRun, problems: [problem] })
  }
  const plan = await readPlan({ bytes })
  if (plan.type === 'unreadable') return createReport({ isDryRun, problems: plan.problems })
  const known = await readKnownSlugs(context)
  const seen = new Map<string, number>()
  const rows: RowReport[] = []
  for await (const row of plan.rows) {
    const id = rowId(row)
    if (!row.flaw && !seen.has(id)) seen.set(id, row.row)
    rows.push(await importRow({ ...context, row, known, seen }))
    onProgress?.({ rows: rows.length })
  }
  return createReport({ isDryRun, encoding: plan.encoding, rows })
}

async function importRow({
  row,
  known,
  seen,
  images,
  ...context
}: Omit<ImportPlan, 'bytes' | 'maxRows' | 'onProgress'> & {
  row: PlanRow
  known: KnownSlugs
  seen: ReadonlyMap<string, number>
}): Promise<RowReport> {
  const image = await images(row.flaw ? '' : row.cells.image)
  const check = checkRow({ row, known, seen, image, now: context.now })
  const report: RowReport = {
    row: row.row,
    line: row.line,
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
    // A row that changed nothing has nothing to be warned about but why it did not.
    warnings: saved.outcome === 'unchanged' ? saved.warnings : warnings,
  }
}
