import { fileTypeFromBuffer } from 'file-type'
import { decode } from '../decode.ts'
import { requiredFields } from '../plan.ts'
import type { Problem } from '../problem.ts'
import { hasFrontMatter } from './readMarkdown.ts'

export type PlanKind = 'csv' | 'ics' | 'markdown' | 'zip'

export type KindAnswer = { type: 'known'; kind: PlanKind } | { type: 'unknown'; problem: Problem }

/** What a plan is: by its content, and only where that could be either by its name. */
export async function kindOf({
  bytes,
  name,
}: {
  bytes: Uint8Array
  name: string
}): Promise<KindAnswer> {
  if (isZip(bytes)) return zipKind(bytes)
  const decoded = decode(bytes)
  if (decoded.type === 'not-text') return unknown({ code: 'not-text', found: decoded.found })
  const text = decoded.text.replace(/^\uFEFF/, '')
  if (/^BEGIN:VCALENDAR/i.test(text)) return { type: 'known', kind: 'ics' }
  if (/\.ics$/i.test(name)) return unknown({ code: 'not-a-calendar', found: name })
  const isMarkdown = hasFrontMatter(text) || (isMarkdownName(name) && !hasPlanHeader(text))
  return { type: 'known', kind: isMarkdown ? 'markdown' : 'csv' }
}

export function isMarkdownName(name: string): boolean {
  return /\.(md|markdown)$/i.test(name)
}

function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes
  // An empty zip has nothing but its end.
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6))
}

/** Workbooks, documents and programs are zips too. */
async function zipKind(bytes: Uint8Array): Promise<KindAnswer> {
  // Where the detection gives up, opening the zip says in words what is wrong with it.
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return !detected || detected.mime === 'application/zip'
    ? { type: 'known', kind: 'zip' }
    : unknown({ code: 'not-text', found: `.${detected.ext}` })
}

function hasPlanHeader(text: string): boolean {
  const first = (text.trimStart().split(/[\r\n]/, 1)[0] ?? '').toLowerCase()
  return requiredFields.every((field) => first.includes(field.toLowerCase()))
}

function unknown(problem: Omit<Problem, 'field'>): KindAnswer {
  return { type: 'unknown', problem: { field: null, ...problem } }
}
