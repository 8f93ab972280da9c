import type { Payload } from 'payload'

export type ChannelSummary = { id: string; slug: string; name: string; kind: string }

/** A channel by its id or its short name. */
export async function findChannel({
  payload,
  idOrSlug,
}: {
  payload: Payload
  idOrSlug: string
}): Promise<ChannelSummary | null> {
  const isId = /^[0-9a-f]{24}$/.test(idOrSlug)
  return payload.db.findOne<ChannelSummary>({
    collection: 'channels',
    where: isId
      ? { or: [{ id: { equals: idOrSlug } }, { slug: { equals: idOrSlug } }] }
      : { slug: { equals: idOrSlug } },
  })
}
