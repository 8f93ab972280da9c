import type { Payload, Where } from 'payload'
import type { Kept } from './kept.ts'

const dayMs = 86_400_000

/**
 * Rows that go at a time, and at most in one round: a log that was never shortened is shortened over
 * some rounds, and nobody waits for it meanwhile.
 */
const usualBatch = 500
const maxBatches = 20

/** Deletes what is older than it is kept, oldest first; gives how many rows went, by collection. */
export async function forgetOld({
  payload,
  kept,
  shouldStop = () => false,
  batch = usualBatch,
  now,
}: {
  payload: Payload
  kept: readonly Kept[]
  /** Asked before each batch. */
  shouldStop?: () => boolean
  batch?: number
  now: Date
}): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  for (const one of kept) {
    for (let round = 0; round < maxBatches && !shouldStop(); round += 1) {
      const ids = await findOld({ payload, one, batch, now })
      if (ids.length > 0) await remove({ payload, one, ids })
      if (ids.length > 0) gone[one.collection] = (gone[one.collection] ?? 0) + ids.length
      if (ids.length < batch) break
    }
  }
  return gone
}

async function findOld({
  payload,
  one: { collection, since, days, only },
  batch,
  now,
}: {
  payload: Payload
  one: Kept
  batch: number
  now: Date
}): Promise<string[]> {
  if (days === null) return []
  const before = new Date(now.getTime() - days * dayMs).toISOString()
  const isOld: Where = { [since]: { less_than: before } }
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where: only ? { and: [isOld, only] } : isOld,
    select: { [since]: true } as never,
    sort: since,
    limit: batch,
    pagination: false,
  })
  return docs.map(({ id }) => String(id))
}

async function remove({
  payload,
  one: { collection, hasMore },
  ids,
}: {
  payload: Payload
  one: Kept
  ids: string[]
}): Promise<void> {
  if (!hasMore) return payload.db.deleteMany({ collection, where: { id: { in: ids } } })
  for (const id of ids) await payload.delete({ collection, id })
}
