import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { FakePlatform, PlatformAnswer, PlatformRequest } from './fakePlatform.ts'
import {
  parseJson,
  pictureType,
  readForm,
  slidingWindow,
  startFakePlatform,
} from './fakePlatform.ts'

const wecomKey = '693a91f6-7bc4-4a97-a0ec-2ecf1fa5aaa0'

const text = z.strictObject({
  msgtype: z.literal('text'),
  text: z.strictObject({
    content: z.string(),
    mentioned_list: z.array(z.string()).optional(),
    mentioned_mobile_list: z.array(z.string()).optional(),
  }),
})
const markdown = z.strictObject({
  msgtype: z.literal('markdown'),
  markdown: z.strictObject({ content: z.string() }),
})
const markdownV2 = z.strictObject({
  msgtype: z.literal('markdown_v2'),
  markdown_v2: z.strictObject({ content: z.string() }),
})
const image = z.strictObject({
  msgtype: z.literal('image'),
  image: z.strictObject({ base64: z.base64(), md5: z.string() }),
})
const news = z.strictObject({
  msgtype: z.literal('news'),
  news: z.strictObject({
    articles: z
      .array(
        z.strictObject({
          title: z.string().min(1),
          description: z.string().optional(),
          url: z.url(),
          picurl: z.url().optional(),
        }),
      )
      .min(1)
      .max(8),
  }),
})
const message = z.discriminatedUnion('msgtype', [text, markdown, markdownV2, image, news])
export type WecomMessage = z.infer<typeof message>

export type FakeWecom = FakePlatform & {
  /** The robot's address, its secret in the query. */
  robotUrl: string
  key: string
  /** What the group sees, in order. */
  messages: WecomMessage[]
  /** Files taken without anybody seeing them. */
  uploads: number
  /** As if others had used up this minute's quota. */
  fillMinute(): void
}

/**
 * WeCom's message push: 20 messages a minute for a robot, texts counted in bytes, pictures judged by
 * their bytes and their MD5, failures as HTTP 200 with an errcode.
 * Source: developer.work.weixin.qq.com/document/path/99110 and 90455 (codes).
 */
export async function startWecom({
  now = Date.now,
}: { now?: () => number } = {}): Promise<FakeWecom> {
  const rate = slidingWindow({ max: 20, windowMs: 60_000 })
  const messages: WecomMessage[] = []
  const counted = { uploads: 0 }
  const answer = async (request: PlatformRequest): Promise<PlatformAnswer> => {
    if (request.query.get('key') !== wecomKey) return failure(93000, 'invalid webhook url')
    if (request.path === '/cgi-bin/webhook/upload_media') {
      const code = await judgeUpload(request)
      if (code !== null) return code
      counted.uploads += 1
      return {
        body: { errcode: 0, errmsg: 'ok', type: 'file', media_id: 'media-1', created_at: '0' },
      }
    }
    if (request.path !== '/cgi-bin/webhook/send') return { status: 404, body: '' }
    if (!rate.take(now())) return failure(45009, 'api freq out of limit')
    const parsed = message.safeParse(parseJson(request.text))
    if (!parsed.success) return malformed(parseJson(request.text))
    const refused = judge(parsed.data)
    if (refused) return refused
    messages.push(parsed.data)
    return { body: { errcode: 0, errmsg: 'ok' } }
  }
  const platform = await startFakePlatform({ answer })
  return {
    ...platform,
    key: wecomKey,
    robotUrl: `${platform.url}/cgi-bin/webhook/send?key=${wecomKey}`,
    messages,
    fillMinute: () => {
      for (let taken = 0; taken < 20; taken += 1) rate.take(now())
    },
    get uploads() {
      return counted.uploads
    },
  }
}

function failure(errcode: number, errmsg: string): PlatformAnswer {
  const hint = 'hint: [1592021214_50_551fc8807c11f27ed0e6714d0c267ba4], from ip: 192.0.2.7'
  return { body: { errcode, errmsg: `${errmsg}, ${hint}` } }
}

function malformed(body: unknown): PlatformAnswer {
  if (typeof body !== 'object' || body === null) return failure(40035, 'Warning: wrong json format')
  const type = (body as Record<string, unknown>).msgtype
  const isKnown = ['text', 'markdown', 'markdown_v2', 'image', 'news'].includes(String(type))
  return isKnown
    ? failure(40058, 'invalid Request Parameter')
    : failure(40008, 'invalid message type')
}

function judge(sent: WecomMessage): PlatformAnswer | null {
  switch (sent.msgtype) {
    case 'text':
      return judgeText({ name: 'text', content: sent.text.content, max: 2048 })
    case 'markdown':
      return judgeText({ name: 'markdown', content: sent.markdown.content, max: 4096 })
    case 'markdown_v2':
      return judgeText({ name: 'markdown_v2', content: sent.markdown_v2.content, max: 4096 })
    case 'image':
      return judgeImage(sent.image)
    case 'news':
      return null
  }
}

function judgeText({
  name,
  content,
  max,
}: {
  name: string
  content: string
  max: number
}): PlatformAnswer | null {
  if (content.trim() === '') return failure(44004, 'empty content')
  if (Buffer.byteLength(content) <= max) return null
  return failure(40058, `${name}.content exceed max length ${max}. invalid Request Parameter`)
}

function judgeImage({ base64, md5 }: { base64: string; md5: string }): PlatformAnswer | null {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > 2 * 1024 * 1024) return failure(40009, 'invalid image size')
  const type = pictureType(bytes)
  if (type !== 'image/jpeg' && type !== 'image/png') return failure(40004, 'invalid media type')
  if (createHash('md5').update(bytes).digest('hex') !== md5)
    return failure(40058, 'media md5 not match. invalid Request Parameter')
  return null
}

async function judgeUpload(request: PlatformRequest): Promise<PlatformAnswer | null> {
  if (request.query.get('type') !== 'file') return failure(40005, 'invalid type')
  const file = (await readForm(request))?.get('media')
  if (!(file instanceof File)) return failure(44001, 'empty media data')
  if (file.size <= 5 || file.size > 20 * 1024 * 1024) return failure(40006, 'invalid file size')
  return null
}
