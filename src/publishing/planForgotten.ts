import type { Payload } from 'payload'
import type { LedgerRow } from './ledger.ts'
import { findRows } from './ledger.ts'
import { eventFor, planDeliveries } from './planDeliveries.ts'
import type { ApprovedPost } from './readApprovedPost.ts'
import { toApprovedPost } from './readApprovedPost.ts'

/** Posts compared with the ledger in one go. */
const batch = 200

/**
 * Without transactions a post can be saved and its deliveries not: whatever changed since an instant
 * is compared with the ledger, and planned again where the two differ.
 */
export async function planForgotten({
  payload,
  changedSince,
  now,
}: {
  payload: Payload
  changedSince: Date
  now: Date
}): Promise<void> {
  const { docs: changed } = await payload.db.find<{ id: string }>({
    collection: 'posts',
    where: { updatedAt: { greater_than_equal: changedSince.toISOString() } },
    select: { updatedAt: true },
    limit: 0,
    pagination: false,
  })
  const ids = changed.map(({ id }) => String(id))
  for (let start = 0; start < ids.length; start += batch) {
    const forgotten = await findForgotten({ payload, ids: ids.slice(start, start + batch) })
    for (const postId of forgotten) await planDeliveries({ payload, postId, now })
  }
}

async function findForgotten({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'posts',
    where: { id: { in: ids } },
    limit: 0,
    pagination: false,
  })
  const posts = new Map(docs.map((doc) => [String(doc.id), toApprovedPost(doc)]))
  const rows = await findRows({ payload, where: { post: { in: ids } }, sort: 'createdAt' })
  const rowsOf = new Map<string, LedgerRow[]>(ids.map((id) => [id, []]))
  for (const row of rows) rowsOf.get(row.post)?.push(row)
  return ids.filter((id) => !isPlanned({ post: posts.get(id) ?? null, rows: rowsOf.get(id)! }))
}

/** Whether planning this post would change nothing. */
function isPlanned({ post, rows }: { post: ApprovedPost | null; rows: LedgerRow[] }): boolean {
  const rowOf = new Map(rows.map((row) => [row.channel, row]))
  for (const channel of post?.channels ?? []) {
    const row = rowOf.get(channel)
    if (!row || (post && isOpen(row) && eventFor({ row, post }))) return false
    rowOf.delete(channel)
  }
  return [...rowOf.values()].every((row) => !isOpen(row))
}

function isOpen({ state }: LedgerRow): boolean {
  return state === 'planned' || state === 'waiting'
}
