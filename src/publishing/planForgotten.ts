import type { Payload } from 'payload'
import { transition } from '../domain/delivery/transition.ts'
import type { LedgerRow } from './ledger.ts'
import { findRows } from './ledger.ts'
import { planChanges } from './planChanges.ts'
import { planDeliveries } from './planDeliveries.ts'
import type { ApprovedPost } from './readApprovedPost.ts'
import { toApprovedPost } from './readApprovedPost.ts'
import { findRepeating } from './series/findRepeating.ts'
import { repeating } from './series/repeating.ts'

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
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'posts',
    where: { updatedAt: { greater_than_equal: changedSince.toISOString() } },
    select: { updatedAt: true },
    limit: 0,
    pagination: false,
  })
  await planDiffering({ payload, postIds: docs.map(({ id }) => String(id)), now })
}

/** Keeps the ledger filled with the repeats of posts as far ahead as the plan reaches. */
export async function planRepeats({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'posts',
    where: { and: [{ id: { in: await findRepeating({ payload }) } }, repeating] },
    select: { updatedAt: true },
    limit: 0,
    pagination: false,
  })
  await planDiffering({ payload, postIds: docs.map(({ id }) => String(id)), now })
}

async function planDiffering({
  payload,
  postIds,
  now,
}: {
  payload: Payload
  postIds: string[]
  now: Date
}): Promise<void> {
  for (let start = 0; start < postIds.length; start += batch) {
    const ids = postIds.slice(start, start + batch)
    for (const postId of await findDiffering({ payload, ids, now })) {
      await planDeliveries({ payload, postId, now })
    }
  }
}

async function findDiffering({
  payload,
  ids,
  now,
}: {
  payload: Payload
  ids: string[]
  now: Date
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
  return ids.filter((id) => {
    const post = posts.get(id) ?? null
    return !isPlanned({ post, rows: rowsOf.get(id)!, now })
  })
}

/** Whether planning this post would change nothing. */
function isPlanned({
  post,
  rows,
  now,
}: {
  post: ApprovedPost | null
  rows: LedgerRow[]
  now: Date
}): boolean {
  const { adds, events } = planChanges({ post, rows, now })
  // Asked of the rules, not of a list of states: a cancelled row may have to come back as well.
  const changes = events.some(
    ({ row, event }) => transition({ delivery: row, event, now }).type === 'change',
  )
  return adds.length === 0 && !changes
}
