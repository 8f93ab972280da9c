import type { Payload, Where } from 'payload'
import type { LedgerRow } from '../ledger.ts'
import { findRows } from '../ledger.ts'
import type { LedgerFilter } from './filter.ts'
import { toWhere } from './filter.ts'

/** Where a page ended: the order of the ledger is by time, then post, then channel. */
export type Cursor = { dueAt: Date; post: string; channel: string }

/** By the time they are due; the next page is found by index, however far down it is. */
export type LedgerOrder = 'newest' | 'soonest'
const orders: Record<LedgerOrder, string[]> = {
  newest: ['-dueAt', '-post', '-channel', '-createdAt'],
  soonest: ['dueAt', 'post', 'channel', 'createdAt'],
}

/** A refusal nobody acted on stops asking after this. Milliseconds. */
const refusedFreshMs = 14 * 24 * 60 * 60_000

/** Most rows in trouble that are told of at a time. */
const mostTrouble = 200

/** One page; `next`: `null` where it was the last. */
export async function listDeliveries({
  payload,
  filter,
  order = 'newest',
  after,
  limit,
}: {
  payload: Payload
  filter: LedgerFilter
  order?: LedgerOrder
  after: Cursor | null
  limit: number
}): Promise<{ rows: LedgerRow[]; next: Cursor | null }> {
  const asked = await toWhere({ payload, filter })
  // One more than is shown says whether there is another page.
  const found = await findBehind({ payload, asked, order, after, wanted: limit + 1 })
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  if (found.length <= limit || !last) return { rows, next: null }
  return { rows, next: { dueAt: last.dueAt, post: last.post, channel: last.channel } }
}

/** Every row of the filter, page by page. */
export async function* eachDelivery({
  payload,
  filter,
  signal,
}: {
  payload: Payload
  filter: LedgerFilter
  signal: AbortSignal
}): AsyncGenerator<LedgerRow[]> {
  let after: Cursor | null = null
  do {
    const page: Awaited<ReturnType<typeof listDeliveries>> = await listDeliveries({
      payload,
      filter,
      after,
      limit: 500,
    })
    yield page.rows
    after = page.next
  } while (after && !signal.aborted)
}

/** What waits for somebody's word: questions, what the balance keeps back, and what was refused of late. Newest first. */
export async function listTrouble({
  payload,
  filter,
  now,
}: {
  payload: Payload
  filter: LedgerFilter
  now: Date
}): Promise<LedgerRow[]> {
  const asked = await toWhere({ payload, filter })
  const since = new Date(now.getTime() - refusedFreshMs).toISOString()
  const troubles: Where[] = [
    { isQuestion: { equals: true } },
    { state: { equals: 'blocked' } },
    { and: [{ state: { equals: 'rejected' } }, { nextAttemptAt: { greater_than: since } }] },
  ]
  const found = await Promise.all(
    troubles.map((trouble) =>
      findRows({
        payload,
        where: { and: [trouble, asked] },
        sort: orders.newest,
        limit: mostTrouble,
      }),
    ),
  )
  const rows = new Map(found.flat().map((row) => [row.id, row]))
  return [...rows.values()]
    .sort((a, b) => b.dueAt.getTime() - a.dueAt.getTime())
    .slice(0, mostTrouble)
}

/**
 * The range of the index begins at the cursor's time; rows of that same time which were given already
 * are dropped here. An "or" that says it to the database would cost it the index's order.
 */
async function findBehind({
  payload,
  asked,
  order,
  after,
  wanted,
}: {
  payload: Payload
  asked: Where
  order: LedgerOrder
  after: Cursor | null
  wanted: number
}): Promise<LedgerRow[]> {
  const range = order === 'newest' ? 'less_than_equal' : 'greater_than_equal'
  const from: Where[] = after ? [{ dueAt: { [range]: after.dueAt.toISOString() } }] : []
  const sort = orders[order]
  for (let limit = wanted; ; limit *= 2) {
    const rows = await findRows({ payload, where: { and: [asked, ...from] }, sort, limit })
    const behind = after ? rows.filter((row) => isBehind({ row, order, cursor: after })) : rows
    if (behind.length >= wanted || rows.length < limit) return behind.slice(0, wanted)
  }
}

/** Ids are of one length, so their letters are in the database's order. */
function isBehind({
  row,
  order,
  cursor,
}: {
  row: LedgerRow
  order: LedgerOrder
  cursor: Cursor
}): boolean {
  const at = row.dueAt.getTime() - cursor.dueAt.getTime()
  const isOlder = order === 'newest'
  if (at !== 0) return at < 0 === isOlder
  if (row.post !== cursor.post) return row.post < cursor.post === isOlder
  return row.channel !== cursor.channel && row.channel < cursor.channel === isOlder
}
