import type { HttpResult } from '../http.ts'
import { asObject, parseObject } from '../parseObject.ts'
import { cutSecrets, quoteWords } from '../quoteWords.ts'
import { answerByStatus, noAnswer } from '../transport.ts'
import type { Heard, Verdict } from '../verdict.ts'

/** What Telegram says, and where the group has gone if it became a supergroup. */
export type TelegramHeard = { heard: Heard; movedTo: string | null }

/**
 * `{ ok, result }` or `{ ok: false, error_code, description, parameters }`. A server's error does not say
 * that nothing was posted. Source: core.telegram.org/bots/api#making-requests.
 */
export function hearTelegram({
  result,
  token,
  now,
}: {
  result: HttpResult
  token: string
  now: Date
}): TelegramHeard {
  if (result.type !== 'answer') {
    return { heard: { type: 'unclear', outcome: noAnswer(result) }, movedTo: null }
  }
  const body = parseObject(result.body)
  if (body?.ok === true && result.status < 300) {
    return { heard: { type: 'accepted', body }, movedTo: null }
  }
  const code = body?.ok === false && typeof body.error_code === 'number' ? body.error_code : null
  if (!body || code === null || code >= 500) {
    const outcome = answerByStatus({ answer: result, now })
    return { heard: { type: 'unclear', outcome }, movedTo: null }
  }
  const parameters = asObject(body.parameters) ?? {}
  const description = cutSecrets({ text: String(body.description ?? ''), secrets: [token] })
  const moved = parameters.migrate_to_chat_id
  return {
    heard: {
      type: 'refused',
      code: `error ${code}`,
      verdict: judge({ code, description, retryAfter: parameters.retry_after }),
    },
    movedTo: typeof moved === 'number' ? String(moved) : null,
  }
}

function judge({
  code,
  description,
  retryAfter,
}: {
  code: number
  description: string
  retryAfter: unknown
}): Verdict {
  if (code === 429) {
    const waitSeconds = typeof retryAfter === 'number' && retryAfter > 0 ? retryAfter : 30
    return { then: 'later', waitSeconds, en: 'too many messages at once', zh: '发送过于频繁' }
  }
  const known = verdicts.find(([pattern]) => pattern.test(`${code} ${description}`))
  if (known) return known[1]
  const quoted = quoteWords({ words: description, secrets: [] })
  return { then: 'no', en: `Telegram refused it${quoted}`, zh: `Telegram 拒绝了它${quoted}` }
}

const noToken: Verdict = {
  then: 'no',
  field: 'token',
  en: 'Telegram does not know this bot token',
  zh: 'Telegram 不认识这个机器人令牌',
}

/** By code and words, since one code stands for many things. */
const verdicts: readonly (readonly [RegExp, Verdict])[] = [
  [/^401 /, noToken],
  [/^404 /, noToken],
  [
    /chat not found|chat_id is empty|PEER_ID_INVALID/i,
    {
      then: 'no',
      field: 'chatId',
      en: 'the bot cannot find this chat: check the name or number, and add the bot to it',
      zh: '机器人找不到这个群组或频道：请核对名称或编号，并把机器人加进去',
    },
  ],
  [
    /upgraded to a supergroup/i,
    {
      then: 'no',
      field: 'chatId',
      en: 'the group became a supergroup and has a new number',
      zh: '群组已升级为超级群，编号已变',
    },
  ],
  [
    /kicked|blocked by the user|not a member|bot was|user is deactivated/i,
    {
      then: 'no',
      field: 'chatId',
      en: 'the bot is not in this chat (any more)',
      zh: '机器人不在这个群组或频道里（或已被移除）',
    },
  ],
  [
    /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|need administrator|CHAT_RESTRICTED|CHAT_SEND_/i,
    {
      then: 'no',
      field: 'chatId',
      en: 'the bot may not post there: make it an administrator that may post',
      zh: '机器人没有发言权限：请设为可发布消息的管理员',
    },
  ],
  [
    /thread not found|TOPIC_(CLOSED|DELETED)/i,
    {
      then: 'no',
      field: 'topicId',
      en: 'the topic does not exist there, or is closed',
      zh: '该话题不存在或已关闭',
    },
  ],
  [
    /too long|MEDIA_CAPTION_TOO_LONG/i,
    {
      then: 'no',
      en: 'the text is longer than Telegram takes',
      zh: '文本超过 Telegram 的长度上限',
    },
  ],
  [
    /PHOTO_INVALID_DIMENSIONS|IMAGE_PROCESS_FAILED|PHOTO_SAVE_FILE_INVALID|too big|Too Large/i,
    {
      then: 'no',
      en: 'Telegram cannot use a picture of this post',
      zh: 'Telegram 无法使用本文的图片',
    },
  ],
]
