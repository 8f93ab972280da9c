import type { FakePlatform, PlatformAnswer, PlatformRequest } from './fakePlatform.ts'
import { parseJson, readForm, slidingWindow, startFakePlatform } from './fakePlatform.ts'

const webhookId = '1187654321098765432'
const webhookToken = 'pX3kq-9Yb2vN_aRmZt4Lw6sQe8Uj1hGc5Fd7Ko0Ii2Bn4Vx6Cz8Ml3Pq5Ws7Ty9Uu1'
const botToken = `${'A'.repeat(24)}.GhIjKl.${'b'.repeat(38)}`
const channelId = '998877665544332211'

export type DiscordPost = {
  id: string
  content: string
  files: number
  alts: string[]
  nonce?: string
  thread?: string
  flags?: number
}

export type FakeDiscord = FakePlatform & {
  hookUrl: string
  webhookToken: string
  botToken: string
  channelId: string
  posts: DiscordPost[]
  setState(state: State): void
}

type State = 'well' | 'deleted' | 'no-rights' | 'forum'

/**
 * Discord's "Execute Webhook" and "Create Message": 2000 characters, ten files of 10 MiB, five messages
 * in two seconds, and for bots a nonce that is kept for some minutes. Source: docs.discord.com.
 */
export async function startDiscord({
  now = Date.now,
  burst = 5,
}: { now?: () => number; burst?: number } = {}): Promise<FakeDiscord> {
  const posts: DiscordPost[] = []
  const bucket = slidingWindow({ max: burst, windowMs: 2000 })
  const nonces = new Map<string, { post: DiscordPost; at: number }>()
  let state: State = 'well'

  const create = async (request: PlatformRequest): Promise<PlatformAnswer> => {
    const read = await readPost(request)
    if ('code' in read) return refuse(400, read.code, 'Invalid Form Body')
    if (!bucket.take(now())) {
      const headers = { 'retry-after': '2', 'x-ratelimit-reset-after': '1.337' }
      const body = { message: 'You are being rate limited.', retry_after: 1.337, global: false }
      return { status: 429, headers, body }
    }
    const { nonce, enforce_nonce: isEnforced } = read.body
    const known = typeof nonce === 'string' ? nonces.get(nonce) : undefined
    if (isEnforced === true && known && now() - known.at < 180_000) return accept(known.post)
    const post: DiscordPost = {
      id: String(1_300_000_000_000_000_000n + BigInt(posts.length)),
      content: String(read.body.content ?? ''),
      files: read.files,
      alts: read.alts,
      ...(typeof nonce === 'string' && { nonce }),
      ...(request.query.has('thread_id') && { thread: request.query.get('thread_id') ?? '' }),
      ...(typeof read.body.flags === 'number' && { flags: read.body.flags }),
    }
    posts.push(post)
    if (typeof nonce === 'string') nonces.set(nonce, { post, at: now() })
    return accept(post)
  }

  const webhook = (request: PlatformRequest): PlatformAnswer | Promise<PlatformAnswer> => {
    const [, id, token] = /^\/api\/webhooks\/(\d+)\/([\w-]+)$/.exec(request.path) ?? []
    if (state === 'deleted' || id !== webhookId) return refuse(404, 10015, 'Unknown Webhook')
    if (token !== webhookToken) return refuse(401, 50027, 'Invalid Webhook Token')
    if (request.method === 'GET') return { body: { id, name: 'Teahouse', channel_id: channelId } }
    if (state === 'forum' && !request.query.has('thread_id')) {
      return refuse(400, 220001, 'Webhooks posted to forum channels must have a thread_name')
    }
    if (request.query.get('wait') !== 'true') return { status: 204, body: '' }
    return create(request)
  }

  const bot = (request: PlatformRequest): PlatformAnswer | Promise<PlatformAnswer> => {
    if (request.headers.authorization !== `Bot ${botToken}`) {
      return refuse(401, 0, '401: Unauthorized')
    }
    if (request.path === '/api/v10/users/@me') return { body: { id: '1', username: 'teabot' } }
    const channel = `/api/v10/channels/${channelId}`
    if (!request.path.startsWith(channel)) return refuse(404, 10003, 'Unknown Channel')
    if (state === 'no-rights') return refuse(403, 50013, 'Missing Permissions')
    if (request.path === channel) return { body: { id: channelId, name: 'tea', type: 0 } }
    return create(request)
  }

  const platform = await startFakePlatform({
    answer: (request) =>
      request.path.startsWith('/api/webhooks/') ? webhook(request) : bot(request),
  })
  return {
    ...platform,
    ...{ posts, webhookToken, botToken, channelId },
    hookUrl: `${platform.url}/api/webhooks/${webhookId}/${webhookToken}`,
    setState: (next) => {
      state = next
    },
  }
}

type ReadPost = { body: Record<string, unknown>; files: number; alts: string[] } | { code: number }

async function readPost(request: PlatformRequest): Promise<ReadPost> {
  const form = await readForm(request)
  const body = parseJson(form ? String(form.get('payload_json')) : request.text)
  if (typeof body !== 'object' || body === null) return { code: 50109 }
  const fields = body as Record<string, unknown>
  const content = typeof fields.content === 'string' ? fields.content : ''
  const files = form ? [...form.values()].filter((value) => value instanceof File) : []
  if (content === '' && files.length === 0) return { code: 50006 }
  if ([...content].length > 2000 || String(fields.nonce ?? '').length > 25) return { code: 50035 }
  if (files.length > 10) return { code: 50035 }
  if (files.some(({ size }) => size > 10 * 1024 * 1024)) return { code: 40005 }
  const attachments = (fields.attachments ?? []) as { id: number; description?: string }[]
  if (attachments.some(({ id }) => !form?.has(`files[${id}]`))) return { code: 50035 }
  return {
    body: fields,
    files: files.length,
    alts: attachments.map(({ description = '' }) => description),
  }
}

function accept({ id, content }: DiscordPost): PlatformAnswer {
  return { body: { id, content, channel_id: channelId } }
}

function refuse(status: number, code: number, message: string): PlatformAnswer {
  return { status, body: { code, message } }
}
