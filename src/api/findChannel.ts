import type { Payload } from 'payload'
import type { MayHaveHub } from '../publishing/hubs/hubOf.ts'
import { hubOf } from '../publishing/hubs/hubOf.ts'
import { namedBy } from './namedBy.ts'

export type ChannelSummary = {
  id: string
  slug: string
  name: string
  kind: string
  /** Whom a feed tells of news. */
  hub: string | null
}

/** A channel by its id or its short name. */
export async function findChannel({
  payload,
  idOrSlug,
}: {
  payload: Payload
  idOrSlug: string
}): Promise<ChannelSummary | null> {
  const found = await payload.db.findOne<Stored>({
    collection: 'channels',
    where: namedBy(idOrSlug),
  })
  if (!found) return null
  const { slug, name, kind } = found
  return { id: String(found.id), slug, name, kind, hub: hubOf(found) }
}

type Stored = MayHaveHub & { id: string; slug: string; name: string }

export const noPullChannel = {
  en: 'Only channels of the kind “pull” can be leased from.',
  zh: '只有“拉取”类渠道可以租取内容。',
}
