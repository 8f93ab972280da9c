import type { CollectionSlug, Payload, Where } from 'payload'
import { findSample } from './findSample.ts'
import { sampleSlugs } from './sample.ts'

export type RemovedSample = {
  posts: number
  /** Sample posts that somebody rewrote: they are theirs now. */
  kept: number
}

/**
 * Takes the sample week away: its posts and their lines in the ledger, then the columns, channels,
 * communities and pictures that nothing else uses. What somebody made or rewrote stays, and so does
 * whatever it stands on.
 */
export async function removeSample({ payload }: { payload: Payload }): Promise<RemovedSample> {
  const { untouched, touched } = await findSample({ payload })
  const ids = untouched.map(({ id }) => id)
  // The deliveries first: a channel that posts wait for cannot be deleted.
  for (const id of ids) await payload.delete({ collection: 'posts', id, depth: 0 })
  await forget({ payload, posts: ids })
  await removeUnused({ payload })
  await removePictures({
    payload,
    ids: untouched.flatMap(({ media }) => (media ?? []).map(String)),
  })
  return { posts: ids.length, kept: touched.length }
}

async function forget({ payload, posts }: { payload: Payload; posts: string[] }): Promise<void> {
  if (posts.length === 0) return
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'deliveries',
    where: { post: { in: posts } },
    select: { createdAt: true } as never,
    pagination: false,
  })
  const deliveries = docs.map(({ id }) => String(id))
  await payload.db.deleteMany({ collection: 'notices', where: { delivery: { in: deliveries } } })
  await payload.db.deleteMany({ collection: 'deliveries', where: { post: { in: posts } } })
}

/** In this order: columns stand on channels, channels reach communities. */
async function removeUnused({ payload }: { payload: Payload }): Promise<void> {
  const { columns, channels, communities } = sampleSlugs
  for (const slug of columns) {
    await removeIfUnused({ payload, collection: 'columns', slug, users: { posts: 'column' } })
  }
  for (const slug of channels) {
    const users = { posts: 'channels', columns: 'channels', deliveries: 'channel' } as const
    await removeIfUnused({ payload, collection: 'channels', slug, users })
  }
  for (const slug of communities) {
    const users = { posts: 'communities', channels: 'communities' } as const
    await removeIfUnused({ payload, collection: 'communities', slug, users })
  }
}

async function removeIfUnused({
  payload,
  collection,
  slug,
  users,
}: {
  payload: Payload
  collection: 'columns' | 'channels' | 'communities'
  slug: string
  /** Who may point at it, and by which field. */
  users: Partial<Record<CollectionSlug, string>>
}): Promise<void> {
  const found = await payload.db.findOne<{ id: string }>({
    collection,
    where: { slug: { equals: slug } },
  })
  if (!found) return
  const id = String(found.id)
  for (const [user, field] of Object.entries(users) as [CollectionSlug, string][]) {
    if (await isThere({ payload, collection: user, where: { [field]: { in: [id] } } })) return
  }
  if (collection === 'channels') {
    await payload.db.deleteMany({ collection: 'lanes', where: { channel: { equals: id } } })
  }
  await payload.delete({ collection, id, depth: 0 })
}

async function removePictures({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<void> {
  for (const id of new Set(ids)) {
    const isUsed = await isThere({ payload, collection: 'posts', where: { media: { in: [id] } } })
    if (!isUsed) await payload.delete({ collection: 'media', id, depth: 0 })
  }
}

async function isThere({
  payload,
  collection,
  where,
}: {
  payload: Payload
  collection: CollectionSlug
  where: Where
}): Promise<boolean> {
  return (await payload.db.findOne({ collection, where })) !== null
}
