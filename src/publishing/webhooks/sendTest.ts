import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Http } from '../../channels/http.ts'
import { sendNow } from './sendMessages.ts'
import { findSubscription } from './subscriptions.ts'

/**
 * Calls one webhook at once, also a disabled one, with an event of the type `webhook.test`. Gives the
 * id of the message, which says how it went; `null`: there is no such webhook. It is tried once.
 */
export async function sendTest({
  payload,
  http,
  webhookId,
  by,
  now,
}: {
  payload: Payload
  http: Http
  webhookId: string
  /** Who wants it. */
  by: string
  now: Date
}): Promise<string | null> {
  const to = await findSubscription({ payload, id: webhookId })
  if (!to) return null
  const at = now.toISOString()
  const data = { webhook: webhookId, by }
  const made = await payload.db.create({
    collection: 'webhook-messages',
    data: {
      ...{ webhook: webhookId, type: 'webhook.test', key: `${webhookId}:test:${randomUUID()}` },
      // Nothing is waiting: no worker picks it up beside us.
      ...{ data, at, state: 'failed', attempts: 0, nextAttemptAt: null },
      ...{ createdAt: at, updatedAt: at },
    },
  })
  const id = String((made as { id: unknown }).id)
  const message = { id, webhook: webhookId, type: 'webhook.test', data, at, attempts: 0 } as const
  await sendNow({ payload, http, message, to, now })
  return id
}
