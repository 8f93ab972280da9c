import type { Payload } from 'payload'
import type { WebhookEvent } from '../../domain/webhookEvents.ts'

export type Subscription = {
  id: string
  url: string
  /** As it is stored. */
  secret: string
  /** Empty: all of them. */
  events: WebhookEvent[]
  channels: string[]
  /** Since when nothing good was answered; `null`: the last answer was good. */
  failingSince: Date | null
}

/** Those that are called now. */
export async function readSubscriptions({
  payload,
}: {
  payload: Payload
}): Promise<Subscription[]> {
  const { docs } = await payload.db.find<Stored>({
    collection: 'webhooks',
    where: { isDisabled: { not_equals: true } },
    pagination: false,
  })
  return docs.map((doc) => ({
    id: String(doc.id),
    url: doc.url,
    secret: doc.secret ?? '',
    events: doc.events ?? [],
    channels: (doc.channels ?? []).map(String),
    failingSince: doc.failingSince ? new Date(doc.failingSince) : null,
  }))
}

type Stored = {
  id: string
  url: string
  secret?: string | null
  events?: WebhookEvent[] | null
  channels?: unknown[] | null
  failingSince?: string | null
}
