import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { PlanRow } from '../plan.ts'
import type { Defaults } from './defaults.ts'
import { readIcs } from './readIcs.ts'
import { readMarkdownFolder } from './readMarkdownFolder.ts'

export type Source = {
  /** Where its images are looked for. */
  folder: string
  plan: { bytes: Uint8Array } | { rows: AsyncIterable<PlanRow> | Iterable<PlanRow> }
}

/** What a plan's path names: a CSV file, an iCalendar file or a folder of Markdown. Throws what people read. */
export async function openSource({
  file,
  defaults,
}: {
  file: string
  defaults: Defaults
}): Promise<Source> {
  const unreadable = (error: Error) => {
    throw new Error(`The plan ${file} cannot be read: ${error.message}`)
  }
  const stats = await stat(file).catch(unreadable)
  if (stats.isDirectory()) {
    return { folder: file, plan: { rows: readMarkdownFolder({ folder: file, defaults }) } }
  }
  const folder = path.dirname(file)
  const bytes = await readFile(file).catch(unreadable)
  if (!/\.ics$/i.test(file)) return { folder, plan: { bytes } }
  const rows = readIcs({ text: bytes.toString('utf8'), defaults })
  if (!rows) throw new Error(`The plan ${file} cannot be read: it is no iCalendar file.`)
  return { folder, plan: { rows } }
}
