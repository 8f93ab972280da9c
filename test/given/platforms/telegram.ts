import type { FakePlatform, PlatformAnswer, PlatformRequest } from './fakePlatform.ts'
import { parseJson, readForm, slidingWindow, startFakePlatform } from './fakePlatform.ts'

const token = '4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qc'

export type TelegramPost = {
  method: string
  chat: string
  /** As readers see it: without tags. */
  text: string
  html: string
  pictures: number
  silent: boolean
  topic?: number
}

export type FakeTelegram = FakePlatform & {
  token: string
  posts: TelegramPost[]
  setState(state: State): void
}

/** What has become of the bot and its chat. */
type State = 'well' | 'kicked' | 'no-rights' | 'migrated'

const oldChat = '-4200'
const newChat = -1001234567890
const publicChat = '@teahouse'

/**
 * Telegram's Bot API for one bot, one public channel and one group: it reads the HTML as Telegram does,
 * counts what is left of it, and takes 20 messages a minute. Source: core.telegram.org/bots/api.
 */
export async function startTelegram({
  now = Date.now,
  perMinute = 20,
}: { now?: () => number; perMinute?: number } = {}): Promise<FakeTelegram> {
  const posts: TelegramPost[] = []
  const minute = slidingWindow({ max: perMinute, windowMs: 60_000 })
  let state: State = 'well'
  let messageId = 100

  const answer = async (request: PlatformRequest): Promise<PlatformAnswer> => {
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.path) ?? []
    if (given !== token) return refuse(given?.includes(':') ? 401 : 404, 'Unauthorized')
    const fields = await readFields(request)
    if (!fields) return refuse(400, 'Bad Request: object expected')
    if (method === 'getMe') {
      return accept({ id: 4839574812, is_bot: true, username: 'teahouse_bot' })
    }
    const chat = String(fields.get('chat_id') ?? '')
    const wrong = chatProblem({ chat, state })
    if (wrong) return wrong
    if (method === 'getChat') {
      return accept({
        ...chatOf(chat),
        title: 'Tea',
        type: chat === publicChat ? 'channel' : 'group',
      })
    }
    if (method === 'getChatMember') {
      const can = { can_post_messages: state === 'well' }
      return accept({ status: state === 'well' ? 'administrator' : 'left', ...can })
    }
    if (state === 'no-rights') {
      return refuse(400, 'Bad Request: not enough rights to send text messages to the chat')
    }
    const post = readPost({ method, fields, chat })
    if ('error' in post) return refuse(400, `Bad Request: ${post.error}`)
    if (!minute.take(now())) {
      return refuse(429, 'Too Many Requests: retry after 17', { retry_after: 17 })
    }
    posts.push(post)
    const message = () => ({ message_id: (messageId += 1), chat: chatOf(chat) })
    return accept(
      method === 'sendMediaGroup' ? Array.from({ length: post.pictures }, message) : message(),
    )
  }
  const platform = await startFakePlatform({ answer })
  return {
    ...platform,
    token,
    posts,
    setState: (next) => {
      state = next
    },
  }
}

function chatProblem({ chat, state }: { chat: string; state: State }): PlatformAnswer | null {
  if (state === 'kicked') return refuse(403, 'Forbidden: bot was kicked from the supergroup chat')
  if (chat === oldChat && state === 'migrated') {
    const words = 'Bad Request: group chat was upgraded to a supergroup chat'
    return refuse(400, words, { migrate_to_chat_id: newChat })
  }
  const isKnown = [publicChat, oldChat, String(newChat)].includes(chat)
  return isKnown ? null : refuse(400, 'Bad Request: chat not found')
}

type Fields = Map<string, FormDataEntryValue>

async function readFields(request: PlatformRequest): Promise<Fields | null> {
  const form = await readForm(request)
  if (form) return new Map(form.entries())
  const body = parseJson(request.text)
  if (typeof body !== 'object' || body === null) return null
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
}

