import type { Payload, Where } from 'payload'
import type { LedgerRow } from '../ledger.ts'
import { findRows } from '../ledger.ts'
import type { LedgerFilter } from './filter.ts'
import { toWhere } from './filter.ts'

/** Where a page ended: the order of the ledger is by time, then post, then channel. */
export type Cursor = { dueAt: Date; post: string; channel: string }

/** Newest first; the next page is found by index, however far down it is. */
const order = ['-dueAt', '-post', '-channel']

/** A refusal nobody acted on stops asking after this. Milliseconds. */
const refusedFreshMs = 14 * 24 * 60 * 60_000

/** Most rows in trouble that are told of at a time. */
const mostTrouble = 200

/** One page, newest due first; `next`: `null` where it was the last. */
export async function listDeliveries({
  payload,
  filter,
  after,
  limit,
}: {
  payload: Payload
  filter: LedgerFilter
  after: Cursor | null
  limit: number
}): Promise<{ rows: LedgerRow[]; next: Cursor | null }> {
  const asked = await toWhere({ payload, filter })
  const where = after ? { and: [asked, behind(after)] } : asked
  // One more than is shown says whether there is another page.
  const found = await findRows({ payload, where, sort: order, limit: limit + 1 })
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
      findRows({ payload, where: { and: [trouble, asked] }, sort: order, limit: mostTrouble }),
    ),
  )
  const rows = new Map(found.flat().map((row) => [row.id, row]))
  return [...rows.values()]
    .sort((a, b) => b.dueAt.getTime() - a.dueAt.getTime())
    .slice(0, mostTrouble)
}

function behind({ dueAt, post, channel }: Cursor): Where {
  const at = dueAt.toISOString()
  const same = { dueAt: { equals: at } }
  return {
    and: [
      // Said twice, so that an index has a range to begin with.
      { dueAt: { less_than_equal: at } },
      {
        or: [
          { dueAt: { less_than: at } },
          { and: [same, { post: { less_than: post } }] },
          { and: [same, { post: { equals: post } }, { channel: { less_than: channel } }] },
        ],
      },
    ],
  }
}
