import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { FakePlatform, PlatformAnswer, PlatformRequest } from './fakePlatform.ts'
import {
  parseJson,
  pictureType,
  readForm,
  slidingWindow,
  startFakePlatform,
} from './fakePlatform.ts'

const hook = '7e0b7a2c-91f4-4c53-a1d6-0c5f3e8b9a21'

const style = z.array(z.enum(['bold', 'italic', 'underline', 'lineThrough'])).optional()
const element = z.discriminatedUnion('tag', [
  z.strictObject({
    tag: z.literal('text'),
    text: z.string(),
    un_escape: z.boolean().optional(),
    style,
  }),
  z.strictObject({ tag: z.literal('a'), text: z.string(), href: z.url(), style }),
  z.strictObject({ tag: z.literal('at'), user_id: z.string().min(1), style }),
  z.strictObject({ tag: z.literal('img'), image_key: z.string() }),
])
const signed = { timestamp: z.string().optional(), sign: z.string().optional() }
const message = z.strictObject({
  ...signed,
  msg_type: z.literal('post'),
  content: z.strictObject({
    post: z.strictObject({
      zh_cn: z.strictObject({ title: z.string(), content: z.array(z.array(element)) }),
    }),
  }),
})
export type FeishuMessage = z.infer<typeof message>

export type FakeFeishu = FakePlatform & {
  robotUrl: string
  hook: string
  messages: FeishuMessage[]
  /** Pictures taken by their keys; nobody sees them until a message shows one. */
  images: Map<string, Uint8Array>
  /** How often somebody asked for a token. */
  tokens: number
  /** As if others had used up this minute's quota. */
  fillMinute(): void
}

type App = { appId: string; appSecret: string }

/**
 * Feishu's custom bot, and the two calls of an app that a picture needs: 100 a minute and 5 a second,
 * a body of 20 KB, the signature in the body, HTTP 200 (400 for some) with a code.
 * Source: open.feishu.cn/document/ukTMukTMukTM/ucTM5YjL3ETO24yNxkjN and …/im-v1/image/create.
 */
export async function startFeishu({
  secret,
  keyword,
  app,
  now = Date.now,
}: {
  secret?: string
  keyword?: string
  app?: App
  now?: () => number
} = {}): Promise<FakeFeishu> {
  const messages: FeishuMessage[] = []
  const images = new Map<string, Uint8Array>()
  const counted = { tokens: 0 }
  const minute = slidingWindow({ max: 100, windowMs: 60_000 })
  const second = slidingWindow({ max: 5, windowMs: 1_000 })

  const send = (request: PlatformRequest): PlatformAnswer => {
    if (request.bytes.length > 20 * 1024) return failure(9499, 'Bad Request', 400)
    const body = parseJson(request.text)
    if (typeof body !== 'object' || body === null) return failure(9499, 'Bad Request', 400)
    if (secret !== undefined && !isSigned({ body, secret, now: now() })) {
      const reason = 'sign match fail or timestamp is not within one hour from current time'
      return failure(19021, reason)
    }
    if (!('msg_type' in body)) return failure(19002, 'params error, msg_type need')
    if (!second.take(now()) || !minute.take(now()))
      return failure(11232, 'frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]')
    const parsed = message.safeParse(body)
    if (!parsed.success) return failure(9499, 'Bad Request', 400)
    const elements = parsed.data.content.post.zh_cn.content.flat()
    if (elements.some((one) => one.tag === 'img' && !images.has(one.image_key)))
      return failure(230099, 'Failed to create card content, image key is invalid')
    if (keyword !== undefined && !request.text.includes(keyword))
      return failure(19024, 'Key Words Not Found')
    messages.push(parsed.data)
    return { body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' } }
  }
  const answer = async (request: PlatformRequest): Promise<PlatformAnswer> => {
    switch (request.path) {
      case `/open-apis/bot/v2/hook/${hook}`:
        return send(request)
      case '/open-apis/auth/v3/tenant_access_token/internal': {
        counted.tokens += 1
        return giveToken({ request, app })
      }
      case '/open-apis/im/v1/images':
        return takeImage({ request, images })
      default:
        return request.path.startsWith('/open-apis/bot/v2/hook/')
          ? failure(19001, 'param invalid: incoming webhook access token invalid')
          : { status: 404, body: '404 page not found' }
    }
  }
  const platform = await startFakePlatform({ answer })
  return {
    ...platform,
    hook,
    robotUrl: `${platform.url}/open-apis/bot/v2/hook/${hook}`,
    messages,
    images,
    fillMinute: () => {
      for (let taken = 0; taken < 100; taken += 1) minute.take(now())
    },
    get tokens() {
      return counted.tokens
    },
  }
}

const token = 't-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234'

function failure(code: number, msg: string, status = 200): PlatformAnswer {
  return { status, body: { code, data: {}, msg } }
}

function isSigned({ body, secret, now }: { body: object; secret: string; now: number }): boolean {
  const { timestamp, sign } = z.object(signed).catch({}).parse(body)
  if (timestamp === undefined || !(Math.abs(Number(timestamp) * 1000 - now) <= 60 * 60_000))
    return false
  return createHmac('sha256', `${timestamp}\n${secret}`).digest('base64') === sign
}

function giveToken({
  request,
  app,
}: {
  request: PlatformRequest
  app: App | undefined
}): PlatformAnswer {
  const asked = z
    .object({ app_id: z.string(), app_secret: z.string() })
    .safeParse(parseJson(request.text))
  if (!asked.success) return { body: { code: 10003, msg: 'invalid param' } }
  if (!app || asked.data.app_id !== app.appId)
    return { body: { code: 10012, msg: 'app not exist' } }
  if (asked.data.app_secret !== app.appSecret)
    return { body: { code: 10014, msg: 'app secret invalid' } }
  return { body: { code: 0, msg: 'ok', tenant_access_token: token, expire: 7140 } }
}

async function takeImage({
  request,
  images,
}: {
  request: PlatformRequest
  images: Map<string, Uint8Array>
}): Promise<PlatformAnswer> {
  if (request.headers.authorization !== `Bearer ${token}`)
    return failure(99991663, 'Invalid access token for authorization', 400)
  const form = await readForm(request)
  const image = form?.get('image')
  if (form?.get('image_type') !== 'message' || !(image instanceof File))
    return failure(234001, 'Invalid request param.', 400)
  if (image.size === 0) return failure(234010, "File's size can't be 0.", 400)
  if (image.size > 10 * 1024 * 1024)
    return failure(234006, 'The file size exceed the max value.', 400)
  const bytes = new Uint8Array(await image.arrayBuffer())
  if (pictureType(bytes) === null) return failure(234011, "Can't regonnize the image format.", 400)
  const key = `img_v3_${images.size + 1}`
  images.set(key, bytes)
  return { body: { code: 0, msg: 'success', data: { image_key: key } } }
}
