import type { DeliveryEvent } from '../domain/delivery/events.ts'
import { once, wantedOccurrences } from '../domain/delivery/wantedOccurrences.ts'
import type { LedgerRow } from './ledger.ts'
import type { ApprovedPost } from './readApprovedPost.ts'
import type { Words } from '../domain/words.ts'

/** How far ahead a post's repeats are in the ledger: eight weeks. Milliseconds. */
const horizonMs = 56 * 86_400_000

/** A channel that is added so long after a post went out does not get its first time any more. */
const newsMs = 5 * 60_000

/** A row the ledger lacks. */
export type Addition = { post: ApprovedPost; channel: string; occurrence: string; at: Date }

/**
 * What has to change for the ledger to say what the approved version of a post says. Pure. `events`
 * may name what a row's state does not allow: such a row has left, and is not touched.
 */
export function planChanges({
  post,
  rows,
  now,
}: {
  /** `null`: it is not on the calendar. */
  post: ApprovedPost | null
  rows: readonly LedgerRow[]
  now: Date
}): { adds: Addition[]; events: { row: LedgerRow; event: DeliveryEvent }[] } {
  const times = post ? timesOf({ post, rows, now }) : new Map<string, Date>()
  const rowOf = new Map(rows.map((row) => [keyOf(row), row]))
  const adds: Addition[] = []
  const events: { row: LedgerRow; event: DeliveryEvent }[] = []
  for (const channel of new Set(post?.channels)) {
    for (const [occurrence, at] of times) {
      const row = rowOf.get(keyOf({ channel, occurrence }))
      const event = row ? eventFor({ row, at }) : null
      if (row && event) events.push({ row, event })
      if (!row && post && isNews({ post, rows, occurrence, now })) {
        adds.push({ post, channel, occurrence, at })
      }
      rowOf.delete(keyOf({ channel, occurrence }))
    }
  }
  for (const row of rowOf.values()) {
    const reason = whyNot({ post, row })
    events.push({ row, event: { type: 'cancel', reason, by: null } })
  }
  return { adds, events }
}

/** When each occurrence of a post is due. */
export function timesOf({
  post,
  rows,
  now,
}: {
  post: ApprovedPost
  rows: readonly LedgerRow[]
  now: Date
}): Map<string, Date> {
  const to = new Date(now.getTime() + horizonMs)
  const { series, publishAt } = post
  const repeats = series ? wantedOccurrences({ series, rows, now, to }) : []
  return new Map([[once, publishAt], ...repeats.map(({ id, at }) => [id, at] as const)])
}

/** What the post asks of a row it has; `null`: nothing. */
function eventFor({ row, at }: { row: LedgerRow; at: Date }): DeliveryEvent | null {
  const hasMoved = row.dueAt.getTime() !== at.getTime()
  if (row.state === 'cancelled' && row.isWithdrawn && !hasMoved) return null
  if (row.state === 'cancelled') return { type: 'replan', dueAt: at }
  return hasMoved ? { type: 'move', dueAt: at } : null
}

/** A post that has repeated for a year does not begin anew for a channel that joins it. */
function isNews({
  post,
  rows,
  occurrence,
  now,
}: {
  post: ApprovedPost
  rows: readonly LedgerRow[]
  occurrence: string
  now: Date
}): boolean {
  if (!post.series || occurrence !== once || rows.length === 0) return true
  return now.getTime() - post.publishAt.getTime() < newsMs
}

function whyNot({ post, row }: { post: ApprovedPost | null; row: LedgerRow }): Words {
  if (!post) return { en: 'the post was taken off the calendar', zh: '内容已从日历上移除' }
  if (!post.channels.includes(row.channel)) {
    return { en: 'the channel was taken off the post', zh: '内容不再发到这个渠道' }
  }
  return { en: 'the post no longer repeats on this day', zh: '内容在这一天不再重复' }
}

function keyOf({ channel, occurrence }: { channel: string; occurrence: string }): string {
  return `${channel} ${occurrence}`
}
