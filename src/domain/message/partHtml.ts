import { bareAddress } from './bareAddress.ts'
import { fromMarkdown } from './fromMarkdown.ts'
import type { RenderedPart } from './rendering.ts'
import { safeLink } from './safeUrl.ts'
import { escapeHtml, toHtml } from './toHtml.ts'

/** What readers see of a rendered text, as HTML of simple tags: for showing it, never for sending. */
export function partHtml({ text, format }: Pick<RenderedPart, 'text' | 'format'>): string {
  switch (format) {
    case 'html':
      return text
    case 'markdown':
      return toHtml(fromMarkdown(text))
    case 'mrkdwn':
      return mrkdwnHtml(text)
    case 'text':
      return plainHtml(text)
    case 'json':
      return `<pre>${escapeHtml(text)}</pre>`
    default:
      return format satisfies never
  }
}

/** Platforms make links of addresses. */
function plainHtml(text: string): string {
  let html = ''
  let from = 0
  for (const match of text.matchAll(bareAddress)) {
    html +=
      escapeHtml(text.slice(from, match.index)) +
      anchor({ url: match[0], label: escapeHtml(match[0]) })
    from = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(from))
}

/** Slack's markup. Its text is escaped as HTML's is, but for quotes. */
function mrkdwnHtml(text: string): string {
  return text
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((piece, index) => (index % 2 === 1 ? codeHtml(piece) : markedHtml(piece)))
    .join('')
}

function codeHtml(piece: string): string {
  return piece.startsWith('```')
    ? `<pre>${piece.slice(3, -3).replace(/^\n|\n$/g, '')}</pre>`
    : `<code>${piece.slice(1, -1)}</code>`
}

function markedHtml(piece: string): string {
  const linked = piece.replace(/<([^|<>]+)(?:\|([^<>]*))?>/g, (_, url: string, label?: string) =>
    anchor({ url: url.replace(/&amp;/g, '&'), label: label ?? url }),
  )
  return linked
    .replace(
      /(^|[^\p{L}\p{N}*])\*(\S(?:[^*\n]*\S)?)\*(?![\p{L}\p{N}*])/gmu,
      '$1<strong>$2</strong>',
    )
    .replace(/(^|[^\p{L}\p{N}_/"])_(\S(?:[^_\n]*\S)?)_(?![\p{L}\p{N}_])/gmu, '$1<em>$2</em>')
    .replace(/(^|[^\p{L}\p{N}~])~(\S(?:[^~\n]*\S)?)~(?![\p{L}\p{N}~])/gmu, '$1<s>$2</s>')
}

function anchor({ url, label }: { url: string; label: string }): string {
  const safe = safeLink(url)
  return safe === null ? label : `<a href="${escapeHtml(safe)}">${label}</a>`
}
