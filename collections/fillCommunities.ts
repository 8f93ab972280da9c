import type { CollectionBeforeChangeHook } from 'payload'

/**
 * A post that names no community counts in those its channels reach. Written down when it is
 * scheduled: a draft saved while its channels are still being chosen must not hold on to the first.
 */
export const fillCommunities: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data._status !== 'published') return data
  if (data.communities?.length || !data.channels?.length) return data
  // What is no id is told by the field's own validation; the database would only throw.
  const ids = [data.channels].flat().filter((id) => /^[0-9a-f]{24}$/.test(String(id)))
  const { docs } = await req.payload.find({
    collection: 'channels',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { communities: true },
    req,
  })
  return {
    ...data,
    communities: [...new Set(docs.flatMap((channel) => channel.communities ?? []))],
  }
}
