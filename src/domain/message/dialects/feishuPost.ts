import type { Dialect } from '../dialect.ts'
import { linkedLines, type LinkedPiece } from '../linkedLines.ts'
import { labelled } from '../toText.ts'

/** A `post` in one language: lines of pieces. Nothing in it is markup, so nothing is escaped. */
export type FeishuPost = { title: string; content: FeishuElement[][] }

export type FeishuElement = { tag: 'text'; text: string } | { tag: 'a'; text: string; href: string }

/**
 * A custom bot's rich text. Its `style` is not for custom bots, so words are plain and only links are
 * elements. The platform limits the request's bytes.
 * Source: open.feishu.cn/document/client-docs/bot-v3/add-custom-bot.
 */
export const feishuPost: Dialect<FeishuPost> = {
  format: 'json',
  title: 'apart',
  write: ({ document, title }) => ({
    title,
    content: linkedLines({ document, label: ({ words }) => words, quoteMark: '| ' }).map(elements),
  }),
  show: ({ title, content }) =>
    [title, ...content.map(shownLine)].filter((line, index) => index > 0 || line !== '').join('\n'),
  measure: (piece) => JSON.stringify(piece),
}

/** A line needs an element, an empty one too. */
function elements(line: LinkedPiece[]): FeishuElement[] {
  if (line.length === 0) return [{ tag: 'text', text: '' }]
  return line.map(({ text, href }) =>
    href === null ? { tag: 'text', text } : { tag: 'a', text, href },
  )
}

function shownLine(line: FeishuElement[]): string {
  return line
    .map((element) =>
      element.tag === 'a' ? labelled({ label: element.text, url: element.href }) : element.text,
    )
    .join('')
}
