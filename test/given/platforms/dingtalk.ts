import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { FakePlatform, PlatformAnswer, PlatformRequest } from './fakePlatform.ts'
import { parseJson, slidingWindow, startFakePlatform } from './fakePlatform.ts'

const accessToken = 'b4c7a1f0e2d94c55a1c3b7de90f4a6e83d215c70bb6e4f1a9c8d7e6f5a4b3c2d'

const at = z.strictObject({
  atMobiles: z.array(z.string()).optional(),
  atUserIds: z.array(z.string()).optional(),
  isAtAll: z.boolean().optional(),
})
const markdown = z.strictObject({
  msgtype: z.literal('markdown'),
  markdown: z.strictObject({ title: z.string().min(1), text: z.string().min(1) }),
  at: at.optional(),
})
const actionCard = z.strictObject({
  msgtype: z.literal('actionCard'),
  actionCard: z.strictObject({
    title: z.string().min(1),
    text: z.string().min(1),
    singleTitle: z.string().min(1),
    singleURL: z.url(),
  }),
})
const message = z.discriminatedUnion('msgtype', [markdown, actionCard])
export type DingtalkMessage = z.infer<typeof message>

export type FakeDingtalk = FakePlatform & {
  robotUrl: string
  token: string
  messages: DingtalkMessage[]
  /** As if others had used up this minute's quota. */
  fillMinute(): void
}

/**
 * DingTalk's custom robot: 20 messages a minute and then blocked for ten, a body of 20,000 bytes, the
 * signature in the query good for an hour on either side, keywords, HTTP 200 with an errcode.
 * Source: open.dingtalk.com/document/orgapp/custom-robots-send-group-messages.
 */
export async function startDingtalk({
  secret,
  keyword,
  now = Date.now,
}: {
  /** Where the robot asks for a signature. */
  secret?: string
  /** Where the robot takes only messages that hold this word. */
  keyword?: string
  now?: () => number
} = {}): Promise<FakeDingtalk> {
  const messages: DingtalkMessage[] = []
  const rate = slidingWindow({ max: 20, windowMs: 60_000 })
  let blockedUntil = 0
  const isTooFast = (): boolean => {
    if (now() < blockedUntil) return true
    if (rate.take(now())) return false
    blockedUntil = now() + 10 * 60_000
    return true
  }
  const answer = (request: PlatformRequest): PlatformAnswer => {
    if (request.path !== '/robot/send') return { status: 404, body: '' }
    if (request.query.get('access_token') !== accessToken)
      return failure(300005, 'token is not exist')
    if (secret !== undefined) {
      const refused = judgeSignature({ query: request.query, secret, now: now() })
      if (refused) return refused
    }
    if (!request.headers['content-type']?.startsWith('application/json'))
      return failure(43004, '无效的HTTP HEADER Content-Type')
    if (request.bytes.length > 20_000)
      return failure(460101, 'message too long, exceed 20000 bytes')
    const body = parseJson(request.text)
    if (typeof body !== 'object' || body === null) return failure(40035, '缺少参数 json')
    if (isTooFast()) return failure(130101, 'send too fast, exceed 20 times per minute')
    const parsed = message.safeParse(body)
    if (!parsed.success) return failure(400105, '不支持的消息类型')
    if (keyword !== undefined && !shown(parsed.data).includes(keyword))
      return failure(310000, 'keywords not in content')
    messages.push(parsed.data)
    return { body: { errcode: 0, errmsg: 'ok' } }
  }
  const platform = await startFakePlatform({ answer })
  return {
    ...platform,
    token: accessToken,
    robotUrl: `${platform.url}/robot/send?access_token=${accessToken}`,
    messages,
    fillMinute: () => {
      for (let taken = 0; taken < 20; taken += 1) rate.take(now())
    },
  }
}

function failure(errcode: number, errmsg: string): PlatformAnswer {
  return { body: { errcode, errmsg: `${errmsg}, more: [https://ding-doc.dingtalk.com/]` } }
}

function judgeSignature({
  query,
  secret,
  now,
}: {
  query: URLSearchParams
  secret: string
  now: number
}): PlatformAnswer | null {
  const timestamp = query.get('timestamp') ?? ''
  // Seconds instead of milliseconds lie fifty years back.
  if (!(Math.abs(Number(timestamp) - now) <= 60 * 60_000))
    return failure(310000, 'invalid timestamp')
  const expected = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
  return query.get('sign') === expected ? null : failure(310000, 'sign not match')
}

function shown(sent: DingtalkMessage): string {
  const { title, text } = sent.msgtype === 'markdown' ? sent.markdown : sent.actionCard
  return `${title}\n${text}`
}
