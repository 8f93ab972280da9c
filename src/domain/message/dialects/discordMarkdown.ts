import { mapAroundAddresses, percent } from '../bareAddress.ts'
import { textDialect } from '../dialect.ts'
import type { Document, Inline } from '../document.ts'
import { settleMarks, trimLines } from '../markdownEdges.ts'
import { nestMarks, type MarkRules } from '../nestMarks.ts'
import { joinApart } from '../joinApart.ts'
import { prefixLines, writeLines, type LineRules } from '../writeLines.ts'

/**
 * Discord's Markdown. A backslash takes the meaning from any punctuation, except inside code and bare
 * addresses. Three levels of headings; underline exists; lists are indented by two.
 * Source: Discord's "Markdown Text 101".
 */
export const discordMarkdown = textDialect({ format: 'markdown', write: writeDiscord })

function writeDiscord(document: Document): string {
  return writeLines({ document, rules: lineRules })
}

const lineRules: LineRules = {
  inlines: discordInlines,
  heading: ({ text, level }) => `${'#'.repeat(Math.min(level, 3))} ${text.replace(/\n/g, ' ')}`,
  quote: (text) => prefixLines({ text, first: '> ', rest: '> ' }),
  code: ({ text, language }) => codeBlock({ text, language }),
  rule: '———',
  image: ({ url, alt }) =>
    url === null ? escapeDiscord(alt) : maskedLink({ url, label: escapeDiscord(alt), words: alt }),
  bullet: ({ list, index, item }) => {
    if (list.style === 'number') return `${list.start + index}. `
    return item.isChecked === null ? '- ' : item.isChecked ? '- ☑ ' : '- ☐ '
  },
  indent: '  ',
}

function discordInlines(inlines: Inline[]): string {
  return nestMarks({ inlines: settleMarks(trimLines(inlines)), rules })
}

const rules: MarkRules = {
  delimiters: { bold: '**', italic: '*', strike: '~~', underline: '__' },
  order: ['bold', 'italic', 'strike', 'underline'],
  text: ({ text, marks }) => (marks.includes('code') ? inlineCode(text) : escapeDiscord(text)),
  link: ({ url, label, children }) => {
    const words = children.map((child) => (child.type === 'text' ? child.text : ' ')).join('')
    return maskedLink({ url, label: label.replace(/\n/g, ' '), words })
  },
  lineBreak: '\n',
  join: joinApart,
}

/** Every character that could begin markup, a mention, an emoji or a list. */
function escapeDiscord(text: string): string {
  return mapAroundAddresses({
    text,
    map: (words) =>
      words
        .replace(/[\\*_~`|<>[\]]/g, '\\$&')
        .replace(/^(\s*)(#{1,3}|-#?|\+)(?=\s|$)/gm, '$1\\$2')
        .replace(/^(\s*\d+)\.(?=\s|$)/gm, '$1\\.'),
  })
}

/** Discord shows a link whose words hold an address as plain text, so those are spelt out. */
function maskedLink({ url, label, words }: { url: string; label: string; words: string }): string {
  if (!/^https?:/i.test(url))
    return words === '' || `mailto:${words}` === url ? label : `${label} (${url})`
  if (words.trim() === '' || words === url) return url
  if (/https?:\/\//i.test(words)) return `${label} (${url})`
  return `[${label}](${url.replace(/[()\\<>]/g, percent)})`
}

/** Code has no escapes: two backticks hold one, and a run of more is shown as an apostrophe's cousin. */
function inlineCode(text: string): string {
  if (!text.includes('`')) return `\`${text}\``
  const inner = text.replace(/``+/g, (run) => 'ˋ'.repeat(run.length))
  return `\`\` ${inner} \`\``
}

function codeBlock({ text, language }: { text: string; language: string | null }): string {
  const name = language && /^[\w+#.-]+$/.test(language) ? language : ''
  return `\`\`\`${name}\n${text.replace(/```/g, '``\u200b`')}\n\`\`\``
}
