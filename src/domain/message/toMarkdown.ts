import type { Block, Document, List, ListItem } from './document.ts'
import { inlineMarkdown } from './inlineMarkdown.ts'
import type { RichText } from './richText.ts'
import { toDocument } from './toDocument.ts'

/**
 * CommonMark with strikethrough. Underline, subscript and superscript have no spelling there: their
 * words stay, the mark goes. Reading the result with `fromMarkdown` and writing it again changes nothing.
 */
export function toMarkdown(body: RichText): string {
  return documentMarkdown(toDocument(body))
}

export function documentMarkdown({ blocks }: Document): string {
  return blocksMarkdown(blocks)
}

function blocksMarkdown(blocks: Block[]): string {
  const parts: string[] = []
  let above = { style: '', isOdd: false }
  for (const block of blocks) {
    const style = block.type === 'list' ? markerStyle(block) : ''
    // Two lists in a row run together unless the second one changes its marker.
    const isOdd = style !== '' && above.style === style && !above.isOdd
    const part = blockMarkdown({ block, isOdd })
    if (part === '') continue
    above = { style, isOdd }
    parts.push(part)
  }
  return parts.join('\n\n')
}

function blockMarkdown({ block, isOdd }: { block: Block; isOdd: boolean }): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.children)
    case 'heading':
      return headingMarkdown(block)
    case 'quote':
      return quoteMarkdown(inlineMarkdown(block.children))
    case 'list':
      return listMarkdown({ list: block, isOdd })
    case 'code':
      return codeMarkdown(block)
    case 'rule':
      return '---'
    case 'image':
      return imageMarkdown(block)
  }
}

/** A heading is one line, and its trailing number signs would be taken for decoration. */
function headingMarkdown({ level, children }: Extract<Block, { type: 'heading' }>): string {
  const line = inlineMarkdown(
    children.map((inline) =>
      inline.type === 'break' ? { type: 'text', text: ' ', marks: [] } : inline,
    ),
  )
  return line === '' ? '' : `${'#'.repeat(level)} ${line.replace(/#$/, '\\#')}`
}

function quoteMarkdown(text: string): string {
  return text === '' ? '' : prefixLines({ text, first: '> ', rest: '> ' })
}

function markerStyle(list: List): 'number' | 'bullet' {
  return list.style === 'number' ? 'number' : 'bullet'
}

function listMarkdown({ list, isOdd }: { list: List; isOdd: boolean }): string {
  return list.items
    .map((item, index) => itemMarkdown({ item, marker: markerOf({ list, index, isOdd }) }))
    .join('\n')
}

function markerOf({ list, index, isOdd }: { list: List; index: number; isOdd: boolean }): string {
  if (list.style !== 'number') return isOdd ? '*' : '-'
  return `${list.start + index}${isOdd ? ')' : '.'}`
}

function itemMarkdown({ item, marker }: { item: ListItem; marker: string }): string {
  const first = `${marker} `
  const rest = ' '.repeat(first.length)
  const box = item.isChecked === null ? '' : item.isChecked ? '[x] ' : '[ ] '
  const own = box + inlineMarkdown(item.children)
  const text = prefixLines({ text: own, first, rest })
  const inner = blocksMarkdown(item.lists)
  if (inner === '') return text
  // Under a text, a list that starts empty or not at 1 is taken for more text unless a line is free.
  const needsGap = own !== '' && !/^([-*]|1[.)]) /.test(inner)
  return text + (needsGap ? '\n\n' : '\n') + prefixLines({ text: inner, first: rest, rest })
}

function codeMarkdown({ text, language }: { text: string; language: string | null }): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = '`'.repeat(Math.max(3, longest + 1))
  return `${fence}${language ?? ''}\n${text}\n${fence}`
}

function imageMarkdown({ url, alt }: { url: string | null; alt: string }): string {
  if (url === null) return inlineMarkdown([{ type: 'text', text: alt, marks: [] }])
  const label = inlineMarkdown([{ type: 'text', text: alt.replace(/\s+/g, ' '), marks: [] }])
  return `![${label}](<${url}>)`
}

function prefixLines({ text, first, rest }: { text: string; first: string; rest: string }): string {
  return text
    .split('\n')
    .map((line, index) => ((index === 0 ? first : rest) + line).replace(/[ \t]+$/, ''))
    .join('\n')
}
