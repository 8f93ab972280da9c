import type { Payload, Where } from 'payload'
import { isDuplicate } from '../../publishing/isDuplicate.ts'
import type { PlanReport, RowReport } from '../report.ts'
import { outcomes } from '../report.ts'
import type { StoredRun } from './importRun.ts'

/** Keeps what became of a row; of one that is taken again after a worker died, what came first. */
export async function keepRow({
  payload,
  run,
  row,
}: {
  payload: Payload
  run: StoredRun
  row: RowReport
}): Promise<void> {
  const { outcome, warnings } = row
  const counted = { outcome, hasWarnings: warnings.length > 0 }
  const data = { import: run.id, run: run.run, row: row.row, ...counted, report: row }
  try {
    await payload.db.create({ collection: 'import-rows', data })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** Rows of the times before, when the same file was imported: its report shows the last one. */
export async function dropEarlierRows({
  payload,
  run,
}: {
  payload: Payload
  run: StoredRun
}): Promise<void> {
  const where: Where = { and: [{ import: { equals: run.id } }, { run: { less_than: run.run } }] }
  await payload.db.deleteMany({ collection: 'import-rows', where })
}

export async function countOutcomes({
  payload,
  run,
}: {
  payload: Payload
  run: StoredRun
}): Promise<PlanReport['totals']> {
  const count = async (more: Where) => {
    const and: Where[] = [{ import: { equals: run.id } }, { run: { equals: run.run } }, more]
    const { totalDocs } = await payload.count({ collection: 'import-rows', where: { and } })
    return totalDocs
  }
  const counts = await Promise.all(
    outcomes.map((outcome) => count({ outcome: { equals: outcome } })),
  )
  const [imported = 0, updated = 0, unchanged = 0, refused = 0] = counts
  return {
    rows: imported + updated + unchanged + refused,
    ...{ imported, updated, unchanged, refused },
    warnings: await count({ hasWarnings: { equals: true } }),
  }
}

/** What became of the rows, as it was kept. */
export async function readRows({
  payload,
  run,
}: {
  payload: Payload
  run: StoredRun
}): Promise<RowReport[]> {
  const { docs } = await payload.db.find<{ id: string; report: RowReport }>({
    collection: 'import-rows',
    where: { and: [{ import: { equals: run.id } }, { run: { equals: run.run } }] },
    pagination: false,
  })
  return docs.map(({ report }) => report)
}
