import { cutSecrets } from '../hearJson.ts'
import type { HttpResult } from '../http.ts'
import { parseObject } from '../parseObject.ts'
import { answerByStatus, noAnswer, type HttpAnswer } from '../transport.ts'
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
  if (result.status === 429)
    return { type: 'refused', code, verdict: tooFast({ answer: result, now }) }
  const words = typeof body?.error === 'string' ? body.error : null
  if (words === null || result.status >= 500 || result.status < 400) {
    return { type: 'unclear', outcome: answerByStatus({ answer: result, now }) }
  }
  const known = verdicts[result.status]
  if (known) return { type: 'refused', code, verdict: known }
  const said = cutSecrets({ text: words, secrets: [token] }).slice(0, 160)
  return {
    type: 'refused',
    code,
    verdict: {
      then: 'no',
      en: `the server refused it: “${said}”`,
      zh: `服务器拒绝了它：“${said}”`,
    },
  }
}

/** The server names the instant at which it counts anew. */
function tooFast({ answer: { headers }, now }: { answer: HttpAnswer; now: Date }): Verdict {
  const reset = Date.parse(headers['x-ratelimit-reset'] ?? '')
  const named = Number(headers['retry-after'])
  const seconds = Number.isNaN(reset) ? named : (reset - now.getTime()) / 1000
  return {
    then: 'later',
    waitSeconds: Number.isNaN(seconds) ? 300 : Math.min(Math.max(seconds, 1), 86_400),
    en: 'too many requests',
    zh: '请求过于频繁',
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
