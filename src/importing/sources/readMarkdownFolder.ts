import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { planFields, type PlanRow } from '../plan.ts'
import type { Defaults } from './defaults.ts'
import { emptyCells } from './defaults.ts'

/**
 * A folder of Markdown files as rows of a plan, by name; each is one post. The front matter (YAML
 * between two lines of `---`) names fields as a plan's first row does, what follows is the text. The
 * file's path is the post's id, so that the same folder again changes nothing.
 */
export async function* readMarkdownFolder({
  folder,
  defaults,
}: {
  folder: string
  defaults: Defaults
}): AsyncGenerator<PlanRow> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => /\.(md|markdown)$/i.test(name)).sort()
  for (const [index, name] of files.entries()) {
    const text = await readFile(path.join(folder, name), 'utf8')
    yield toRow({ row: index + 1, name: name.split(path.sep).join('/'), text, defaults })
  }
}

function toRow({
  row,
  name,
  text,
  defaults,
}: {
  row: number
  name: string
  text: string
  defaults: Defaults
}): PlanRow {
  const [head = '', matter = ''] =
    /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  const cells = { ...emptyCells(), ...defaults, externalId: name }
  const said = readMatter(matter)
  if (!said)
    return { row, line: 1, cells: { ...cells, title: name }, flaw: { code: 'front-matter' } }
  const { image, body } = takeImage(text.slice(head.length).trim())
  const inFolder = image ? path.posix.join(path.posix.dirname(name), image) : ''
  const title = /^#\s+(.+)$/m.exec(body)?.[1] ?? path.posix.basename(name).replace(/\.\w+$/, '')
  const isTitled = Boolean(said.title)
  return {
    row,
    line: 1,
    cells: {
      ...{ ...cells, title, image: inFolder, ...said },
      body: isTitled ? body : body.replace(/^#\s+.+$\n?/m, '').trim(),
    },
  }
}

/** The fields a plan has; whatever else a blog keeps there is its own. `null`: it is no YAML. */
function readMatter(matter: string): Partial<PlanRow['cells']> | null {
  try {
    const said: unknown = parse(matter) ?? {}
    if (typeof said !== 'object' || Array.isArray(said)) return null
    const named = Object.entries(said as Record<string, unknown>).flatMap(([name, value]) => {
      const field = planFields.find((one) => one.toLowerCase() === name.toLowerCase())
      return field && value !== null ? [[field, toText(value)]] : []
    })
    return Object.fromEntries(named) as Partial<PlanRow['cells']>
  } catch (error) {
    if (error instanceof YAMLParseError) return null
    throw error
  }
}

function toText(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(';') : String(value)
}

/** The first picture of the text is the post's; one on the web stays where it is. */
function takeImage(body: string): { image: string | null; body: string } {
  const found = /!\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/.exec(body)
  const target = found?.[1]
  if (!found || !target || /^[a-z][a-z0-9+.-]*:/i.test(target)) return { image: null, body }
  return { image: decodeURI(target), body: body.replace(found[0], '').trim() }
}
