import type { HttpResult } from '../http.ts'
import { parseObject } from '../parseObject.ts'
import { quoteWords } from '../quoteWords.ts'
import { tooFast } from '../tooFast.ts'
import { answerByStatus, noAnswer } from '../transport.ts'
import type { Heard, Verdict } from '../verdict.ts'

/** JSON of the answer, or `{ error, message }`. Source: atproto.com/specs/xrpc. */
export function hearBluesky({
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
  if (result.status === 200 && body && body.error === undefined) return { type: 'accepted', body }
  const error = typeof body?.error === 'string' && /^\w{1,60}$/.test(body.error) ? body.error : null
  if (result.status === 429) {
    // The second since 1970 at which the server counts anew.
    const resetAt = Number(result.headers['ratelimit-reset']) * 1000
    const verdict = tooFast({ resetAt, headers: result.headers, now })
    return { type: 'refused', code: error ?? 'error 429', verdict }
  }
  if (error === null || result.status >= 500 || result.status < 400) {
    return { type: 'unclear', outcome: answerByStatus({ answer: result, now }) }
  }
  const quoted = quoteWords({ words: String(body?.message ?? ''), secrets })
  const verdict = verdicts[error] ?? {
    then: 'no',
    en: `Bluesky refused it${quoted}`,
    zh: `Bluesky 拒绝了它${quoted}`,
  }
  return { type: 'refused', code: error, verdict }
}

const noEntry: Verdict = {
  then: 'no',
  field: 'appPassword',
  en: 'the server does not know this handle with this app password',
  zh: '账号或应用密码不正确',
}

const switchedOff: Verdict = {
  then: 'no',
  field: 'identifier',
  en: 'the account is switched off or suspended',
  zh: '账号已停用或被限制',
}

const verdicts: Record<string, Verdict> = {
  AuthenticationRequired: noEntry,
  AuthMissing: noEntry,
  AuthFactorTokenRequired: {
    ...noEntry,
    en: 'the account asks for a second factor: use an app password',
    zh: '账号开启了两步验证：请使用应用密码',
  },
  AccountTakedown: switchedOff,
  AccountDeactivated: switchedOff,
  AccountSuspended: switchedOff,
  BlobTooLarge: { then: 'no', en: 'a picture is too large', zh: '图片过大' },
}
