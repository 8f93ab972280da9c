import type { FakePlatform, PlatformAnswer, PlatformRequest } from './fakePlatform.ts'
import { parseJson, pictureType, slidingWindow, startFakePlatform } from './fakePlatform.ts'

const did = 'did:plc:z72i7hdynmk6r22z27h6tvur'
const handle = 'teahouse.bsky.social'
const appPassword = 'abcd-efgh-ijkl-mnop'

export type BlueskyRecord = {
  $type: string
  text: string
  createdAt: string
  facets?: { index: { byteStart: number; byteEnd: number } }[]
  langs?: string[]
  reply?: { root: { uri: string }; parent: { uri: string } }
  embed?: { $type: string; images?: { alt: string; image: unknown }[]; external?: object }
}

export type FakeBluesky = FakePlatform & {
  handle: string
  appPassword: string
  /** By key. */
  records: Map<string, BlueskyRecord>
  logins: number
  uploads: number
  /** Makes every access token given so far run out. */
  expireTokens(): void
}

/**
 * A personal data server: 300 graphemes and 3000 bytes, keys that are TIDs and are taken once (a second
 * time is a 500), access tokens that run out, 30 logins in five minutes. Source: the atproto lexicons.
 */
export async function startBluesky({
  now = Date.now,
  writes = 1666,
}: { now?: () => number; writes?: number } = {}): Promise<FakeBluesky> {
  const records = new Map<string, BlueskyRecord>()
  const blobs = new Set<string>()
  const window = slidingWindow({ max: writes, windowMs: 3_600_000 })
  const logInWindow = slidingWindow({ max: 30, windowMs: 300_000 })
  let [logins, uploads, age] = [0, 0, 0]
  const session = () => ({ did, handle, accessJwt: `access-jwt-${age}`, refreshJwt: 'refresh-jwt' })

  const logIn = (request: PlatformRequest): PlatformAnswer => {
    if (!logInWindow.take(now())) return tooMany(now())
    const { identifier, password } = parseJson(request.text) as Record<string, unknown>
    if (identifier !== handle || password !== appPassword) {
      return refuse(401, 'AuthenticationRequired', 'Invalid identifier or password')
    }
    logins += 1
    return { body: session() }
  }

  const upload = (request: PlatformRequest): PlatformAnswer => {
    if (!pictureType(request.bytes)) return refuse(400, 'InvalidRequest', 'not a picture')
    if (request.bytes.length > 2_000_000) return refuse(400, 'BlobTooLarge', 'too large')
    uploads += 1
    const link = `bafkrei${uploads}`
    blobs.add(link)
    const mimeType = request.headers['content-type']
    return {
      body: { blob: { $type: 'blob', ref: { $link: link }, mimeType, size: request.bytes.length } },
    }
  }

  const create = (request: PlatformRequest): PlatformAnswer => {
    const body = parseJson(request.text) as { repo: string; rkey: string; record: BlueskyRecord }
    if (body.repo !== did) return refuse(400, 'InvalidRequest', 'Could not find repo')
    if (!/^[234567a-j][234567a-z]{12}$/.test(body.rkey)) {
      return refuse(400, 'InvalidRequest', 'record key is no TID')
    }
    const wrong = problemOf({ record: body.record, blobs })
    if (wrong) return refuse(400, 'InvalidRequest', `Invalid app.bsky.feed.post record: ${wrong}`)
    if (!window.take(now())) return tooMany(now())
    if (records.has(body.rkey)) return refuse(500, 'InternalServerError', 'Internal Server Error')
    records.set(body.rkey, body.record)
    return { body: refOf(body.rkey) }
  }

  const answer = (request: PlatformRequest): PlatformAnswer => {
    const method = request.path.replace('/xrpc/', '')
    const token = request.headers.authorization?.replace('Bearer ', '')
    if (method === 'com.atproto.server.createSession') return logIn(request)
    if (method === 'com.atproto.server.refreshSession') {
      return token === 'refresh-jwt' ? { body: session() } : refuse(400, 'ExpiredToken', 'expired')
    }
    if (token !== session().accessJwt) return refuse(400, 'ExpiredToken', 'Token has expired')
    switch (method) {
      case 'com.atproto.repo.uploadBlob':
        return upload(request)
      case 'com.atproto.repo.createRecord':
        return create(request)
      case 'com.atproto.repo.getRecord': {
        const rkey = request.query.get('rkey') ?? ''
        return records.has(rkey)
          ? { body: { ...refOf(rkey), value: records.get(rkey) } }
          : refuse(400, 'RecordNotFound', 'Could not locate record')
      }
      default:
        return refuse(501, 'MethodNotImplemented', 'Method Not Implemented')
    }
  }
  const platform = await startFakePlatform({
    answer,
    isFaulty: ({ path }) => path.endsWith('createRecord'),
  })
  return {
    ...platform,
    ...{ handle, appPassword, records },
    get logins() {
      return logins
    },
    get uploads() {
      return uploads
    },
    expireTokens: () => {
      age += 1
    },
  }
}

/** What the lexicon of a post says no to. */
function problemOf({
  record,
  blobs,
}: {
  record: BlueskyRecord
  blobs: Set<string>
}): string | null {
  const bytes = new TextEncoder().encode(record.text)
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(record.text)]
  if (record.$type !== 'app.bsky.feed.post') return 'wrong type'
  if (graphemes.length > 300) return 'text must not be longer than 300 graphemes'
  if (bytes.length > 3000) return 'text must not be longer than 3000 bytes'
  if (Number.isNaN(Date.parse(record.createdAt))) return 'createdAt must be a datetime'
  for (const { index } of record.facets ?? []) {
    if (index.byteStart >= index.byteEnd || index.byteEnd > bytes.length)
      return 'facet out of range'
  }
  const images = record.embed?.images ?? []
  if (images.length > 4) return 'images must not have more than 4 elements'
  const links = images.map(({ image }) => (image as { ref: { $link: string } }).ref.$link)
  return links.every((link) => blobs.has(link)) ? null : 'blob not found'
}

function refOf(rkey: string): { uri: string; cid: string } {
  return { uri: `at://${did}/app.bsky.feed.post/${rkey}`, cid: `bafyrei-${rkey}` }
}

function tooMany(now: number): PlatformAnswer {
  const headers = { 'ratelimit-reset': String(Math.ceil(now / 1000) + 600) }
  return { ...refuse(429, 'RateLimitExceeded', 'Rate Limit Exceeded'), headers }
}

function refuse(status: number, error: string, message: string): PlatformAnswer {
  return { status, body: { error, message } }
}
