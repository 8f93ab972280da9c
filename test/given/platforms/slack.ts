import { z } from 'zod'
import type { FakePlatform, PlatformAnswer, PlatformRequest } from './fakePlatform.ts'
import { parseJson, slidingWindow, startFakePlatform } from './fakePlatform.ts'

const path = '/services/T024BE7LH/B0H1J2K3L/k8Vq3sTyWm5XbRzN0cPdE7uA'

const plain = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  })
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z.strictObject({
    type: z.literal('section'),
    text: z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(3000) }),
  }),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(z.looseObject({})).min(1) }),
  z.strictObject({ type: z.literal('divider') }),
  z.strictObject({
    type: z.literal('image'),
    image_url: z.url().max(3000),
    alt_text: z.string().max(2000),
    title: plain(2000).optional(),
  }),
])
const message = z.strictObject({
  text: z.string(),
  blocks: z.array(block).min(1).max(50).optional(),
  unfurl_links: z.boolean().optional(),
  unfurl_media: z.boolean().optional(),
})
export type SlackMessage = z.infer<typeof message>

export type FakeSlack = FakePlatform & {
  hookUrl: string
  path: string
  messages: SlackMessage[]
  /** The state of the channel behind the hook. */
  setState(state: 'open' | 'archived' | 'prohibited' | 'removed'): void
}

/**
 * A Slack incoming webhook: about one message a second with short bursts, answers in plain text, the
 * status says what kind. Source: docs.slack.dev, "Sending messages using incoming webhooks" and the
 * reference of the blocks.
 */
export async function startSlack({
  now = Date.now,
}: { now?: () => number } = {}): Promise<FakeSlack> {
  const messages: SlackMessage[] = []
  const burst = slidingWindow({ max: 4, windowMs: 4_000 })
  let state: Parameters<FakeSlack['setState']>[0] = 'open'
  const answer = (request: PlatformRequest): PlatformAnswer => {
    if (request.method !== 'POST') return { status: 405, body: 'method_not_allowed' }
    if (request.path !== path) return wrongPath(request.path)
    if (state === 'removed') return { status: 404, body: 'no_service' }
    if (state === 'prohibited') return { status: 403, body: 'action_prohibited' }
    if (state === 'archived') return { status: 410, body: 'channel_is_archived' }
    const body = parseJson(request.text)
    if (typeof body !== 'object' || body === null) return { status: 400, body: 'invalid_payload' }
    const { text, blocks } = body as Record<string, unknown>
    if (!text && !blocks) return { status: 400, body: 'no_text' }
    if (!burst.take(now()))
      return { status: 429, headers: { 'retry-after': '30' }, body: 'rate_limited' }
    const parsed = message.safeParse(body)
    if (!parsed.success) return { status: 400, body: 'invalid_blocks' }
    if (JSON.stringify(parsed.data.blocks ?? []).length > 13_200)
      return { body: { ok: false, error: 'msg_blocks_too_long' } }
    if (!parsed.data.blocks?.every(isReachable)) return { status: 400, body: 'invalid_blocks' }
    messages.push(parsed.data)
    return { body: 'ok' }
  }
  const platform = await startFakePlatform({ answer })
  return {
    ...platform,
    path,
    hookUrl: platform.url + path,
    messages,
    setState: (next) => {
      state = next
    },
  }
}

function wrongPath(asked: string): PlatformAnswer {
  if (!asked.startsWith('/services/')) return { status: 404, body: 'no_team' }
  const sameHook = path.slice(0, path.lastIndexOf('/'))
  return asked.startsWith(sameHook)
    ? { status: 403, body: 'invalid_token' }
    : { status: 404, body: 'no_service' }
}

/** Slack fetches every picture before it takes a message. */
function isReachable(one: z.infer<typeof block>): boolean {
  if (one.type !== 'image') return true
  return !['localhost', '127.0.0.1'].includes(new URL(one.image_url).hostname)
}
