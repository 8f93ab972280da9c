import type { HttpResult } from './http.ts'
import { parseObject } from './parseObject.ts'
import { quoteWords } from './quoteWords.ts'
import { answerByStatus, noAnswer } from './transport.ts'
import type { Heard, Verdict } from './verdict.ts'

/**
 * How a robot's protocol is read: these platforms answer HTTP 200 to nearly everything and put a number
 * into the JSON, 0 for "accepted".
 */
export type CodeProtocol = {
  /** The field of the number, also its name in reasons. */
  code: 'errcode' | 'code'
  /** The field's name in answers of an older form. */
  olderCode?: string
  words: 'errmsg' | 'msg'
  /** null: a number that the table does not have. */
  judge: (refusal: { code: number; words: string }) => Verdict | null
}

/** One call's result, read by the platform's own rules. */
export function hearJson({
  result,
  protocol,
  secrets,
  now,
}: {
  result: HttpResult
  protocol: CodeProtocol
  /** Cut from whatever the platform says. */
  secrets: readonly string[]
  now: Date
}): Heard {
  if (result.type !== 'answer') return { type: 'unclear', outcome: noAnswer(result) }
  const body = parseObject(result.body)
  const code = body?.[protocol.code] ?? body?.[protocol.olderCode ?? '']
  if (!body || typeof code !== 'number' || (code === 0 && result.status >= 300)) {
    return { type: 'unclear', outcome: answerByStatus({ answer: result, now }) }
  }
  if (code === 0) return { type: 'accepted', body }
  const words = String(body[protocol.words] ?? '')
  const verdict = protocol.judge({ code, words })
  const name = `${protocol.code} ${code}`
  if (verdict) return { type: 'refused', code: name, verdict }
  // A number nobody knows on top of a server's error does not say that nothing was shown.
  if (result.status >= 500) {
    return { type: 'unclear', outcome: answerByStatus({ answer: result, now }) }
  }
  const quoted = quoteWords({ words, secrets })
  const unknown: Verdict = {
    then: 'no',
    en: `the platform refused it${quoted}`,
    zh: `平台拒绝了它${quoted}`,
  }
  return { type: 'refused', code: name, verdict: unknown }
}
