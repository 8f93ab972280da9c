import type { Payload } from 'payload'
import type { WebhookEvent } from '../../domain/webhookEvents.ts'

export type Subscription = {
  id: string
  url: string
  /** As it is stored. */
  secret: string
  /** Empty: all of them. */
  events: WebhookEvent[]
  /** Only what is about these; a community brings its channels. `null`: everything. */
  reach: { channels: string[]; communities: string[] } | null
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
  const channelsOf = await readChannelsOf({ payload, docs })
  return docs.map((doc) => toSubscription({ doc, channelsOf }))
}

/** One, also where it is disabled; `null`: there is none. */
export async function findSubscription({
  payload,
  id,
}: {
  payload: Payload
  id: string
}): Promise<Subscription | null> {
  const doc = await payload.db.findOne<Stored>({
    collection: 'webhooks',
    where: { id: { equals: id } },
  })
  return doc && toSubscription({ doc, channelsOf: new Map() })
}

function toSubscription({
  doc,
  channelsOf,
}: {
  doc: Stored
  channelsOf: Map<string, string[]>
}): Subscription {
  const [own, communities] = [(doc.channels ?? []).map(String), (doc.communities ?? []).map(String)]
  const channels = [...own, ...communities.flatMap((id) => channelsOf.get(id) ?? [])]
  return {
    id: String(doc.id),
    url: doc.url,
    secret: doc.secret ?? '',
    events: doc.events ?? [],
    reach: own.length + communities.length > 0 ? { channels, communities } : null,
    failingSince: doc.failingSince ? new Date(doc.failingSince) : null,
  }
}

/** The channels that reach the communities somebody asks for. */
async function readChannelsOf({
  payload,
  docs,
}: {
  payload: Payload
  docs: Stored[]
}): Promise<Map<string, string[]>> {
  const wanted = [...new Set(docs.flatMap((doc) => (doc.communities ?? []).map(String)))]
  const channelsOf = new Map<string, string[]>(wanted.map((id) => [id, []]))
  if (wanted.length === 0) return channelsOf
  const { docs: channels } = await payload.db.find<{ id: string; communities?: unknown[] }>({
    collection: 'channels',
    where: { communities: { in: wanted } },
    select: { communities: true } as never,
    pagination: false,
  })
  for (const { id, communities = [] } of channels) {
    for (const community of communities) channelsOf.get(String(community))?.push(String(id))
  }
  return channelsOf
}

type Stored = {
  id: string
  url: string
  secret?: string | null
  events?: WebhookEvent[] | null
  channels?: unknown[] | null
  communities?: unknown[] | null
  failingSince?: string | null
}
