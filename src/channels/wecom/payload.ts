import { countText } from '../../domain/message/countText.ts'
import type { Dialect } from '../../domain/message/dialect.ts'
import { plainText } from '../../domain/message/dialects/plainText.ts'
import { wecomMarkdown, wecomMarkdownV2 } from '../../domain/message/dialects/wecomMarkdown.ts'
import type { Message } from '../../domain/message/message.ts'
import { renderFor } from '../../domain/message/renderFor.ts'
import type { Rendering } from '../../domain/message/rendering.ts'
import { toText } from '../../domain/message/toText.ts'
import { cardTitleBytes, wecomLimits } from './limits.ts'
import type { WecomSettings } from './settings.ts'

/** What is posted to a robot. */
export type WecomBody =
  | {
      msgtype: 'text'
      text: { content: string; mentioned_list?: string[]; mentioned_mobile_list?: string[] }
    }
  | { msgtype: 'markdown'; markdown: { content: string } }
  | { msgtype: 'markdown_v2'; markdown_v2: { content: string } }
  | { msgtype: 'news'; news: { articles: [{ title: string; url: string }] } }
  | { msgtype: 'image'; image: { base64: string; md5: string } }

export type WecomRendering = Rendering & {
  /** The first message; the pictures follow it. */
  body: WecomBody
}

/** A post's text as one message. A post that is nothing but a title and a link becomes a link card. */
export function renderWecom({
  message,
  settings,
}: {
  message: Message
  settings: WecomSettings
}): WecomRendering {
  const card = linkCard({ message, settings })
  if (card) return card
  const { format, overlong } = settings
  const limits = wecomLimits(settings)
  const rendered = renderFor({ message, dialect: dialectOf(settings), limits, overlong })
  const { pieces, ...rendering } = rendered
  const content = pieces[0] ?? ''
  switch (format) {
    case 'text':
      return { ...rendering, body: { msgtype: format, text: { content, ...mentions(settings) } } }
    case 'markdown':
      return { ...rendering, body: { msgtype: format, markdown: { content } } }
    case 'markdown_v2':
      return { ...rendering, body: { msgtype: format, markdown_v2: { content } } }
  }
}

function linkCard({
  message,
  settings,
}: {
  message: Message
  settings: WecomSettings
}): WecomRendering | null {
  const { title, link, body, media } = message
  const hasMentions = settings.mentionedUsers?.length || settings.mentionedMobiles?.length
  const used = countText({ text: title, unit: 'bytes' })
  if (link === null || toText(body).trim() !== '' || media.length > 0) return null
  if (hasMentions || title.trim() === '' || used > cardTitleBytes) return null
  const counts = [{ used, max: cardTitleBytes, unit: 'bytes' as const }]
  return {
    parts: [{ text: `${title}\n${link}`, format: 'text', counts }],
    problems: [],
    media: [],
    body: { msgtype: 'news', news: { articles: [{ title, url: link }] } },
  }
}

function dialectOf({ format, mentionedUsers = [] }: WecomSettings): Dialect<string> {
  switch (format) {
    case 'text':
      return { ...plainText, write: (page) => withoutTags(plainText.write(page)) }
    case 'markdown': {
      const tail = mentionedUsers.map((user) => `<@${user}>`).join('')
      const write: Dialect<string>['write'] = (page) =>
        withoutTags(wecomMarkdown.write(page)) + (tail && `\n\n${tail}`)
      return { ...wecomMarkdown, write }
    }
    case 'markdown_v2':
      return wecomMarkdownV2
  }
}

/**
 * `<@name>` rings somebody's phone and `<font>` colours, also where an editor only quoted them. A word
 * joiner, which nobody sees, takes their meaning.
 */
function withoutTags(text: string): string {
  return text.replace(/<(?=@|\/?font)/gi, '<\u2060')
}

function mentions({ mentionedUsers = [], mentionedMobiles = [] }: WecomSettings): {
  mentioned_list?: string[]
  mentioned_mobile_list?: string[]
} {
  return {
    ...(mentionedUsers.length > 0 && { mentioned_list: mentionedUsers }),
    ...(mentionedMobiles.length > 0 && { mentioned_mobile_list: mentionedMobiles }),
  }
}
