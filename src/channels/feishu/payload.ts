import type { Dialect } from '../../domain/message/dialect.ts'
import { feishuPost, type FeishuElement } from '../../domain/message/dialects/feishuPost.ts'
import { mediaFormats } from '../../domain/message/mediaLimits.ts'
import type { Message, MessageMedia } from '../../domain/message/message.ts'
import { picturesByAddress } from '../../domain/message/picturesByAddress.ts'
import { renderFor } from '../../domain/message/renderFor.ts'
import type { RenderProblem, Rendering } from '../../domain/message/rendering.ts'
import { feishuLimits } from './limits.ts'
import type { FeishuSettings } from './settings.ts'

export type FeishuPiece = FeishuElement | { tag: 'img'; image_key: string }

/** What is posted to a bot, apart from its signature. */
export type FeishuBody = {
  msg_type: 'post'
  content: { post: { zh_cn: { title: string; content: FeishuPiece[][] } } }
}

export type FeishuRendering = Rendering & {
  /** Its pictures have their number for a key, until `withImageKeys` gives them their own. */
  body: FeishuBody
}

/** Whether pictures can be handed in; else they are shown as links. */
export function hasApp({ appId, appSecret }: FeishuSettings): boolean {
  return appId !== undefined && appSecret !== undefined
}

/** Title, text and pictures in one message. */
export function renderFeishu({
  message,
  settings,
}: {
  message: Message
  settings: FeishuSettings
}): FeishuRendering {
  const limits = feishuLimits
  const { pictures, problems } = hasApp(settings)
    ? { pictures: message.media, problems: [] }
    : linkedPictures(message)
  const shown = pictures.slice(0, limits.media.count)
  const rows = hasApp(settings) ? shown.map(imageRow) : shown.map(linkRow)
  const dialect = bodyDialect({ settings, rows })
  const rendered = renderFor({
    message: { ...message, media: pictures },
    dialect,
    limits,
    overlong: settings.overlong,
  })
  const { pieces, ...rendering } = rendered
  return { ...rendering, problems: [...problems, ...rendering.problems], body: pieces[0]! }
}

function linkedPictures({ media }: Message): {
  pictures: MessageMedia[]
  problems: RenderProblem[]
} {
  const { pictures, problems } = picturesByAddress({ media, formats: mediaFormats })
  return { pictures, problems: pictures.length > 0 ? [...problems, linked] : problems }
}

const linked: RenderProblem = {
  type: 'changed',
  isFatal: false,
  en: 'Pictures become links: to show them, enter an app’s ID and secret in the channel’s settings.',
  zh: '图片会变成链接：要直接显示，请在渠道设置里填写应用的 App ID 和 App Secret。',
}

/** Longer than any key that Feishu gives, so that the size counted is never too small. */
const longestKey = 64

function imageRow(_media: MessageMedia, index: number): FeishuPiece[] {
  return [{ tag: 'img', image_key: `${index}`.padEnd(longestKey, '.') }]
}

function linkRow({ url, alt }: MessageMedia, index: number): FeishuPiece[] {
  return [{ tag: 'a', text: alt.trim() || `图片 ${index + 1}`, href: url }]
}

/** The body to post, with the keys of the pictures in the order of `media`. */
export function withImageKeys({
  body,
  imageKeys,
}: {
  body: FeishuBody
  imageKeys: readonly string[]
}): FeishuBody {
  const { title, content } = body.content.post.zh_cn
  const rows = content.map((row) =>
    row.map((piece) =>
      piece.tag === 'img'
        ? { ...piece, image_key: imageKeys[Number.parseInt(piece.image_key, 10)] ?? '' }
        : piece,
    ),
  )
  return postOf({ title, content: rows })
}

/** The platform counts the whole request, so what is measured is the whole request, signature included. */
function bodyDialect({
  settings,
  rows,
}: {
  settings: FeishuSettings
  rows: FeishuPiece[][]
}): Dialect<FeishuBody> {
  const signature = settings.secret === undefined ? {} : longestSignature
  return {
    format: feishuPost.format,
    title: feishuPost.title,
    write: (page) => {
      const { title, content } = feishuPost.write(page)
      return withKeyword({
        body: postOf({ title, content: [...content, ...rows] }),
        keyword: settings.keyword,
      })
    },
    show: ({ content }) => shown(content.post.zh_cn),
    measure: (body) => JSON.stringify({ ...signature, ...body }),
  }
}

const longestSignature = { timestamp: '0'.repeat(10), sign: '0'.repeat(44) }

function postOf(post: { title: string; content: FeishuPiece[][] }): FeishuBody {
  return { msg_type: 'post', content: { post: { zh_cn: post } } }
}

/** As readers see it; a picture is listed apart from the text. */
function shown({ title, content }: { title: string; content: FeishuPiece[][] }): string {
  const words = content.filter((row) => row.every(({ tag }) => tag !== 'img')) as FeishuElement[][]
  return feishuPost.show({ title, content: words })
}

function withKeyword({
  body,
  keyword = '',
}: {
  body: FeishuBody
  keyword?: string | undefined
}): FeishuBody {
  const { title, content } = body.content.post.zh_cn
  if (keyword === '' || shown({ title, content }).includes(keyword)) return body
  return postOf({ title, content: [...content, [{ tag: 'text', text: keyword }]] })
}
