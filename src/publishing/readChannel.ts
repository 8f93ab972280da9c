import type { Payload } from 'payload'
import type { ChannelRules } from '../domain/delivery/rules.ts'
import type { StoredRules } from './channelRules.ts'
import { toRules } from './channelRules.ts'

/** A channel as the use cases see it. Secrets in `settings` are still sealed. */
export type ChannelFacts = {
  id: string
  name: string
  kind: string
  communities: string[]
  rules: ChannelRules
  /** Most posts a minute; null: as many as come. */
  maxPerMinute: number | null
  /** Links in its posts are not marked for analytics. */
  isKeepingLinks: boolean
  settings: Record<string, unknown>
}

/** `null`: there is no such channel. */
export async function readChannel({
  payload,
  channelId,
}: {
  payload: Payload
  channelId: string
}): Promise<ChannelFacts | null> {
  const channel = await payload.db.findOne<StoredChannel>({
    collection: 'channels',
    where: { id: { equals: channelId } },
  })
  if (!channel) return null
  return {
    id: String(channel.id),
    name: channel.name,
    kind: channel.kind,
    communities: (channel.communities ?? []).map(String),
    rules: toRules(channel.rules),
    maxPerMinute: channel.rules?.maxPerMinute ?? null,
    isKeepingLinks: channel.isKeepingLinks === true,
    settings: channel.settings?.[channel.kind] ?? {},
  }
}

type StoredChannel = {
  id: string
  name: string
  kind: string
  settings?: Record<string, Record<string, unknown>>
  communities?: unknown[]
  isKeepingLinks?: boolean | null
  rules?: StoredRules
}
