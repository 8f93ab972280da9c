import path from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { decode } from '../decode.ts'
import { planFields, type PlanRow } from '../plan.ts'
import type { Defaults } from './defaults.ts'
import { emptyCells } from './defaults.ts'

/**
 * A Markdown file as a row of a plan. The front matter (YAML between two lines of `---`) names fields
 * as a plan's first row does, what follows is the text. `name`: its path, which is the post's id, so
 * that the same file again changes nothing. `has`: whether there is such a file beside it.
 */
export function readMarkdown({
  bytes,
  row,
  name,
  has,
  defaults,
}: {
  bytes: Uint8Array
  row: number
  name: string
  has: (name: string) => boolean
  defaults: Defaults
}): PlanRow {
  const cells = { ...emptyCells(), ...defaults, externalId: name }
  const base = { row, line: 1, file: name }
  const unread = { ...base, cells: { ...cells, title: name } }
  const decoded = decode(bytes)
  if (decoded.type === 'not-text') {
    return { ...unread, flaw: { code: 'not-text', found: decoded.found } }
  }
  const { matter, body: whole } = cut(decoded.text)
  const said = readMatter(matter)
  if (!said) return { ...unread, flaw: { code: 'front-matter' } }
  const { image, body } = takeImage(whole)
  const beside = (target: string) => path.posix.join(path.posix.dirname(name), target)
  const named = said.image && has(beside(said.image)) ? { image: beside(said.image) } : {}
  const title = /^#\s+(.+)$/m.exec(body)?.[1] ?? path.posix.basename(name).replace(/\.\w+$/, '')
  const withTitle = { ...cells, title, image: image ? beside(image) : '', ...said, ...named }
  const text = said.title ? body : body.replace(/^#\s+.+$\n?/m, '').trim()
  return { ...base, cells: { ...withTitle, body: text } }
}

/** Whether a text begins as one with front matter does. */
export function hasFrontMatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n/.test(text)
}

function cut(text: string): { matter: string; body: string } {
  const [head = '', matter = ''] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  return {
    matter,
    body: text
      .slice(head.length)
      .replace(/^\uFEFF/, '')
      .trim(),
  }
}

/** Longest front matter, in characters: YAML compares every name with every other. */
const maxMatter = 16_000

/** The fields a plan has; whatever else a blog keeps there is its own. `null`: it is no YAML. */
function readMatter(matter: string): Partial<PlanRow['cells']> | null {
  if (matter.length > maxMatter) return null
  try {
    const said: unknown = parse(matter) ?? {}
    if (typeof said !== 'object' || Array.isArray(said)) return null
    const named = Object.entries(said as Record<string, unknown>).flatMap(([name, value]) => {
      const field = planFields.find((one) => one.toLowerCase() === name.toLowerCase())
      return field && value !== null ? [[field, toText(value)]] : []
    })
    return Object.fromEntries(named) as Partial<PlanRow['cells']>
  } catch (error) {
    // Names that point at themselves, or at far too much, are a ReferenceError of the parser.
    if (error instanceof YAMLParseError || error instanceof ReferenceError) return null
    throw error
  }
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(';')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Bounded, and with one way to match each letter: a text may be anything, and a megabyte of it. */
const imageLink = /!\[[^\]\n]{0,300}\]\(((?:[^()\n]|\([^()\n]{0,200}\)){1,700})\)/

/** The first picture of the text is the post's; one on the web stays where it is. */
function takeImage(body: string): { image: string | null; body: string } {
  const found = imageLink.exec(body)
  const target = targetOf(found?.[1] ?? '')
  if (!found || !target || /^[a-z][a-z0-9+.-]*:/i.test(target)) return { image: null, body }
  return { image: decodeName(target), body: body.replace(found[0], '').trim() }
}

/** `<images/tea cup.png> "title"` → `images/tea cup.png`; many leave the brackets out. */
function targetOf(inside: string): string {
  const text = inside.trim()
  if (text.startsWith('<')) return text.slice(1, text.indexOf('>'))
  const title = /[ \t]["']/.exec(text)
  return text.slice(0, title?.index).trim()
}

/** `tea%20cup.png` → `tea cup.png`; `100%.png` is a name as it is. */
function decodeName(target: string): string {
  try {
    return decodeURI(target)
  } catch (error) {
    if (error instanceof URIError) return target
    throw error
  }
}
