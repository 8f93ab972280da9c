import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { importPlan } from '../src/importing/importPlan.ts'
import { openUpload, type StoredUpload } from '../src/importing/openUpload.ts'
import { takenOf } from '../src/importing/run/importRun.ts'
import { weighPlan } from '../src/importing/weighPlan.ts'

/**
 * Heaviest plan one request imports, in rows; workers take heavier ones. Saving takes some 20 ms a
 * row, and MongoDB ends the transaction around this save after 60 seconds.
 */
const maxWeight = 1000

/**
 * Imports the plan that is being saved and keeps the report with it, or leaves it to the workers. The
 * rows are written outside this save's transaction on purpose: each is a write of its own, and a plan
 * imported again changes nothing, so losing the report loses nothing else.
 */
export const importUpload =
  ({ folder }: { folder: string }): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const { payload, user } = req
    const upload = uploadOf({ ...originalDoc, ...data }, req)
    const bytes = req.file?.data ?? (await readFile(path.join(folder, upload.filename)))
    const open = () => openUpload({ payload, user, bytes, upload })
    const { rows: rowsTotal, weight } = await weighPlan(await open())
    const run = Number(originalDoc?.run ?? 0) + 1
    const { originalName } = upload
    const begun = { run, rowsTotal, originalName, failure: null }
    const started = { ...begun, claimedBy: null, claimedUntil: null }
    if ((weight > maxWeight || req.context.isQueued) && user) {
      const counted = { rowsDone: 0, taken: null, refused: null, report: null }
      const by = { startedBy: String(user.id), startedAt: new Date().toISOString() }
      return { ...data, ...started, ...counted, ...by, state: 'queued' }
    }
    const report = await importPlan({
      payload,
      ...(await open()),
      isDryRun: data.isDryRun !== false,
      user,
      now: new Date(),
    })
    const shown = { report, taken: takenOf(report.totals), refused: report.totals.refused }
    return { ...data, ...started, ...shown, state: 'done', rowsDone: report.totals.rows }
  }

/** The file's own name counts, not the one it is kept under: a post in Markdown is known by it. */
function uploadOf(saved: Partial<StoredUpload>, { file }: PayloadRequest): StoredUpload {
  const filename = path.basename(String(saved.filename))
  return { ...saved, filename, originalName: file?.name ?? saved.originalName ?? filename }
}

/** The rows go with their import. */
export const dropRows: CollectionAfterDeleteHook = async ({ id, req, doc }) => {
  const where = { import: { equals: String(id) } }
  await req.payload.db.deleteMany({ collection: 'import-rows', where, req })
  return doc
}
