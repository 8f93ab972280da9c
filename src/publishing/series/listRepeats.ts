import type { Payload, Where } from 'payload'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import { isInInbox } from '../../domain/delivery/delivery.ts'
import { once, wantedOccurrences } from '../../domain/delivery/wantedOccurrences.ts'
import type { LedgerRow } from '../ledger.ts'
import { findRows } from '../ledger.ts'
import { findRepeating } from './findRepeating.ts'
import { repeating } from './repeating.ts'
import type { StoredSeries } from './toSeries.ts'
import { toSeries } from './toSeries.ts'

/** One repeat of a post, with its deliveries; none yet where the plan does not reach so far. */
export type Repeat<Post> = {
  post: Post
  occurrence: string
  at: Date
  deliveries: { channel: string; state: DeliveryState; isInInbox: boolean }[]
}

/**
 * The repeats of some posts from `from` to before `to`: those of the ledger that were not called off,
 * and those the posts' rules will bring. Three reads, however many there are.
 */
export async function listRepeats<Post extends { id: string }>({
  payload,
  where,
  select,
  from,
  to,
  now,
}: {
  payload: Payload
  /** Which posts. */
  where: Where
  /** What of a post is wanted. */
  select: Record<string, true>
  from: Date
  to: Date
  now: Date
}): Promise<Repeat<Post>[]> {
  const ids = await findRepeating({ payload })
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<Post & StoredSeries>({
    collection: 'posts',
    where: {
      and: [{ id: { in: ids } }, where, repeating, { publishAt: { less_than: to.toISOString() } }],
    },
    select: { ...select, publishAt: true, publishAt_tz: true, repeat: true } as never,
    pagination: false,
  })
  if (docs.length === 0) return []
  const rows = await findRows({
    payload,
    where: { post: { in: docs.map(({ id }) => String(id)) } },
    sort: 'dueAt',
  })
  return docs.flatMap((post) =>
    repeatsOf({ post, rows: rows.filter((row) => row.post === String(post.id)), to, now }).filter(
      ({ at }) => at >= from && at < to,
    ),
  )
}

function repeatsOf<Post extends StoredSeries>({
  post,
  rows,
  to,
  now,
}: {
  post: Post
  rows: LedgerRow[]
  to: Date
  now: Date
}): Repeat<Post>[] {
  const found = new Map<string, Repeat<Post>>()
  for (const row of rows) {
    const { occurrence, dueAt, channel, state } = row
    if (occurrence === once || state === 'cancelled') continue
    const repeat = found.get(occurrence) ?? { post, occurrence, at: dueAt, deliveries: [] }
    repeat.deliveries.push({ channel, state, isInInbox: isInInbox(row) })
    found.set(occurrence, repeat)
  }
  const isCalledOff = new Set(
    rows.flatMap((row) => (row.state === 'cancelled' && row.isWithdrawn ? [row.occurrence] : [])),
  )
  const series = toSeries(post)
  for (const { id, at } of series ? wantedOccurrences({ series, rows, now, to }) : []) {
    if (found.has(id) || isCalledOff.has(id)) continue
    found.set(id, { post, occurrence: id, at, deliveries: [] })
  }
  return [...found.values()]
}
