import type { Inline, LineBreak, Mark, Text } from './document.ts'
import { formatBits } from './formatBits.ts'
import type { LexicalNode } from './richText.ts'
import { safeLink } from './safeUrl.ts'
import { textInside } from './textInside.ts'

/** Whether a node stands inside a line of text rather than on its own. */
export function isInlineNode(node: LexicalNode): boolean {
  return inlineTypes.has(node.type) || (typeof node.text === 'string' && !node.children)
}

/** Reads a line's nodes; neighbours that look alike become one text, so equal posts read equal. */
export function readInlines(nodes: LexicalNode[]): Inline[] {
  return joinTexts(readInner(nodes))
}

/** Joins neighbours of the same marks. */
export function joinTexts<Item extends Inline>(inlines: Item[]): Item[] {
  const joined: Item[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    const isSame =
      last?.type === 'text' && inline.type === 'text' && last.marks.join() === inline.marks.join()
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    else joined.push(inline)
  }
  return joined
}

const inlineTypes = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

function readInline(node: LexicalNode): Inline[] {
  if (node.type === 'linebreak') return [{ type: 'break' }]
  if (node.type === 'link' || node.type === 'autolink') return readLink(node)
  if (typeof node.text === 'string') return readText(node.text, readMarks(node.format))
  if (node.children) return readInner(node.children)
  return textInside(node).flatMap((text) => readText(text, []))
}

/** A block inside a line (a paragraph in a quote, a cell in a row) begins on a line of its own. */
function readInner(children: LexicalNode[]): Inline[] {
  return children.flatMap((child, index): Inline[] => {
    const isNewLine = index > 0 && !isInlineNode(child)
    return isNewLine ? [{ type: 'break' }, ...readInline(child)] : readInline(child)
  })
}

function readLink(node: LexicalNode): Inline[] {
  const fields = node.fields as { url?: unknown; linkType?: unknown } | undefined
  const children = (node.children ?? []).flatMap(readInline).flatMap(withoutLink)
  const url = fields?.linkType === 'internal' ? null : readAddress(fields?.url)
  if (url === null) return children
  const label = children.length > 0 ? children : readText(url, [])
  return [{ type: 'link', url, children: joinTexts(label) }]
}

/** Payload saves an address whose host has no dot (http://wiki/) percent-encoded from end to end. */
function readAddress(value: unknown): string | null {
  const isEncoded = typeof value === 'string' && /^https?%3A%2F%2F/i.test(value)
  return safeLink(isEncoded ? decodeWhole(value) : value)
}

function decodeWhole(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}

/** Links do not nest: the outer one wins. */
function withoutLink(inline: Inline): (Text | LineBreak)[] {
  return inline.type === 'link' ? inline.children : [inline]
}

function readText(text: string, marks: Mark[]): (Text | LineBreak)[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const here: (Text | LineBreak)[] = line === '' ? [] : [{ type: 'text', text: line, marks }]
    return index === 0 ? here : [{ type: 'break' as const }, ...here]
  })
}

function readMarks(format: unknown): Mark[] {
  const bits = typeof format === 'number' ? format : 0
  return formatBits.filter(([, bit]) => (bits & bit) !== 0).map(([mark]) => mark)
}
