import type { Dialect } from '../../domain/message/dialect.ts'
import { dingtalkMarkdown } from '../../domain/message/dialects/dingtalkMarkdown.ts'
import type { Message, MessageMedia } from '../../domain/message/message.ts'
import { picturesByAddress } from '../../domain/message/picturesByAddress.ts'
import { renderFor } from '../../domain/message/renderFor.ts'
import type { Rendering } from '../../domain/message/rendering.ts'
import { dingtalkLimits } from './limits.ts'
import type { DingtalkSettings } from './settings.ts'

/** What is posted to a robot. `title` is what the chat list and the phone's notice show. */
export type DingtalkBody =
  | {
      msgtype: 'markdown'
      markdown: { title: string; text: string }
      at?: { atMobiles?: string[]; isAtAll?: boolean }
    }
  | {
      msgtype: 'actionCard'
      actionCard: { title: string; text: string; singleTitle: string; singleURL: string }
    }

export type DingtalkRendering = Rendering & { body: DingtalkBody }

/** Everything in one message: the text, the pictures by their addresses, mentions or a button below. */
export function renderDingtalk({
  message,
  settings,
}: {
  message: Message
  settings: DingtalkSettings
}): DingtalkRendering {
  const limits = dingtalkLimits
  const { pictures, problems } = picturesByAddress({
    media: message.media,
    formats: limits.media.formats,
  })
  const button = buttonLink({ message, settings })
  const shown = { ...message, media: pictures, ...(button !== null && { link: null }) }
  const dialect = bodyDialect({
    settings,
    button,
    pictures: pictures.slice(0, limits.media.count),
  })
  const rendered = renderFor({ message: shown, dialect, limits, overlong: settings.overlong })
  const { pieces, ...rendering } = rendered
  return { ...rendering, problems: [...problems, ...rendering.problems], body: pieces[0]! }
}

/** A card has no mentions, so whoever wants somebody's phone to ring gets the link as a line. */
function buttonLink({
  message: { link },
  settings: { linkAs, mentionedMobiles = [], isMentioningAll },
}: {
  message: Message
  settings: DingtalkSettings
}): string | null {
  return linkAs === 'button' && mentionedMobiles.length === 0 && !isMentioningAll ? link : null
}

/** The platform counts the whole request, so what is measured is the whole request. */
function bodyDialect({
  settings,
  button,
  pictures,
}: {
  settings: DingtalkSettings
  button: string | null
  pictures: MessageMedia[]
}): Dialect<DingtalkBody> {
  return {
    format: dingtalkMarkdown.format,
    title: dingtalkMarkdown.title,
    write: (page) => {
      const { title, text } = dingtalkMarkdown.write(page)
      const lines = [text, ...pictures.map(pictureLine), ...mentionLine(settings)]
      const whole = withKeyword({ lines, title, keyword: settings.keyword })
      return button === null
        ? { msgtype: 'markdown', markdown: { title, text: whole }, ...mentions(settings) }
        : { msgtype: 'actionCard', actionCard: { title, text: whole, ...open(button) } }
    },
    show: (body) => contentOf(body).text,
    measure: (body) => JSON.stringify(body),
  }
}

export function contentOf(body: DingtalkBody): { title: string; text: string } {
  return body.msgtype === 'markdown' ? body.markdown : body.actionCard
}

function open(singleURL: string): { singleTitle: string; singleURL: string } {
  return { singleTitle: '查看详情', singleURL }
}

function pictureLine({ url, alt }: MessageMedia): string {
  const label = alt.replace(/[\s[\]()]+/g, ' ').trim()
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29')
  return `![${label.slice(0, dingtalkLimits.media.altMax)}](${address})`
}

/** The numbers have to stand in the text as well, or nobody is mentioned. */
function mentionLine({ mentionedMobiles = [], isMentioningAll }: DingtalkSettings): string[] {
  if (isMentioningAll) return ['@所有人']
  return mentionedMobiles.length > 0
    ? [mentionedMobiles.map((mobile) => `@${mobile}`).join(' ')]
    : []
}

function mentions({ mentionedMobiles = [], isMentioningAll }: DingtalkSettings): {
  at?: { atMobiles?: string[]; isAtAll?: boolean }
} {
  if (isMentioningAll) return { at: { isAtAll: true } }
  return mentionedMobiles.length > 0 ? { at: { atMobiles: mentionedMobiles } } : {}
}

function withKeyword({
  lines,
  title,
  keyword = '',
}: {
  lines: string[]
  title: string
  keyword?: string | undefined
}): string {
  const text = lines.filter((line) => line !== '').join('\n\n')
  const hasIt = keyword === '' || text.includes(keyword) || title.includes(keyword)
  return hasIt ? text : `${text}\n\n${keyword}`
}
