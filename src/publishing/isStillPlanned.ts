import type { Payload } from 'payload'
import { once } from '../domain/delivery/wantedOccurrences.ts'
import type { LedgerRow } from './ledger.ts'
import { findRows } from './ledger.ts'
import { timesOf } from './planChanges.ts'
import type { ApprovedPost } from './readApprovedPost.ts'

/**
 * Whether a row that was claimed still says what the post says; false: it was edited after the row
 * was written. Only a repeat asks the ledger for the post's other rows.
 */
export async function isStillPlanned({
  payload,
  post,
  row,
  now,
}: {
  payload: Payload
  post: ApprovedPost
  row: LedgerRow
  now: Date
}): Promise<boolean> {
  if (!post.channels.includes(row.channel)) return false
  if (row.occurrence === once) return post.publishAt.getTime() === row.dueAt.getTime()
  if (!post.series) return false
  const others = await findRows({
    payload,
    where: { and: [{ post: { equals: post.id } }, { id: { not_equals: row.id } }] },
  })
  const rows = [...others, { ...row, state: 'planned' as const }]
  return timesOf({ post, rows, now }).get(row.occurrence)?.getTime() === row.dueAt.getTime()
}
