import type { Payload, PayloadRequest, Where } from 'payload'
import { inTransaction } from '../inTransaction.ts'
import type { InTransaction } from '../inTransaction.ts'
import { noteChange } from './noteChange.ts'

/** What many posts may show: changed, it changes each of them. */
export type Shared = { column: string } | { media: string }

/** Posts looked at in one transaction, and transactions in one round of a worker. */
const usualBatch = 200
const maxBatches = 5

/**
 * Notes that a column or a picture reads differently now, in the same transaction: one row, whatever
 * the number of posts that show it. Workers spread it over these.
 */
export async function noteSharedChange({
  payload,
  req,
  shared,
  now,
}: {
  payload: Payload
  req: PayloadRequest
  shared: Shared
  now: Date
}): Promise<void> {
  const at = now.toISOString()
  const data = { ...shared, createdAt: at, updatedAt: at }
  await payload.db.create({ collection: 'change-marks', data, req })
  // Whoever reads posts now sees it already.
  await noteChange({ payload, req, postId: null, now })
}

/** Marks the posts that show what changed, so many at a time: the rest waits for the next round. */
export async function spreadChanges({
  payload,
  batch = usualBatch,
}: {
  payload: Payload
  batch?: number
}): Promise<void> {
  for (let round = 0; round < maxBatches; round += 1) {
    const [next] = await findShared({ payload, where: {} })
    if (!next) return
    await inTransaction({
      payload,
      work: (req) => spreadBatch({ payload, req, id: next.id, batch }),
    })
  }
}

type StoredMark = { id: string; column?: string; media?: string; after?: string | null }

async function findShared({
  payload,
  req,
  where,
}: {
  payload: Payload
  req?: InTransaction
  where: Where
}): Promise<StoredMark[]> {
  const { docs } = await payload.db.find<StoredMark>({
    collection: 'change-marks',
    where: { and: [{ or: [{ column: { exists: true } }, { media: { exists: true } }] }, where] },
    sort: 'id',
    limit: 1,
    pagination: false,
    req,
  })
  return docs
}

/** Marks the next posts and remembers the last of them; two workers at once meet, and one begins again. */
async function spreadBatch({
  payload,
  req,
  id,
  batch,
}: {
  payload: Payload
  req: InTransaction
  id: string
  batch: number
}): Promise<void> {
  const mine = { id: { equals: id } }
  const [mark] = await findShared({ payload, req, where: mine })
  if (!mark) return
  const posts = await findShowing({ payload, req, mark, batch })
  const at = new Date().toISOString()
  for (const post of await keepSent({ payload, req, posts })) {
    const data = { post, createdAt: at, updatedAt: at }
    await payload.db.create({ collection: 'change-marks', data, req })
  }
  const asked = { collection: 'change-marks', where: mine, req } as const
  if (posts.length < batch) await payload.db.deleteOne(asked)
  else await payload.db.updateOne({ ...asked, data: { after: posts.at(-1) }, returning: false })
}

/** Posts that show it, by id. */
async function findShowing({
  payload,
  req,
  mark: { column, media, after },
  batch,
}: {
  payload: Payload
  req: InTransaction
  mark: StoredMark
  batch: number
}): Promise<string[]> {
  const shows: Where = column ? { column: { equals: column } } : { media: { in: [media] } }
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'posts',
    where: { and: [shows, ...(after ? [{ id: { greater_than: after } }] : [])] },
    select: { createdAt: true },
    sort: 'id',
    limit: batch,
    pagination: false,
    req,
  })
  return docs.map(({ id }) => String(id))
}

/** Those of them that somebody reads. */
async function keepSent({
  payload,
  req,
  posts,
}: {
  payload: Payload
  req: InTransaction
  posts: string[]
}): Promise<string[]> {
  if (posts.length === 0) return []
  const { docs } = await payload.db.find<{ post: unknown }>({
    collection: 'deliveries',
    where: { and: [{ post: { in: posts } }, { state: { equals: 'sent' } }] },
    select: { post: true },
    pagination: false,
    req,
  })
  return [...new Set(docs.map(({ post }) => String(post)))]
}
