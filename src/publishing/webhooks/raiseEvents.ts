import type { Payload } from 'payload'
import type { WebhookEvent } from '../../domain/webhookEvents.ts'
import { isDuplicate } from '../isDuplicate.ts'
import { findRows } from '../ledger.ts'
import type { HappenedEvent } from './noteEvent.ts'
import { noteEvent } from './noteEvent.ts'
import type { Subscription } from './subscriptions.ts'
import { readSubscriptions } from './subscriptions.ts'

const batch = 200

/**
 * Turns what the ledger and the outbox hold into one message for each subscription. Each step leaves
 * a unique key behind, so that a worker that dies between them is simply followed by another.
 */
export async function raiseEvents({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  const subscriptions = await readSubscriptions({ payload })
  await raiseDeliveries({ payload, isWanted: subscriptions.length > 0, now })
  for (const event of await findEvents(payload)) {
    for (const one of subscriptions) {
      if (isFor({ event, subscription: one })) await addMessage({ payload, event, to: one, now })
    }
    await payload.db.deleteOne({
      collection: 'webhook-events',
      where: { id: { equals: event.id } },
    })
  }
}

async function raiseDeliveries({
  payload,
  isWanted,
  now,
}: {
  payload: Payload
  isWanted: boolean
  now: Date
}): Promise<void> {
  const untold = { isTold: { equals: false } }
  if (!isWanted) {
    const data = { isTold: true }
    const anyone = await payload.db.findOne({ collection: 'deliveries', where: untold })
    if (anyone) await payload.db.updateMany({ collection: 'deliveries', where: untold, data })
    return
  }
  for (const row of await findRows({ payload, where: untold, sort: 'id', limit: batch })) {
    const { id, post, channel, state, attempts, externalId, url, reason } = row
    const event: HappenedEvent = {
      type: `delivery.${state}` as WebhookEvent,
      key: `delivery:${id}:${state}:${attempts.length}`,
      data: { delivery: id, post, channel, state, externalId, url, reason },
      channels: [channel],
    }
    await noteEvent({ payload, event, now })
    await payload.db.updateOne({
      collection: 'deliveries',
      where: { and: [{ id: { equals: id } }, { state: { equals: state } }] },
      data: { isTold: true },
      returning: false,
    })
  }
}

type StoredEvent = HappenedEvent & { id: string; at: string }

async function findEvents(payload: Payload): Promise<StoredEvent[]> {
  const { docs } = await payload.db.find<StoredEvent>({
    collection: 'webhook-events',
    sort: 'id',
    limit: batch,
    pagination: false,
  })
  return docs
}

function isFor({
  event,
  subscription: { events, reach },
}: {
  event: StoredEvent
  subscription: Subscription
}): boolean {
  const isOfThese =
    !reach ||
    (event.channels ?? []).some((id) => reach.channels.includes(id)) ||
    (event.communities ?? []).some((id) => reach.communities.includes(id))
  return isOfThese && (events.length === 0 || events.includes(event.type))
}

async function addMessage({
  payload,
  event,
  to,
  now,
}: {
  payload: Payload
  event: StoredEvent
  to: Subscription
  now: Date
}): Promise<void> {
  const [at, type] = [now.toISOString(), event.type]
  try {
    await payload.db.create({
      collection: 'webhook-messages',
      data: {
        webhook: to.id,
        type,
        key: `${to.id}:${event.key}`,
        data: event.data,
        at: event.at,
        state: 'waiting',
        attempts: 0,
        nextAttemptAt: at,
        createdAt: at,
        updatedAt: at,
      },
    })
  } catch (error) {
    // Another worker was quicker.
    if (!isDuplicate(error)) throw error
  }
}