function readPost({
  method,
  fields,
  chat,
}: {
  method: string
  fields: Fields
  chat: string
}): TelegramPost | { error: string } {
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value : ''
  }
  const topic = text('message_thread_id')
  const post = {
    ...{ method, chat, silent: text('disable_notification') === 'true', pictures: 0 },
    ...(topic !== '' && { topic: Number(topic) }),
  }
  switch (method) {
    case 'sendMessage':
      return withText({
        post,
        html: text('text'),
        mode: text('parse_mode'),
        max: 4096,
        isNeeded: true,
      })
    case 'sendPhoto':
    case 'sendAnimation': {
      const isPhoto = method === 'sendPhoto'
      const file = fileOf(fields.get(isPhoto ? 'photo' : 'animation'))
      if (!file) return { error: 'there is no photo in the request' }
      if (isPhoto && file.size > 10_000_000) return { error: 'file is too big' }
      return withText({
        post: { ...post, pictures: 1 },
        ...{ html: text('caption'), mode: text('parse_mode'), max: 1024, isNeeded: false },
      })
    }
    case 'sendMediaGroup':
      return readAlbum({ post, fields, media: parseJson(text('media')) })
    default:
      return { error: `method ${method} not found` }
  }
}

function readAlbum({
  post,
  fields,
  media,
}: {
  post: Omit<TelegramPost, 'text' | 'html'>
  fields: Fields
  media: unknown
}): TelegramPost | { error: string } {
  if (!Array.isArray(media) || media.length < 2 || media.length > 10) {
    return { error: 'wrong number of messages in the album' }
  }
  const items = media as { type: string; media: string; caption?: string; parse_mode?: string }[]
  for (const { type, media: address } of items) {
    const file = fileOf(fields.get(address.replace('attach://', '')))
    if (type !== 'photo' || !file) return { error: "can't parse InputMedia: no such file" }
  }
  const [first] = items
  return withText({
    post: { ...post, pictures: items.length },
    ...{ html: first?.caption ?? '', mode: first?.parse_mode ?? '', max: 1024, isNeeded: false },
  })
}

function fileOf(value: FormDataEntryValue | undefined): File | null {
  return value instanceof File && value.size > 0 ? value : null
}

function withText({
  post,
  html,
  mode,
  max,
  isNeeded,
}: {
  post: Omit<TelegramPost, 'text' | 'html'>
  html: string
  mode: string
  max: number
  isNeeded: boolean
}): TelegramPost | { error: string } {
  const read = mode === 'HTML' ? readHtml(html) : html
  if (typeof read !== 'string') return read
  if (isNeeded && read.trim() === '') return { error: 'message text is empty' }
  if ([...read].length > max) {
    return { error: max === 1024 ? 'message caption is too long' : 'message is too long' }
  }
  return { ...post, text: read, html }
}

const tags = ['b', 'i', 'u', 's', 'a', 'code', 'pre', 'blockquote']

/** Tags and entities as Telegram reads them; anything else is refused with the place where it stands. */
function readHtml(html: string): string | { error: string } {
  const open: string[] = []
  let text = ''
  for (const [piece, closing, name, entity] of html.matchAll(
    /<(\/?)([^>\s]*)[^>]*>|&([^;\s]{1,8});|[^]/g,
  )) {
    if (name !== undefined) {
      if (!tags.includes(name))
        return { error: `can't parse entities: unsupported start tag "${name}"` }
      if (closing === '') open.push(name)
      else if (open.pop() !== name) return { error: "can't parse entities: unmatched end tag" }
    } else if (entity !== undefined) text += entities[entity] ?? piece
    else if (piece === '<') return { error: "can't parse entities: unclosed start tag" }
    else text += piece
  }
  return open.length === 0 ? text : { error: "can't parse entities: can't find end tag" }
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }

function chatOf(chat: string): object {
  return chat === publicChat ? { id: -1009, username: 'teahouse' } : { id: Number(chat) }
}

function accept(result: unknown): PlatformAnswer {
  return { body: { ok: true, result } }
}

function refuse(code: number, description: string, parameters?: object): PlatformAnswer {
  const body = { ok: false, error_code: code, description, ...(parameters && { parameters }) }
  return { status: code, body }
}
