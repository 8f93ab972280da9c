import type { FakePlatform, PlatformAnswer, PlatformRequest } from './fakePlatform.ts'
import {
  parseJson,
  pictureType,
  readForm,
  slidingWindow,
  startFakePlatform,
} from './fakePlatform.ts'

const accessToken = 'ZA-Yj3aBD8U8Cm7lKUp-lm9O9BmDgdhHzDeqsY8tlL0'

export type MastodonPost = {
  id: string
  status: string
  visibility: string
  media: { description: string }[]
  replyTo?: string
  key?: string
}

export type FakeMastodon = FakePlatform & {
  accessToken: string
  posts: MastodonPost[]
  uploads: number
  /** How often a picture is asked for before it is done. */
  setSlowness(polls: number): void
  setMaxCharacters(max: number): void
  setScopes(scopes: string[]): void
}

/**
 * A Mastodon server: 500 characters with links as 23, four pictures that may take their time, keys that
 * are kept for an hour, 300 requests in five minutes. Source: docs.joinmastodon.org.
 */
export async function startMastodon({
  now = Date.now,
  requests = 300,
}: { now?: () => number; requests?: number } = {}): Promise<FakeMastodon> {
  const posts: MastodonPost[] = []
  const media = new Map<string, { description: string; pollsLeft: number }>()
  const keys = new Map<string, { post: MastodonPost; at: number }>()
  const window = slidingWindow({ max: requests, windowMs: 300_000 })
  let [slowness, max, uploads] = [0, 500, 0]
  let scopes = ['write:statuses', 'write:media']

  const upload = async (request: PlatformRequest): Promise<PlatformAnswer> => {
    const form = await readForm(request)
    const file = form?.get('file')
    if (!(file instanceof File)) return refuse(422, "Validation failed: File can't be blank")
    if (!pictureType(new Uint8Array(await file.arrayBuffer()))) {
      return refuse(422, 'Validation failed: File content type is invalid')
    }
    if (file.size > 16 * 1024 * 1024) return refuse(422, 'Validation failed: File is too big')
    uploads += 1
    const id = String(22_000 + media.size)
    media.set(id, { description: String(form?.get('description') ?? ''), pollsLeft: slowness })
    return slowness === 0
      ? { body: { id, type: 'image', url: `https://files.example/${id}.png` } }
      : { status: 202, body: { id, type: 'image', url: null } }
  }

  const poll = (id: string): PlatformAnswer => {
    const file = media.get(id)
    if (!file) return refuse(404, 'Record not found')
    file.pollsLeft -= 1
    return file.pollsLeft > 0
      ? { status: 206, body: { id, url: null } }
      : { body: { id, url: `https://files.example/${id}.png` } }
  }

  const post = (request: PlatformRequest): PlatformAnswer => {
    const body = parseJson(request.text) as Record<string, unknown> | null
    if (!body) return refuse(400, 'Invalid JSON')
    const key = request.headers['idempotency-key']
    const known = typeof key === 'string' ? keys.get(key) : undefined
    if (known && now() - known.at < 3_600_000) return accept(known.post)
    const ids = (body.media_ids ?? []) as string[]
    const status = String(body.status ?? '')
    if (status === '' && ids.length === 0)
      return refuse(422, "Validation failed: Text can't be blank")
    if (charactersOf(status) > max) {
      return refuse(422, `Validation failed: Text character limit of ${max} exceeded`)
    }
    if (ids.length > 4) return refuse(422, 'Validation failed: Cannot attach more than 4 files')
    if (ids.some((id) => (media.get(id)?.pollsLeft ?? 1) > 0)) {
      return refuse(
        422,
        'Cannot attach files that have not finished processing. Try again in a moment!',
      )
    }
    const made: MastodonPost = {
      id: String(113_000_000_000_000 + posts.length),
      status,
      visibility: String(body.visibility),
      media: ids.map((id) => ({ description: media.get(id)?.description ?? '' })),
      ...(typeof body.in_reply_to_id === 'string' && { replyTo: body.in_reply_to_id }),
      ...(typeof key === 'string' && { key }),
    }
    posts.push(made)
    if (typeof key === 'string') keys.set(key, { post: made, at: now() })
    return accept(made)
  }

  const answer = (request: PlatformRequest): PlatformAnswer | Promise<PlatformAnswer> => {
    if (request.path === '/api/v2/instance') {
      const statuses = {
        max_characters: max,
        max_media_attachments: 4,
        characters_reserved_per_url: 23,
      }
      return { body: { title: 'Tea', configuration: { statuses } } }
    }
    if (request.headers.authorization !== `Bearer ${accessToken}`) {
      return refuse(401, 'The access token is invalid')
    }
    if (request.path === '/api/v1/apps/verify_credentials')
      return { body: { name: 'Lanmu', scopes } }
    if (!window.take(now())) {
      const reset = new Date(now() + 90_000).toISOString()
      return { ...refuse(429, 'Too many requests'), headers: { 'x-ratelimit-reset': reset } }
    }
    if (request.path === '/api/v2/media') return upload(request)
    const [, id] = /^\/api\/v1\/media\/(\d+)$/.exec(request.path) ?? []
    if (id) return poll(id)
    return request.path === '/api/v1/statuses' ? post(request) : refuse(404, 'Not found')
  }
  const platform = await startFakePlatform({
    answer,
    isFaulty: ({ path }) => path === '/api/v1/statuses',
  })
  return {
    ...platform,
    ...{ accessToken, posts },
    get uploads() {
      return uploads
    },
    setSlowness: (polls) => (slowness = polls),
    setMaxCharacters: (characters) => (max = characters),
    setScopes: (given) => (scopes = given),
  }
}

/** As Mastodon counts: characters a reader sees, each address as 23. */
function charactersOf(status: string): number {
  const counted = status.replace(/https?:\/\/[^\s)]+/g, 'x'.repeat(23))
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(counted)].length
}

function accept({ id }: MastodonPost): PlatformAnswer {
  return { body: { id, url: `https://tea.example/@tea/${id}`, content: '<p></p>' } }
}

function refuse(status: number, error: string): PlatformAnswer {
  return { status, body: { error } }
}
