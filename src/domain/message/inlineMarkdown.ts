import type { Inline, LineBreak, Link, Mark, Text } from './document.ts'
import { escapeMarkdown, escapeMarkdownUrl, escapeLineStart } from './escapeMarkdown.ts'
import { readPhrasing } from './fromMarkdownPhrasing.ts'
import { settleMarks, trimLines } from './markdownEdges.ts'
import { parseCommonMark } from './parseMarkdown.ts'
import { joinTexts, readInlines } from './readInlines.ts'

/**
 * One block's text as Markdown. CommonMark cannot spell every nesting of marks (next to a letter a
 * closing `**` after a quotation mark is two asterisks), so the result is read again: where it does
 * not say what was meant, marks are given up until it does. Words come before weight.
 */
export function inlineMarkdown(inlines: Inline[]): string {
  let markdown = ''
  for (const marks of attempts) {
    const meant = settleMarks(trimLines(withMarks({ inlines, marks })))
    markdown = escapeLineStart(writeInlines(meant))
    if (meant.every(isBare) || readsAs({ markdown, meant })) break
  }
  return markdown
}

const attempts: Mark[][] = [['bold', 'italic', 'strike', 'code'], ['bold', 'code'], ['code'], []]

/** Text without marks is escaped and cannot be misread; most posts are nothing else. */
function isBare(inline: Inline): boolean {
  return inline.type === 'break' || (inline.type === 'text' && inline.marks.length === 0)
}

function withMarks({ inlines, marks }: { inlines: Inline[]; marks: Mark[] }): Inline[] {
  const filter = <Item extends Text | LineBreak>(item: Item): Item =>
    item.type === 'text'
      ? { ...item, marks: item.marks.filter((mark) => marks.includes(mark)) }
      : item
  return joinTexts(
    inlines.map((inline) =>
      inline.type === 'link'
        ? { ...inline, children: joinTexts(inline.children.map(filter)) }
        : filter(inline),
    ),
  )
}

function readsAs({ markdown, meant }: { markdown: string; meant: Inline[] }): boolean {
  const [block, ...others] = parseCommonMark(markdown).children
  if (block === undefined) return meant.length === 0
  if (block.type !== 'paragraph' || others.length > 0) return false
  const read = readInlines(readPhrasing({ nodes: block.children, source: markdown, marks: [] }))
  return JSON.stringify(read) === JSON.stringify(meant)
}

function writeInlines(inlines: Inline[]): string {
  return writeNested({ inlines, open: [] })
}

/** Opens, at each place, the mark that reaches furthest, so that marks nest instead of crossing. */
function writeNested({ inlines, open }: { inlines: Inline[]; open: Mark[] }): string {
  let markdown = ''
  for (let index = 0; index < inlines.length;) {
    const { mark, length } = furthestMark({ inlines: inlines.slice(index), open })
    const part = inlines.slice(index, index + length)
    // An exclamation mark before a link would make it a picture.
    if (part[0]?.type === 'link') markdown = markdown.replace(/!$/, '\\!')
    markdown += mark
      ? delimiters[mark] + writeNested({ inlines: part, open: [...open, mark] }) + delimiters[mark]
      : part.map(writeInline).join('')
    index += length
  }
  return markdown
}

type Emphasis = 'bold' | 'italic' | 'strike'

const delimiters: Record<Emphasis, string> = { bold: '**', italic: '*', strike: '~~' }

function furthestMark({ inlines, open }: { inlines: Inline[]; open: Mark[] }): {
  mark: Emphasis | null
  length: number
} {
  let best: { mark: Emphasis | null; length: number } = { mark: null, length: 1 }
  for (const mark of ['bold', 'italic', 'strike'] as const) {
    const end = inlines.findIndex(
      (inline) => inline.type !== 'text' || !inline.marks.includes(mark),
    )
    const length = end === -1 ? inlines.length : end
    if (!open.includes(mark) && length > 0 && (best.mark === null || length > best.length)) {
      best = { mark, length }
    }
  }
  return best
}

function writeInline(inline: Inline): string {
  switch (inline.type) {
    case 'break':
      return '\\\n'
    case 'link':
      return writeLink(inline)
    case 'text':
      return inline.marks.includes('code') ? writeCode(inline.text) : escapeMarkdown(inline.text)
  }
}

function writeLink({ url, children }: Link): string {
  const [only] = children
  const label =
    children.length === 1 && only?.type === 'text' && only.marks.length === 0 && only.text
  if (label === url && /^[^<>]+$/.test(url)) return `<${url}>`
  return `[${writeInlines(children)}](${escapeMarkdownUrl(url)})`
}

/** A fence longer than any run of backticks inside; a space where the text itself begins or ends with one. */
function writeCode(text: string): string {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length))
  let length = 1
  while (runs.has(length)) length += 1
  const isPadded = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '')
  const inner = isPadded ? ` ${text} ` : text
  return '`'.repeat(length) + inner + '`'.repeat(length)
}
