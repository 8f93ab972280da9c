import { textDialect } from '../dialect.ts'
import type { Document, Inline } from '../document.ts'
import { joinApart, zeroWidthSpace } from '../joinApart.ts'
import { settleMarks, trimLines } from '../markdownEdges.ts'
import { nestMarks, type MarkRules } from '../nestMarks.ts'
import { mapAroundAddresses } from '../bareAddress.ts'
import { plainBullet, prefixLines, writeLines, type LineRules } from '../writeLines.ts'

/**
 * Slack's own markup: `*bold*`, `_italic_`, `~strike~`, `<address|words>`. Three characters are entities;
 * the delimiters have no escape and are written as look-alikes. Marks count only between blanks or
 * punctuation, so a space without width stands around them where letters do.
 * Source: docs.slack.dev/messaging/formatting-message-text.
 */
export const slackMrkdwn = textDialect({ format: 'mrkdwn', write: writeSlack })

function writeSlack(document: Document): string {
  return writeLines({ document, rules: lineRules })
}

const lineRules: LineRules = {
  inlines: slackInlines,
  heading: ({ children }) => heading(children),
  quote: (text) => prefixLines({ text, first: '> ', rest: '> ' }),
  code: ({ text }) =>
    `\`\`\`\n${escapeSlack(text).replace(/```/g, `\`\`${zeroWidthSpace}\``)}\n\`\`\``,
  rule: '———',
  image: ({ url, alt }) => (url === null ? words(alt) : link({ url, label: words(alt) })),
  bullet: (item) => plainBullet(item).replace('- ', '• '),
  indent: '    ',
}

function slackInlines(inlines: Inline[]): string {
  return nestMarks({ inlines: settleMarks(trimLines(inlines)), rules })
}

/** A heading is a bold line, so nothing in it is bold once more. */
function heading(children: Inline[]): string {
  const plain = children.map((inline) => (inline.type === 'break' ? blank : withoutBold(inline)))
  return `*${slackInlines(plain)}*`
}

const blank: Inline = { type: 'text', text: ' ', marks: [] }

/** Weight that the whole line has already. */
export function withoutBold<Item extends Inline>(inline: Item): Item {
  switch (inline.type) {
    case 'text':
      return { ...inline, marks: inline.marks.filter((mark) => mark !== 'bold') }
    case 'link':
      return { ...inline, children: inline.children.map(withoutBold) }
    case 'break':
      return inline
  }
}

const rules: MarkRules = {
  delimiters: { bold: '*', italic: '_', strike: '~' },
  order: ['bold', 'italic', 'strike'],
  text: ({ text, marks }) =>
    marks.includes('code') ? `\`${escapeSlack(text).replace(/`/g, 'ˋ')}\`` : words(text),
  link,
  lineBreak: '\n',
  join: (parts) => joinApart(parts.map(padMark)),
}

/** Only our own delimiters are left at a part's edge: those of the text are look-alikes. */
function padMark(part: string, index: number, parts: readonly string[]): string {
  if (!/^[*_~`]/.test(part)) return part
  const before = /[\p{L}\p{N}*_~`]$/u.test(parts[index - 1] ?? '') ? zeroWidthSpace : ''
  const after = /^[\p{L}\p{N}]/u.test(parts[index + 1] ?? '') ? zeroWidthSpace : ''
  return before + part + after
}

function link({ url, label }: { url: string; label: string }): string {
  const address = escapeSlack(url).replace(/\|/g, '%7C')
  if (label === '' || label === address) return `<${address}>`
  return `<${address}|${label.replace(/\n/g, ' ').replace(/[<>]/g, '')}>`
}

function words(text: string): string {
  return mapAroundAddresses({
    text,
    map: (part) =>
      escapeSlack(part).replace(
        /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
        (character) => lookAlikes[character] ?? character,
      ),
  }).replace(/^&gt;/gm, `${zeroWidthSpace}&gt;`)
}

const lookAlikes: Record<string, string> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' }

function escapeSlack(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
