import type { Words } from '../../domain/words.ts'
import type { Payload, PayloadRequest } from 'payload'
import type { WebhookEvent } from '../../domain/webhookEvents.ts'
import { isDuplicate } from '../isDuplicate.ts'

/** What happened: ids and a few plain facts, never a document. */
export type HappenedEvent = {
  type: WebhookEvent
  /** One event for each: the same key again is the same event. */
  key: string
  data: Record<string, string | number | Words | null>
  /**
   * What it is about, for subscriptions to some of it. About nothing in particular, it goes to those
   * that are not limited.
   */
  channels: string[]
  communities?: string[]
}

/** Writes down an event for those who subscribed; with `req`, kept or lost with what caused it. */
export async function noteEvent({
  payload,
  req,
  event,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  event: HappenedEvent
  now: Date
}): Promise<void> {
  const at = now.toISOString()
  try {
    const data = { ...event, at, createdAt: at, updatedAt: at }
    await payload.db.create({ collection: 'webhook-events', data, req })
  } catch (error) {
    // It was written down before.
    if (!isDuplicate(error)) throw error
  }
}
