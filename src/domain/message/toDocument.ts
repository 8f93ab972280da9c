import type { Block, Document, HeadingLevel, Inline, List, ListItem } from './document.ts'
import { isInlineNode, readInlines } from './readInlines.ts'
import type { LexicalNode, RichText } from './richText.ts'
import { safeImage } from './safeUrl.ts'
import { textInside } from './textInside.ts'

/**
 * Reads the editor's state. What it does not know (a block of a plug-in, a table, a relation) is
 * kept as the text found inside it: a post never loses words because a node is new to us.
 */
export function toDocument(body: RichText): Document {
  return { blocks: readBlocks(body.root.children) }
}

function readBlocks(nodes: LexicalNode[]): Block[] {
  const blocks: Block[] = []
  let loose: LexicalNode[] = []
  const closeParagraph = () => {
    if (loose.length > 0) blocks.push(...readParagraph(loose))
    loose = []
  }
  for (const node of nodes) {
    if (isInlineNode(node)) loose.push(node)
    else {
      closeParagraph()
      blocks.push(...readBlock(node))
    }
  }
  closeParagraph()
  return blocks
}

function readBlock(node: LexicalNode): Block[] {
  const children = node.children ?? []
  switch (node.type) {
    case 'paragraph':
      return readParagraph(children)
    case 'heading':
      return [{ type: 'heading', level: headingLevel(node.tag), children: readInlines(children) }]
    case 'quote':
      return [{ type: 'quote', children: readInlines(children) }]
    case 'list':
      return [readList(node)]
    case 'listitem':
      return [{ type: 'list', style: 'bullet', start: 1, items: readItems([node], false) }]
    case 'code':
      return [codeBlock({ text: plainLines(readInlines(children)), language: node.language })]
    case 'horizontalrule':
      return [{ type: 'rule' }]
    case 'upload':
      return readUpload(node)
    case 'block':
      return readPluginBlock(node)
    default:
      return node.children ? readBlocks(children) : paragraphs(textInside(node))
  }
}

/** Lines that are all code are what an imported code block looks like in the default editor. */
function readParagraph(nodes: LexicalNode[]): Block[] {
  const children = readInlines(nodes)
  const isCode = children.every(
    (inline) =>
      inline.type === 'break' || (inline.type === 'text' && inline.marks.join() === 'code'),
  )
  const isSeveralLines = children.some((inline) => inline.type === 'break')
  const hasText = children.some((inline) => inline.type === 'text')
  if (isCode && isSeveralLines && hasText) {
    return [codeBlock({ text: plainLines(children), language: null })]
  }
  return [{ type: 'paragraph', children }]
}

function readList(node: LexicalNode): List {
  const style =
    node.listType === 'number' || node.listType === 'check' ? node.listType : ('bullet' as const)
  const start = typeof node.start === 'number' && isListNumber(node.start) ? node.start : 1
  return {
    type: 'list',
    style,
    start,
    items: readItems(node.children ?? [], style === 'check'),
  }
}

/** The editor keeps a nested list in an item of its own; readers expect it inside the item above. */
function readItems(nodes: LexicalNode[], hasBoxes: boolean): ListItem[] {
  const items: ListItem[] = []
  for (const node of nodes) {
    const isItem = node.type === 'listitem'
    const children = isItem ? (node.children ?? []) : [node]
    const lists = children.filter((child) => child.type === 'list').map(readList)
    const inlines = readInlines(children.filter((child) => child.type !== 'list'))
    const above = items.at(-1)
    if (lists.length > 0 && inlines.length === 0 && above) above.lists.push(...lists)
    else
      items.push({ isChecked: hasBoxes ? node.checked === true : null, children: inlines, lists })
  }
  return items
}

/** The stored picture is there only where the relation was populated; its id alone says nothing. */
function readUpload(node: LexicalNode): Block[] {
  const file = isRecord(node.value) ? node.value : {}
  const fields = isRecord(node.fields) ? node.fields : {}
  const alt = [fields.alt, file.alt, file.filename].find(isFilledString) ?? ''
  const url = safeImage(file.url)
  return url === null && alt === '' ? [] : [{ type: 'image', url, alt }]
}

/** A plug-in's block: the code block that Payload ships, or any other by the text in its fields. */
function readPluginBlock(node: LexicalNode): Block[] {
  const fields = isRecord(node.fields) ? node.fields : {}
  if (isFilledString(fields.code)) {
    return [codeBlock({ text: fields.code, language: fields.language })]
  }
  return paragraphs(textInside(node))
}

function codeBlock({ text, language }: { text: string; language: unknown }): Block {
  return { type: 'code', text, language: isFilledString(language) ? language : null }
}

function paragraphs(texts: string[]): Block[] {
  return texts.map((text) => ({
    type: 'paragraph',
    children: readInlines([{ type: 'text', text }]),
  }))
}

function plainLines(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return '\n'
      return inline.type === 'text' ? inline.text : plainLines(inline.children)
    })
    .join('')
}

function headingLevel(tag: unknown): HeadingLevel {
  const level = headingLevels.find((candidate) => `h${candidate}` === tag)
  return level ?? 2
}

const headingLevels: HeadingLevel[] = [1, 2, 3, 4, 5, 6]

/** Markdown reads at most nine digits as a list's number. */
function isListNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 900_000_000
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFilledString(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
