import type { MediaFile, Outcome, SendRequest } from '../channel.ts'
import type { Http } from '../http.ts'
import { fileBlob, openPictures } from '../openPictures.ts'
import { asObject } from '../parseObject.ts'
import { sendParts, type PartResult } from '../sendParts.ts'
import { outcomeOf } from '../verdict.ts'
import { callTelegram, type TelegramLine } from './call.ts'
import { renderTelegram } from './payload.ts'
import type { TelegramSettings } from './settings.ts'
import { refusedAlready } from '../outcomes.ts'

/** Pictures first, with the text below them where it fits; else the text follows as a message. */
export async function sendTelegram({
  settings,
  http,
  request,
}: {
  settings: TelegramSettings
  http: Http
  request: SendRequest
}): Promise<Outcome> {
  const { message, openMedia, steps, signal, clock } = request
  const rendering = renderTelegram({ message, settings })
  const refused = refusedAlready(rendering.problems)
  if (refused) return refused
  const opened = await openPictures({ media: rendering.media, openMedia })
  if (opened.type === 'failed') return opened.outcome
  const line: TelegramLine = { settings, http, signal, clock }
  const sent = await sendParts({
    parts: planCalls({ ...rendering, files: opened.files }),
    steps,
    send: ({ part }) => sendCall({ line, call: part, request }),
  })
  if (sent.type === 'failed') return sent.outcome
  return { type: 'sent', ...readName(sent.names[0] ?? '') }
}

type Call =
  { type: 'text'; html: string } | { type: 'pictures'; files: MediaFile[]; caption: string }

/** Moving pictures cannot be in an album, so each has a message of its own. */
function planCalls({
  pieces,
  isCaption,
  files,
}: {
  pieces: string[]
  isCaption: boolean
  files: MediaFile[]
}): Call[] {
  const still = files.filter(({ mimeType }) => mimeType !== 'image/gif')
  const moving = files.filter(({ mimeType }) => mimeType === 'image/gif')
  const groups = [...(still.length > 0 ? [still] : []), ...moving.map((file) => [file])]
  const caption = isCaption ? (pieces[0] ?? '') : ''
  const pictures = groups.map((group, index): Call => {
    return { type: 'pictures', files: group, caption: index === 0 ? caption : '' }
  })
  const texts = pieces.map((html): Call => ({ type: 'text', html }))
  return isCaption ? pictures : [...pictures, ...texts]
}

async function sendCall({
  line,
  call,
  request,
}: {
  line: TelegramLine
  call: Call
  request: SendRequest
}): Promise<PartResult> {
  const { steps, clock } = request
  const chatId = steps.find('chat')?.value ?? line.settings.chatId
  const first = await callTelegram(line, toMethod({ call, chatId, settings: line.settings }))
  let { heard } = first
  if (first.movedTo !== null) {
    // Nothing was posted: the group answers under its new number only.
    await steps.record({ name: 'chat', value: first.movedTo })
    const moved = toMethod({ call, chatId: first.movedTo, settings: line.settings })
    heard = (await callTelegram(line, moved)).heard
  }
  if (heard.type !== 'accepted') {
    return { type: 'failed', outcome: outcomeOf({ heard, now: clock() }) }
  }
  return { type: 'sent', name: nameOf(heard.body.result) }
}

function toMethod({
  call,
  chatId,
  settings,
}: {
  call: Call
  chatId: string
  settings: TelegramSettings
}): { method: string; fields: object; form?: FormData } {
  const { isSilent, topicId, hasNoPreview } = settings
  const fields = {
    chat_id: chatId,
    ...(topicId && { message_thread_id: Number(topicId) }),
    ...(isSilent && { disable_notification: true }),
  }
  if (call.type === 'text') {
    const preview = hasNoPreview ? { link_preview_options: { is_disabled: true } } : {}
    const text = { text: call.html, parse_mode: 'HTML', ...preview }
    return { method: 'sendMessage', fields: { ...fields, ...text } }
  }
  const caption = call.caption === '' ? {} : { caption: call.caption, parse_mode: 'HTML' }
  const [file, ...others] = call.files
  const form = new FormData()
  if (file && others.length === 0) {
    const isMoving = file.mimeType === 'image/gif'
    form.set(isMoving ? 'animation' : 'photo', fileBlob(file), file.fileName)
    const method = isMoving ? 'sendAnimation' : 'sendPhoto'
    return { method, fields: { ...fields, ...caption }, form }
  }
  const media = call.files.map((picture, index) => {
    form.set(`picture${index}`, fileBlob(picture), picture.fileName)
    return { type: 'photo', media: `attach://picture${index}`, ...(index === 0 && caption) }
  })
  return { method: 'sendMediaGroup', fields: { ...fields, media }, form }
}

/** A step's value: the message's number, and its address where it has one. */
function nameOf(result: unknown): string {
  const message = asObject(Array.isArray(result) ? result[0] : result)
  const id = typeof message?.message_id === 'number' ? String(message.message_id) : 'unknown'
  const url = addressOf({ chat: asObject(message?.chat), id })
  return url === null ? id : `${id} ${url}`
}

function readName(name: string): { externalId: string; url?: string } {
  const [externalId = '', url] = name.split(' ')
  return { externalId, ...(url !== undefined && { url }) }
}

/** Public chats by their name; private supergroups and channels by their number without -100. */
function addressOf({
  chat,
  id,
}: {
  chat: Record<string, unknown> | null
  id: string
}): string | null {
  if (typeof chat?.username === 'string') return `https://t.me/${chat.username}/${id}`
  const [, number] = /^-100(\d+)$/.exec(String(chat?.id)) ?? []
  return number === undefined ? null : `https://t.me/c/${number}/${id}`
}
