import path from 'node:path'
import type { ImageLookup } from '../images.ts'
import type { Plan } from '../plan.ts'
import { maxPlanSize, maxTextSize } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { readPlan } from '../readPlan.ts'
import type { Defaults } from './defaults.ts'
import type { PlanKind } from './kindOf.ts'
import { kindOf } from './kindOf.ts'
import { openFiles } from './openFiles.ts'
import { readIcs } from './readIcs.ts'
import { readMarkdown } from './readMarkdown.ts'
import { openZip } from './zip/openZip.ts'

/** A plan, and where its own pictures are looked for; `null`: it has none with it. */
export type OpenedPlan =
  | (Extract<Plan, { type: 'plan' }> & { images: ImageLookup | null })
  | Extract<Plan, { type: 'unreadable' }>

/** A file: CSV, iCalendar, one post in Markdown, or a zip of those. `name`: as its owner calls it. */
export async function openPlan({
  bytes,
  name,
  defaults,
}: {
  bytes: Buffer
  name: string
  defaults: Defaults
}): Promise<OpenedPlan> {
  const known = await kindOf({ bytes, name })
  if (known.type === 'unknown') return unreadable(known.problem)
  if (known.kind === 'zip') {
    const zip = await openZip({ bytes })
    return zip.type === 'zip' ? openFiles({ files: zip.files, defaults }) : zip
  }
  const plan = await readText({ bytes, kind: known.kind, name, defaults })
  return plan.type === 'plan' ? { ...plan, images: null } : plan
}

/** A file that is no zip. */
export async function readText({
  bytes,
  kind,
  name,
  defaults,
}: {
  bytes: Uint8Array
  kind: Exclude<PlanKind, 'zip'>
  name: string
  defaults: Defaults
}): Promise<Plan> {
  const limit = kind === 'markdown' ? maxTextSize : maxPlanSize
  if (bytes.length > limit) return tooLarge({ size: bytes.length, limit })
  switch (kind) {
    case 'csv':
      return readPlan({ bytes })
    case 'ics': {
      const rows = readIcs({ bytes, defaults })
      if (!rows) return unreadable({ code: 'not-a-calendar', field: null, found: name })
      return { type: 'plan', encoding: null, rows }
    }
    case 'markdown': {
      const id = path.posix.basename(name).normalize('NFC')
      const row = readMarkdown({ bytes, row: 1, name: id, has: () => false, defaults })
      return { type: 'plan', encoding: null, rows: [row] }
    }
  }
}

function tooLarge({ size, limit }: { size: number; limit: number }): Plan & { type: 'unreadable' } {
  const megabyte = 1024 * 1024
  const found = String(Math.ceil(size / megabyte))
  return unreadable({ code: 'file-too-large', field: null, found, number: limit / megabyte })
}

function unreadable(problem: Problem): Extract<Plan, { type: 'unreadable' }> {
  return { type: 'unreadable', problems: [problem] }
}
