import type { Payload } from 'payload'
import type { DeliveryEvent } from '../domain/delivery/events.ts'
import { transition } from '../domain/delivery/transition.ts'
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
    const forgotten = await findForgotten({ payload, ids: ids.slice(start, start + batch), now })
    for (const postId of forgotten) await planDeliveries({ payload, postId, now })
  }
}

async function findForgotten({
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
  const rowOf = new Map(rows.map((row) => [row.channel, row]))
  // Asked of the rules, not of a list of states: a cancelled row may have to come back as well.
  const changes = (row: LedgerRow, event: DeliveryEvent | null): boolean =>
    event !== null && transition({ delivery: row, event, now }).type === 'change'
  for (const channel of post?.channels ?? []) {
    const row = rowOf.get(channel)
    if (!row || (post && changes(row, eventFor({ row, post })))) return false
    rowOf.delete(channel)
  }
  return ![...rowOf.values()].some((row) => changes(row, takenOff))
}

const takenOff: DeliveryEvent = { type: 'cancel', reason: 'taken off', isWithdrawn: false }
