import type { HttpResult } from '../http.ts'
import { parseObject } from '../parseObject.ts'
import { quoteWords } from '../quoteWords.ts'
import { retryAfter } from '../retryAfter.ts'
import { answerByStatus, noAnswer, type HttpAnswer } from '../transport.ts'
import type { Heard, Verdict } from '../verdict.ts'

/**
 * A message in JSON, or `{ code, message, retry_after }`. A 5xx does not say that nothing was posted,
 * except for 130000, which says that Discord took nothing. Source: docs.discord.com, "Opcodes and Status
 * Codes" and "Rate Limits".
 */
export function hearDiscord({
  result,
  secrets,
  now,
}: {
  result: HttpResult
  secrets: readonly string[]
  now: Date
}): Heard {
  if (result.type !== 'answer') return { type: 'unclear', outcome: noAnswer(result) }
  const body = parseObject(result.body)
  if (result.status >= 200 && result.status < 300 && typeof body?.id === 'string') {
    return { type: 'accepted', body }
  }
  if (result.status === 429) return tooFast({ answer: result, body, now })
  const code = typeof body?.code === 'number' ? body.code : null
  const known = code === null ? null : (verdicts[code] ?? null)
  if (known) return { type: 'refused', code: `code ${code}`, verdict: known }
  if (!body || code === null || result.status >= 500 || result.status < 400) {
    return { type: 'unclear', outcome: answerByStatus({ answer: result, now }) }
  }
  const quoted = quoteWords({ words: String(body.message ?? ''), secrets })
  return {
    type: 'refused',
    code: `code ${code}`,
    verdict: { then: 'no', en: `Discord refused it${quoted}`, zh: `Discord 拒绝了它${quoted}` },
  }
}

/** The seconds in the body are exact; the header's are rounded up; a gateway's 429 has only the header. */
function tooFast({
  answer: { headers },
  body,
  now,
}: {
  answer: HttpAnswer
  body: Record<string, unknown> | null
  now: Date
}): Heard {
  const named = retryAfter({ headers, now })
  const seconds =
    typeof body?.retry_after === 'number'
      ? body.retry_after
      : named
        ? (named.getTime() - now.getTime()) / 1000
        : 60
  const verdict: Verdict = {
    then: 'later',
    waitSeconds: Math.max(seconds, 0.1),
    en: 'too many messages at once',
    zh: '发送过于频繁',
  }
  return { type: 'refused', code: 'error 429', verdict }
}

const gone: Verdict = {
  then: 'no',
  field: 'url',
  en: 'Discord does not know this webhook: it was removed, or the address is not whole',
  zh: 'Discord 不认识这个 Webhook：它已被移除，或地址不完整',
}

const badMessage: Verdict = {
  then: 'no',
  en: 'Discord could not take the message as it was written',
  zh: 'Discord 无法接受这条消息的内容',
}

const tooLarge: Verdict = {
  then: 'no',
  en: 'the files are larger than Discord takes',
  zh: '文件超过 Discord 的大小上限',
}

const noRights: Verdict = {
  then: 'no',
  field: 'channelId',
  en: 'the bot may not do that there: it needs the rights to view the channel, send messages and attach files',
  zh: '机器人在那里没有权限：需要查看频道、发送消息、附加文件的权限',
}

const verdicts: Record<number, Verdict> = {
  0: {
    then: 'no',
    field: 'token',
    en: 'Discord does not know this bot token',
    zh: 'Discord 不认识这个机器人令牌',
  },
  10003: {
    then: 'no',
    field: 'channelId',
    en: 'Discord does not know this channel or thread',
    zh: 'Discord 不认识这个频道或子区',
  },
  10015: gone,
  50027: gone,
  50001: noRights,
  50013: noRights,
  50006: { ...badMessage, en: 'the message was empty', zh: '消息为空' },
  50035: badMessage,
  40005: tooLarge,
  50045: tooLarge,
  50083: {
    then: 'no',
    field: 'threadId',
    en: 'the thread is archived',
    zh: '该子区已归档',
  },
  220001: {
    then: 'no',
    field: 'threadId',
    en: 'this webhook belongs to a forum: enter the number of a thread in it',
    zh: '这个 Webhook 属于论坛频道：请填写其中一个子区的编号',
  },
  130000: {
    then: 'later',
    waitSeconds: 60,
    en: 'Discord is overloaded and took nothing',
    zh: 'Discord 暂时过载，没有接收',
  },
}
