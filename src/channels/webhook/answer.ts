import { z } from 'zod'
import type { Outcome } from '../channel.ts'
import type { HttpResult } from '../http.ts'
import { retryAfter } from '../retryAfter.ts'

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
  switch (result.type) {
    case 'unreached':
      return { type: result.isForbidden ? 'rejected' : 'try-later', reason: result.reason }
    case 'unknown':
      return { type: 'unconfirmed', reason: result.reason }
    case 'answer':
      return answered({ answer: result, deliveryKey, now })
  }
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
    return { type: 'try-later', reason: `answered ${status}`, ...(after && { after }) }
  }
  // A gateway's 5xx may come after the receiver behind it has acted.
  if (status >= 500) return { type: 'unconfirmed', reason: `answered ${status}` }
  return { type: 'rejected', reason: refusal({ status, location: headers.location }) }
}

/** Request timeout, too early, too many requests, unavailable: the receiver says it did nothing. */
function isBusy(status: number): boolean {
  return [408, 425, 429, 503].includes(status)
}

function refusal({ status, location }: { status: number; location: string | undefined }): string {
  if (status === 410) return 'answered 410: the receiver no longer wants these posts'
  if (status >= 300 && status < 400) {
    const to = location && URL.canParse(location) ? ` to ${new URL(location).origin}` : ''
    return `answered ${status}, a redirect${to}: a post is never sent on, enter the final address`
  }
  return `answered ${status}`
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
