import type { Inline, LineBreak, Mark, Text } from './document.ts'
import { escapeMarkdown, escapeMarkdownUrl, escapeLineStart } from './escapeMarkdown.ts'
import { readPhrasing } from './fromMarkdownPhrasing.ts'
import { settleMarks, trimLines } from './markdownEdges.ts'
import { nestMarks, type MarkRules } from './nestMarks.ts'
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
  return nestMarks({ inlines, rules: markdownMarks })
}

const markdownMarks: MarkRules = {
  delimiters: { bold: '**', italic: '*', strike: '~~' },
  order: ['bold', 'italic', 'strike'],
  text: ({ text, marks }) => (marks.includes('code') ? writeCode(text) : escapeMarkdown(text)),
  link: writeLink,
  lineBreak: '\\\n',
  // An exclamation mark before a link would make it a picture.
  join: (parts) =>
    parts.reduce(
      (line, part) => (part.startsWith('[') ? line.replace(/!$/, '\\!') : line) + part,
      '',
    ),
}

function writeLink({ url, children, label }: Parameters<MarkRules['link']>[0]): string {
  const [only] = children
  const isBare = children.length === 1 && only?.type === 'text' && only.marks.length === 0
  if (isBare && only.text === url && /^[^<>]+$/.test(url)) return `<${url}>`
  return `[${label}](${escapeMarkdownUrl(url)})`
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
