import type { CollectionBeforeChangeHook } from 'payload'

/** A post that names no community counts in those its channels reach. */
export const fillCommunities: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (data.communities?.length || !data.channels?.length) return data
  const { docs } = await req.payload.find({
    collection: 'channels',
    where: { id: { in: data.channels } },
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
