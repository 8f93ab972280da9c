import type { HttpResult } from '../http.ts'
import { retryAfter } from '../retryAfter.ts'
import { answerByStatus, noAnswer, type HttpAnswer } from '../transport.ts'
import type { Heard, Verdict } from '../verdict.ts'

/**
 * A webhook answers in a word of plain text: "ok", or what is wrong. A 500 "rollup_error" does not say
 * that nothing was posted, so it counts as unclear. Source: docs.slack.dev, "Sending messages using
 * incoming webhooks".
 */
export function hearSlack({ result, now }: { result: HttpResult; now: Date }): Heard {
  if (result.type !== 'answer') return { type: 'unclear', outcome: noAnswer(result) }
  const word = wordOf(result)
  if (result.status === 200 && word === 'ok') return { type: 'accepted', body: {} }
  const verdict = result.status < 500 ? verdictOf({ word, answer: result, now }) : null
  if (verdict) return { type: 'refused', code: word, verdict }
  return { type: 'unclear', outcome: answerByStatus({ answer: result, now }) }
}

/** Some refusals come as HTTP 200 with {"ok":false,"error":…}. */
function wordOf({ body }: HttpAnswer): string {
  const inJson = /^\{"ok":false,"error":"(\w{1,60})"/.exec(body)
  return inJson?.[1] ?? (/^\w{1,60}$/.test(body.trim()) ? body.trim() : '')
}

function verdictOf({
  word,
  answer: { headers },
  now,
}: {
  word: string
  answer: HttpAnswer
  now: Date
}): Verdict | null {
  const verdict = verdicts[word]
  if (verdict?.then !== 'later') return verdict ?? null
  const after = retryAfter({ headers, now })
  return after
    ? { ...verdict, waitSeconds: Math.ceil((after.getTime() - now.getTime()) / 1000) }
    : verdict
}

const badMessage: Verdict = {
  then: 'no',
  en: 'Slack could not read the message',
  zh: 'Slack 无法解析这条消息',
}

const badBlocks: Verdict = {
  then: 'no',
  en: 'Slack refused the message’s blocks; it does so too where it cannot fetch a picture',
  zh: 'Slack 拒绝了消息内容；图片地址取不到时也会这样',
}

const gone: Verdict = {
  then: 'no',
  field: 'url',
  en: 'Slack does not know this webhook: it was removed, or the address is not whole',
  zh: 'Slack 不认识这个 Webhook：它已被移除，或地址不完整',
}

const forbidden: Verdict = {
  then: 'no',
  en: 'the workspace does not allow this webhook to post here',
  zh: '工作区不允许这个 Webhook 在此频道发言',
}

const tooFast: Verdict = {
  then: 'later',
  waitSeconds: 30,
  en: 'a webhook may post about one message a second',
  zh: '每个 Webhook 每秒约一条',
}

const verdicts: Record<string, Verdict> = {
  invalid_payload: badMessage,
  no_text: badMessage,
  missing_text_or_fallback_or_attachments: badMessage,
  invalid_blocks: badBlocks,
  invalid_blocks_format: badBlocks,
  msg_blocks_too_long: {
    then: 'no',
    en: 'the message is longer than Slack takes',
    zh: '消息超过 Slack 的长度上限',
  },
  no_service: gone,
  no_service_id: gone,
  no_team: gone,
  no_active_hooks: gone,
  invalid_token: gone,
  team_disabled: { ...gone, en: 'the workspace is switched off', zh: '工作区已停用' },
  channel_not_found: {
    then: 'no',
    field: 'url',
    en: 'the Slack channel no longer exists',
    zh: 'Slack 频道已不存在',
  },
  channel_is_archived: {
    then: 'no',
    field: 'url',
    en: 'the Slack channel is archived',
    zh: 'Slack 频道已归档',
  },
  action_prohibited: forbidden,
  posting_to_general_channel_denied: forbidden,
  rate_limited: tooFast,
  ratelimited: tooFast,
}
