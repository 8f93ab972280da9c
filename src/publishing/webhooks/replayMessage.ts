import type { Payload } from 'payload'

/** Sends a message again as if for the first time, with the id it had. False: there is none. */
export async function replayMessage({
  payload,
  webhookId,
  messageId,
  now,
}: {
  payload: Payload
  webhookId: string
  messageId: string
  now: Date
}): Promise<boolean> {
  const replayed = await payload.db.updateOne({
    collection: 'webhook-messages',
    where: { and: [{ id: { equals: messageId } }, { webhook: { equals: webhookId } }] },
    data: { state: 'waiting', attempts: 0, nextAttemptAt: now.toISOString() },
  })
  return Boolean(replayed)
}
