import type { HttpResult } from './http.ts'
import { retryAfter } from './retryAfter.ts'
import type { NotSent } from './sendParts.ts'
import type { Words } from '../domain/words.ts'

export type HttpAnswer = Extract<HttpResult, { type: 'answer' }>

/** No answer came: before a byte left nothing happened, after that nobody knows. */
export function noAnswer(result: Exclude<HttpResult, HttpAnswer>): NotSent {
  if (result.type === 'unknown') return { type: 'unconfirmed', reason: result.reason }
  return { type: result.isForbidden ? 'rejected' : 'try-later', reason: result.reason }
}

/** An answer without the platform's own words in it, so its status is all there is to go by. */
export function answerByStatus({ answer, now }: { answer: HttpAnswer; now: Date }): NotSent {
  const { status, headers } = answer
  const after = retryAfter({ headers, now })
  const reason = answeredWith(status)
  // A gateway's 503 that names no time may come after the platform behind it has acted.
  if ([408, 425, 429].includes(status) || (status === 503 && after))
    return { type: 'try-later', reason, ...(after && { after }) }
  if (status >= 500) return { type: 'unconfirmed', reason }
  if (status >= 400) return { type: 'rejected', reason }
  if (status >= 300) {
    const redirected = {
      en: `${reason.en}, a redirect: a post is never sent on`,
      zh: `${reason.zh}，是一个跳转：内容不会跟着跳转发送`,
    }
    return { type: 'rejected', reason: redirected }
  }
  const strange = {
    en: `${reason.en} in words that are not the platform's`,
    zh: `${reason.zh}，但内容不是平台的格式`,
  }
  return { type: 'unconfirmed', reason: strange }
}

export function answeredWith(status: number): Words {
  return { en: `answered ${status}`, zh: `返回了 ${status}` }
}
