import path from 'node:path'
import type { FileProblemCode } from '../problem.ts'
import { fileImages } from '../fileImages.ts'
import type { Plan, PlanRow, PlanRows } from '../plan.ts'
import { maxPlanSize, maxTextSize } from '../plan.ts'
import type { Defaults } from './defaults.ts'
import { emptyCells } from './defaults.ts'
import { isMarkdownName, kindOf } from './kindOf.ts'
import type { OpenedPlan } from './openPlan.ts'
import { readText } from './openPlan.ts'
import type { PlanFiles } from './planFiles.ts'
import { readMarkdown } from './readMarkdown.ts'

/** A folder or zip: at most one CSV or calendar, and a post for each Markdown file, by name. */
export async function openFiles({
  files,
  defaults,
}: {
  files: PlanFiles
  defaults: Defaults
}): Promise<OpenedPlan> {
  const names = await files.list()
  const tables = names.filter((name) => /\.(csv|ics)$/i.test(name))
  const texts = names.filter(isMarkdownName)
  const [name] = tables
  if (tables.length > 1) return unreadable({ code: 'many-plans', found: tables.join(', ') })
  if (!name && texts.length === 0) return unreadable({ code: 'no-plan', found: '' })
  const table = name ? await readTable({ files, name, defaults }) : null
  if (table?.type === 'unreadable') return table
  const has = new Set(names)
  return {
    type: 'plan',
    encoding: table?.encoding ?? null,
    rows: readRows({
      ...{ table: table?.rows ?? [], tableName: name, texts },
      read: (text, row) => readFile({ files, name: text, row, has, defaults }),
    }),
    images: fileImages({ files, folders: ['', ...(name ? [path.posix.dirname(name)] : [])] }),
  }
}

async function readTable({
  files,
  name,
  defaults,
}: {
  files: PlanFiles
  name: string
  defaults: Defaults
}): Promise<Plan> {
  const answer = await files.read({ name, limit: maxPlanSize })
  if (answer.type !== 'bytes') return unreadable({ code: 'zip-damaged', found: name })
  const known = await kindOf({ bytes: answer.bytes, name })
  if (known.type === 'unknown') return { type: 'unreadable', problems: [known.problem] }
  const { kind } = known
  // A zip under another name; a text that is no table either.
  if (kind === 'zip') return unreadable({ code: 'zip-nested', found: name })
  return readText({ bytes: answer.bytes, kind, name, defaults })
}

/** The table keeps the numbers of its rows; those of the files go on from there. */
async function* readRows({
  table,
  tableName,
  texts,
  read,
}: {
  table: PlanRows
  tableName: string | undefined
  texts: readonly string[]
  read: (name: string, row: number) => Promise<PlanRow>
}): AsyncGenerator<PlanRow> {
  let last = 0
  for await (const row of table) {
    last = row.row
    yield { ...row, file: tableName }
  }
  for (const name of texts) yield await read(name, ++last)
}

async function readFile({
  files,
  name,
  row,
  has,
  defaults,
}: {
  files: PlanFiles
  name: string
  row: number
  has: ReadonlySet<string>
  defaults: Defaults
}): Promise<PlanRow> {
  const answer = await files.read({ name, limit: maxTextSize })
  if (answer.type === 'bytes') {
    const { bytes } = answer
    return readMarkdown({ bytes, row, name, has: (other) => has.has(other), defaults })
  }
  const code = answer.type === 'too-large' ? 'text-too-large' : 'file-damaged'
  const cells = { ...emptyCells(), externalId: name, title: name }
  return { row, line: 1, file: name, cells, flaw: { code, found: name } }
}

function unreadable({
  code,
  found,
}: {
  code: FileProblemCode
  found: string
}): Extract<Plan, { type: 'unreadable' }> {
  return { type: 'unreadable', problems: [{ code, field: null, found }] }
}
