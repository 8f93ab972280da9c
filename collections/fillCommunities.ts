import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { idsOf, isId } from '../src/domain/ids.ts'

/**
 * A post that names no community counts in those its channels reach. Written down when it is
 * scheduled: a draft saved while its channels are still being chosen must not hold on to the first.
 * As long as they are just those of its channels, they follow when it gets other channels.
 */
export const fillCommunities: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const [named, known] = [idsOf(data.communities), idsOf(originalDoc?.communities)]
  const channels = idsOf(data.channels)
  if (channels.length === 0) return data
  if (named.length === 0) {
    if (data._status !== 'published') return data
  } else {
    const before = idsOf(originalDoc?.channels)
    const isOwnChoice = !isSame(named, known) || isSame(channels, before)
    if (isOwnChoice || !isSame(named, await reachedBy({ channels: before, req }))) return data
  }
  return { ...data, communities: await reachedBy({ channels, req }) }
}

async function reachedBy({
  channels,
  req,
}: {
  channels: readonly string[]
  req: PayloadRequest
}): Promise<string[]> {
  // What is no id is told by the field's own validation; the database would only throw.
  const ids = channels.filter(isId)
  const { docs } = await req.payload.find({
    collection: 'channels',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    select: { communities: true },
    req,
  })
  return [...new Set(docs.flatMap((channel) => idsOf(channel.communities)))]
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
