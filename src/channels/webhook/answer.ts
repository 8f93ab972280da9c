import { z } from 'zod'
import type { Outcome } from '../channel.ts'
import type { HttpResult } from '../http.ts'
import { retryAfter } from '../retryAfter.ts'
import type { Words } from '../../domain/words.ts'
import { answeredWith, noAnswer } from '../transport.ts'

/** A receiver's answer → the outcome. The table in docs/adapters.md is this function in words. */
export function webhookOutcome({
  result,
  deliveryKey,
  now,
}: {
  result: HttpResult
  deliveryKey: string
  now: Date
}): Outcome {
  if (result.type !== 'answer') return noAnswer(result)
  return answered({ answer: result, deliveryKey, now })
}

function answered({
  answer,
  deliveryKey,
  now,
}: {
  answer: Extract<HttpResult, { type: 'answer' }>
  deliveryKey: string
  now: Date
}): Outcome {
  const { status, headers } = answer
  if (status >= 200 && status < 300) return sent({ body: answer.body, deliveryKey })
  if (isBusy(status)) {
    const after = retryAfter({ headers, now })
    return { type: 'try-later', reason: answeredWith(status), ...(after && { after }) }
  }
  // A gateway's 5xx may come after the receiver behind it has acted.
  if (status >= 500) return { type: 'unconfirmed', reason: answeredWith(status) }
  return { type: 'rejected', reason: refusal({ status, location: headers.location }) }
}

/** Request timeout, too early, too many requests, unavailable: the receiver says it did nothing. */
function isBusy(status: number): boolean {
  return [408, 425, 429, 503].includes(status)
}

function refusal({ status, location }: { status: number; location: string | undefined }): Words {
  const { en, zh } = answeredWith(status)
  if (status === 410) {
    return {
      en: `${en}: the receiver no longer wants these posts`,
      zh: `${zh}：接收方不再需要这些内容`,
    }
  }
  if (status >= 300 && status < 400) {
    const to = location && URL.canParse(location) ? new URL(location).origin : ''
    return {
      en: `${en}, a redirect${to && ` to ${to}`}: a post is never sent on, enter the final address`,
      zh: `${zh}，是一个${to && `到 ${to} 的`}跳转：内容不会跟着跳转发送，请填写最终地址`,
    }
  }
  return { en, zh }
}

/** A receiver may name what it made; the delivery key is the name both sides know otherwise. */
function sent({ body, deliveryKey }: { body: string; deliveryKey: string }): Outcome {
  const named = receipt.safeParse(parseJson(body))
  const { id = deliveryKey, url } = named.success ? named.data : {}
  return { type: 'sent', externalId: String(id), ...(url !== undefined && { url }) }
}

const receipt = z.object({
  id: z
    .union([z.string().min(1).max(500), z.number()])
    .optional()
    .catch(undefined),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional()
    .catch(undefined),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
