import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionBeforeChangeHook } from 'payload'
import { importPlan } from '../src/importing/importPlan.ts'
import { mediaImages } from '../src/importing/mediaImages.ts'

/**
 * Longest plan one request imports. Saving takes some 20 ms a row, and MongoDB ends the transaction
 * around this save after 60 seconds.
 */
const maxRows = 1000

/**
 * Imports the plan that is being saved and keeps the report with it. The rows are written outside
 * this save's transaction on purpose: each is a write of its own, and a plan imported again changes
 * nothing, so losing the report loses nothing else.
 */
export const importUpload =
  ({ folder }: { folder: string }): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const { payload, user } = req
    const filename = path.basename(String(data.filename ?? originalDoc?.filename))
    const bytes = req.file?.data ?? (await readFile(path.join(folder, filename)))
    const report = await importPlan({
      payload,
      bytes,
      images: mediaImages({ payload, user }),
      isDryRun: data.isDryRun !== false,
      user,
      now: new Date(),
      maxRows,
    })
    const { imported, updated, unchanged, refused } = report.totals
    return { ...data, report, taken: imported + updated + unchanged, refused }
  }
