import type { Payload, Where } from 'payload'
import type { Http } from '../../channels/http.ts'
import { signedRequest } from '../../channels/webhook/signedRequest.ts'
import type { WebhookEvent } from '../../domain/webhookEvents.ts'
import { disableAfterMs, nextTry } from '../../domain/webhookEvents.ts'
import { revealText } from '../channelSecrets.ts'
import type { Subscription } from './subscriptions.ts'
import { readSubscriptions } from './subscriptions.ts'
import type { Words } from '../../domain/words.ts'
import { answeredWith } from '../../channels/transport.ts'
import { toColumns } from '../storedWords.ts'

/** A receiver has this long to answer, and a worker that took a message this long to say how it went. */
const timeoutMs = 15_000
const heldMs = 60_000

/** Messages in one round; receivers do not wait for each other. */
const batch = 50

/** Sends what is due. Each attempt has the same id, so that a receiver can drop repeats. */
export async function sendMessages({
  payload,
  http,
  now,
}: {
  payload: Payload
  http: Http
  now: Date
}): Promise<void> {
  const subscriptions = await readSubscriptions({ payload })
  const known = new Map(subscriptions.map((one) => [one.id, one]))
  if (known.size === 0) return
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'webhook-messages',
    where: { and: [due(now), { webhook: { in: [...known.keys()] } }] },
    sort: 'nextAttemptAt',
    limit: batch,
    pagination: false,
  })
  await Promise.all(
    docs.map(async ({ id }) => {
      const mine = await take({ payload, id: String(id), now })
      const to = mine && known.get(String(mine.webhook))
      if (to) await sendNow({ payload, http, message: mine, to, now })
    }),
  )
}

/** A message as it is stored, as far as sending it goes. */
export type StoredMessage = {
  id: string
  webhook: unknown
  type: WebhookEvent
  data: Record<string, unknown>
  at: string
  attempts: number
}

function due(now: Date): Where {
  return {
    and: [
      { state: { equals: 'waiting' } },
      { nextAttemptAt: { less_than_equal: now.toISOString() } },
    ],
  }
}

/** One worker sends a message at a time; one that died gives it back by itself. */
async function take({
  payload,
  id,
  now,
}: {
  payload: Payload
  id: string
  now: Date
}): Promise<StoredMessage | null> {
  return (await payload.db.updateOne({
    collection: 'webhook-messages',
    where: { and: [{ id: { equals: id } }, due(now)] },
    data: { nextAttemptAt: new Date(now.getTime() + heldMs).toISOString() },
  })) as unknown as StoredMessage | null
}

type Sent = { isGood: boolean; isGone: boolean; status: number | null; reason: Words | null }

/** Sends one, and writes down how it went. */
export async function sendNow({
  payload,
  http,
  message,
  to,
  now,
}: {
  payload: Payload
  http: Http
  message: StoredMessage
  to: Subscription
  now: Date
}): Promise<void> {
  const sent = await call({ payload, http, message, to, now })
  const attempts = message.attempts + 1
  const isTest = message.type === 'webhook.test'
  const again = sent.isGood || sent.isGone || isTest ? null : nextTry({ attempts, now })
  await payload.db.updateOne({
    collection: 'webhook-messages',
    where: { id: { equals: message.id } },
    data: {
      attempts,
      state: sent.isGood ? 'sent' : again ? 'waiting' : 'failed',
      nextAttemptAt: again?.toISOString() ?? null,
      sentAt: sent.isGood ? now.toISOString() : null,
      status: sent.status,
      ...toColumns('reason', sent.reason),
      updatedAt: now.toISOString(),
    },
    returning: false,
  })
  // A test that fails is somebody's to look at, and says nothing of the calls that matter.
  if (!isTest) await judge({ payload, to, sent, now })
}

async function call({
  payload,
  http,
  message,
  to,
  now,
}: {
  payload: Payload
  http: Http
  message: StoredMessage
  to: Subscription
  now: Date
}): Promise<Sent> {
  const secret = revealText({ payload, value: to.secret })
  if (!secret) return failed(sealedElsewhere)
  const { type, data, at } = message
  const request = signedRequest({
    settings: { url: to.url, secret },
    body: JSON.stringify({ type, timestamp: at, data }),
    deliveryKey: String(message.id),
    now,
  })
  const result = await http.request({ ...request, signal: AbortSignal.timeout(timeoutMs) })
  if (result.type !== 'answer') return failed(result.reason)
  const { status } = result
  const isGood = status >= 200 && status < 300
  const reason = isGood ? null : answeredWith(status)
  return { isGood, isGone: status === 410, status, reason }
}

const sealedElsewhere = {
  en: 'its secret was sealed with a key that is not known here',
  zh: '这里没有解开它的密钥的钥匙',
}

function failed(reason: Words): Sent {
  return { isGood: false, isGone: false, status: null, reason }
}

/** 410 says "never again"; days without one good answer say it too. */
async function judge({
  payload,
  to,
  sent,
  now,
}: {
  payload: Payload
  to: Subscription
  sent: Sent
  now: Date
}): Promise<void> {
  if (sent.isGood && !to.failingSince) return
  const since = sent.isGood ? null : (to.failingSince ?? now)
  const isOver = since !== null && now.getTime() - since.getTime() >= disableAfterMs
  const isDisabled = sent.isGone || isOver
  const at = since?.toISOString()
  const why = sent.isGone
    ? { en: 'it answered 410: gone', zh: '它返回了 410：不再需要' }
    : { en: `no good answer since ${at}`, zh: `自 ${at} 起没有成功的回答` }
  await payload.db.updateOne({
    collection: 'webhooks',
    where: { id: { equals: to.id } },
    data: {
      failingSince: since?.toISOString() ?? null,
      ...(isDisabled ? { isDisabled: true, ...toColumns('disabledWhy', why) } : {}),
    },
    returning: false,
  })
}
