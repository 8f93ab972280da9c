import type { Dialect } from '../dialect.ts'
import type { Document, Inline, Mark, Text } from '../document.ts'
import { escapeHtml } from '../toHtml.ts'
import { plainBullet, writeLines, type LineRules } from '../writeLines.ts'

/**
 * The HTML of Telegram's Bot API: a handful of tags, every line end as it is. Code neither holds nor
 * stands in other marks, and links do not nest. Lengths are those of the text that readers see.
 * Source: core.telegram.org/bots/api#html-style.
 */
export const telegramHtml: Dialect<string> = {
  format: 'html',
  title: 'above',
  write: ({ document }) => writeHtml(document),
  show: (html) => html,
  measure: visibleText,
}

/** What is left of our own HTML when Telegram has read its tags and entities. */
export function visibleText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp|#39);/g, (entity) => characters[entity] ?? entity)
}

const characters: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
  '&#39;': "'",
}

function writeHtml(document: Document): string {
  return writeLines({ document, rules: lineRules })
}

const lineRules: LineRules = {
  inlines,
  heading: ({ text }) => `<b>${text}</b>`,
  quote: (text) => `<blockquote>${text}</blockquote>`,
  code: ({ text, language }) => codeHtml({ text, language }),
  rule: '———',
  image: ({ url, alt }) =>
    url === null ? escapeHtml(alt) : anchor({ url, html: escapeHtml(alt || url) }),
  bullet: (item) => plainBullet(item).replace('- ', '• '),
  indent: '   ',
}

function inlines(parts: Inline[]): string {
  return parts
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return markedText(inline)
        case 'break':
          return '\n'
        case 'link':
          return anchor({ url: inline.url, html: inlines(inline.children.map(withoutCode)) })
      }
    })
    .join('')
}

function withoutCode<Item extends Inline>(inline: Item): Item {
  if (inline.type !== 'text') return inline
  return { ...inline, marks: inline.marks.filter((mark) => mark !== 'code') }
}

function markedText({ text, marks }: Text): string {
  const html = escapeHtml(text)
  if (marks.includes('code')) return `<code>${html}</code>`
  return marks.reduceRight((inner, mark) => {
    const tag = tags[mark]
    return tag ? `<${tag}>${inner}</${tag}>` : inner
  }, html)
}

const tags: Partial<Record<Mark, string>> = { bold: 'b', italic: 'i', strike: 's', underline: 'u' }

function anchor({ url, html }: { url: string; html: string }): string {
  return `<a href="${escapeHtml(url)}">${html}</a>`
}

function codeHtml({ text, language }: { text: string; language: string | null }): string {
  const html = escapeHtml(text)
  if (!language || !/^[\w+#.-]+$/.test(language)) return `<pre>${html}</pre>`
  return `<pre><code class="language-${language}">${html}</code></pre>`
}
