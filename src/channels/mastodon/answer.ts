import type { HttpResult } from '../http.ts'
import { parseObject } from '../parseObject.ts'
import { quoteWords } from '../quoteWords.ts'
import { tooFast } from '../tooFast.ts'
import { answerByStatus, noAnswer } from '../transport.ts'
import type { Heard, Verdict } from '../verdict.ts'

/** JSON of the thing made, or `{ error }`. Source: docs.joinmastodon.org/entities/Error. */
export function hearMastodon({
  result,
  token,
  now,
}: {
  result: HttpResult
  token: string
  now: Date
}): Heard {
  if (result.type !== 'answer') return { type: 'unclear', outcome: noAnswer(result) }
  const body = parseObject(result.body)
  if (result.status >= 200 && result.status < 300 && body && body.error === undefined) {
    return { type: 'accepted', body }
  }
  const code = `error ${result.status}`
  if (result.status === 429) {
    const { headers } = result
    const resetAt = Date.parse(headers['x-ratelimit-reset'] ?? '')
    return { type: 'refused', code, verdict: tooFast({ resetAt, headers, now }) }
  }
  const words = typeof body?.error === 'string' ? body.error : null
  if (words === null || result.status >= 500 || result.status < 400) {
    return { type: 'unclear', outcome: answerByStatus({ answer: result, now }) }
  }
  const known = verdicts[result.status]
  if (known) return { type: 'refused', code, verdict: known }
  const quoted = quoteWords({ words, secrets: [token] })
  return {
    type: 'refused',
    code,
    verdict: {
      then: 'no',
      en: `the server refused it${quoted}`,
      zh: `服务器拒绝了它${quoted}`,
    },
  }
}

const verdicts: Record<number, Verdict> = {
  401: {
    then: 'no',
    field: 'accessToken',
    en: 'the server does not know this access token',
    zh: '服务器不认识这个访问令牌',
  },
  403: {
    then: 'no',
    field: 'accessToken',
    en: 'the access token, or the account, may not do that: it needs write:statuses and write:media',
    zh: '访问令牌或账号没有权限：需要 write:statuses 和 write:media',
  },
}
