import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload'
import { importPlan } from '../src/importing/importPlan.ts'
import { mediaImages } from '../src/importing/mediaImages.ts'
import { countRows } from '../src/importing/readPlan.ts'
import { takenOf } from '../src/importing/run/importRun.ts'

/**
 * Longest plan one request imports; workers take longer ones. Saving takes some 20 ms a row, and
 * MongoDB ends the transaction around this save after 60 seconds.
 */
const maxRows = 1000

/**
 * Imports the plan that is being saved and keeps the report with it, or leaves it to the workers. The
 * rows are written outside this save's transaction on purpose: each is a write of its own, and a plan
 * imported again changes nothing, so losing the report loses nothing else.
 */
export const importUpload =
  ({ folder }: { folder: string }): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const { payload, user } = req
    const filename = path.basename(String(data.filename ?? originalDoc?.filename))
    const bytes = req.file?.data ?? (await readFile(path.join(folder, filename)))
    const rowsTotal = await countRows({ bytes })
    const run = Number(originalDoc?.run ?? 0) + 1
    const started = { run, rowsTotal, failure: null, claimedBy: null, claimedUntil: null }
    if ((rowsTotal > maxRows || req.context.isQueued) && user) {
      const counted = { rowsDone: 0, taken: null, refused: null, report: null }
      const by = { startedBy: String(user.id), startedAt: new Date().toISOString() }
      return { ...data, ...started, ...counted, ...by, state: 'queued' }
    }
    const report = await importPlan({
      payload,
      bytes,
      images: mediaImages({ payload, user }),
      isDryRun: data.isDryRun !== false,
      user,
      now: new Date(),
    })
    const shown = { report, taken: takenOf(report.totals), refused: report.totals.refused }
    return { ...data, ...started, ...shown, state: 'done', rowsDone: report.totals.rows }
  }

/** The rows go with their import. */
export const dropRows: CollectionAfterDeleteHook = async ({ id, req, doc }) => {
  const where = { import: { equals: String(id) } }
  await req.payload.db.deleteMany({ collection: 'import-rows', where, req })
  return doc
}
