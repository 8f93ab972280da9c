import type { HeadingLevel, Mark } from './document.ts'
import { formatBits } from './formatBits.ts'
import type { LexicalNode, RichText } from './richText.ts'

/** Builders of serialised nodes, complete enough for the editor to open and save them unchanged. */
export function rootNode(children: LexicalNode[]): RichText {
  const blocks = children.length > 0 ? children : [paragraphNode([])]
  return { root: { ...element, type: 'root', children: blocks } }
}

export function paragraphNode(children: LexicalNode[]): LexicalNode {
  const textFormat = children.find((child) => child.type === 'text')?.format ?? 0
  return { ...element, type: 'paragraph', textFormat, textStyle: '', children }
}

export function headingNode({
  level,
  children,
}: {
  level: HeadingLevel
  children: LexicalNode[]
}): LexicalNode {
  return { ...element, type: 'heading', tag: `h${level}`, children }
}

export function quoteNode(children: LexicalNode[]): LexicalNode {
  return { ...element, type: 'quote', children }
}

export function listNode({
  listType,
  start,
  children,
}: {
  listType: 'bullet' | 'number' | 'check'
  start: number
  children: LexicalNode[]
}): LexicalNode {
  const tag = listType === 'number' ? 'ol' : 'ul'
  return { ...element, type: 'list', listType, tag, start, children }
}

/** `checked` is left out where the list has no boxes, as the editor itself does. */
export function listItemNode({
  value,
  depth,
  checked,
  children,
}: {
  value: number
  /** How many lists the item's list is nested in. */
  depth: number
  checked: boolean | null
  children: LexicalNode[]
}): LexicalNode {
  const box = checked === null ? {} : { checked }
  return { ...element, type: 'listitem', indent: depth, value, ...box, children }
}

export function linkNode({ url, children }: { url: string; children: LexicalNode[] }): LexicalNode {
  const fields = { linkType: 'custom', newTab: false, url }
  return { ...element, type: 'link', version: 3, fields, children }
}

export function textNode({ text, marks }: { text: string; marks: readonly Mark[] }): LexicalNode {
  const format = formatBits.reduce(
    (sum, [mark, bit]) => (marks.includes(mark) ? sum | bit : sum),
    0,
  )
  return { type: 'text', version: 1, detail: 0, format, mode: 'normal', style: '', text }
}

export function lineBreakNode(): LexicalNode {
  return { type: 'linebreak', version: 1 }
}

export function ruleNode(): LexicalNode {
  return { type: 'horizontalrule', version: 1 }
}

const element = { version: 1, direction: null, format: '', indent: 0 } as const
