import type { CheckResult } from '../channel.ts'
import type { Http } from '../http.ts'
import { asObject } from '../parseObject.ts'
import { brokenBy } from '../verdict.ts'
import { callTelegram } from './call.ts'
import type { TelegramSettings } from './settings.ts'

/** Asks who the bot is, what the chat is, and what the bot may do there. Posts nothing. */
export async function checkTelegram(request: {
  settings: TelegramSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}): Promise<CheckResult> {
  const { chatId } = request.settings
  const me = await callTelegram(request, { method: 'getMe', fields: {} })
  if (me.heard.type !== 'accepted') return brokenBy({ heard: me.heard, field: 'token' })
  const bot = asObject(me.heard.body.result)
  const chat = await callTelegram(request, { method: 'getChat', fields: { chat_id: chatId } })
  if (chat.movedTo !== null) return moved(chat.movedTo)
  if (chat.heard.type !== 'accepted') return brokenBy({ heard: chat.heard, field: 'chatId' })
  const place = asObject(chat.heard.body.result)
  const fields = { chat_id: chatId, user_id: bot?.id }
  const member = await callTelegram(request, { method: 'getChatMember', fields })
  if (member.heard.type !== 'accepted') return brokenBy({ heard: member.heard, field: 'chatId' })
  const isAllowed = mayPost({
    member: asObject(member.heard.body.result),
    isChannel: place?.type === 'channel',
  })
  if (!isAllowed) return notAllowed
  const name = `@${String(bot?.username)}`
  const title = String(place?.title ?? place?.username ?? chatId)
  return {
    type: 'fine',
    en: `${name} may post in “${title}”. Nothing was posted.`,
    zh: `${name} 可以在“${title}”发布消息。没有发出任何消息。`,
  }
}

/** In a channel only administrators post. Source: core.telegram.org/bots/api#chatmember. */
function mayPost({
  member,
  isChannel,
}: {
  member: Record<string, unknown> | null
  isChannel: boolean
}): boolean {
  switch (member?.status) {
    case 'creator':
      return true
    case 'administrator':
      return !isChannel || member.can_post_messages === true
    case 'member':
      return !isChannel
    case 'restricted':
      return member.can_send_messages === true
    default:
      return false
  }
}

const notAllowed: CheckResult = {
  type: 'broken',
  field: 'chatId',
  en: 'The bot is known, but it may not post there: add it to the group, or make it an administrator of the channel that may post.',
  zh: '机器人有效，但没有发言权限：请把它加入群组，或在频道里设为可发布消息的管理员。',
}

function moved(to: string): CheckResult {
  return {
    type: 'broken',
    field: 'chatId',
    en: `The group became a supergroup. Its new number is ${to}: enter that.`,
    zh: `群组已升级为超级群，新的编号是 ${to}，请改填它。`,
  }
}
