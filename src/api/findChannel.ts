import type { Payload } from 'payload'
import type { MayHaveHub } from '../publishing/hubs/hubOf.ts'
import { hubOf } from '../publishing/hubs/hubOf.ts'

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
  const isId = /^[0-9a-f]{24}$/.test(idOrSlug)
  const found = await payload.db.findOne<Stored>({
    collection: 'channels',
    where: isId
      ? { or: [{ id: { equals: idOrSlug } }, { slug: { equals: idOrSlug } }] }
      : { slug: { equals: idOrSlug } },
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
