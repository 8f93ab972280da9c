import type { Payload } from 'payload'
import { changeBoard, createBoard } from '../../domain/balance/board.ts'
import { badness } from '../../domain/balance/repair/judgeBoards.ts'
import { day, type BalanceItem } from '../../domain/balance/timeline.ts'
import { listIssues } from '../issues/listIssues.ts'
import { placeOf } from '../issues/place.ts'
import { readColumn } from '../issues/readColumns.ts'
import type { CommunityBreaches } from './balanceWithPost.ts'
import { slotsOf } from './repairs/slotsOf.ts'

/** Another time for a post; `slot` as in a repair. */
export type BetterTime = {
  at: Date
  slot: string
  /** Nothing is worse there than without the post; else it only does less harm. */
  isWhole: boolean
}

/** So many are offered. */
const most = 2

/** Time to get it ready. Milliseconds. */
const marginMs = 60 * 60_000

/** A post of a column moves this far at most. Days. */
const aroundDays = 14

/**
 * Other times for a post that makes the mix worse where it is: empty issues of its column, or its own
 * time of day on days near by. The nearest that do no harm; where there is none, the one that does
 * least. What a gap it leaves does is counted too.
 */
export async function betterTimes({
  payload,
  post,
  column,
  timezone,
  found,
  now,
}: {
  payload: Payload
  post: BalanceItem
  /** Its id; `null`: none. */
  column: string | null
  /** In which its time of day is meant. */
  timezone: string
  /** The communities it reaches, with what they receive around it. */
  found: readonly CommunityBreaches[]
  now: Date
}): Promise<BetterTime[]> {
  if (found.every(({ breaches }) => breaches.length === 0)) return []
  const [at, around] = [post.at.getTime(), aroundDays * day]
  const from = new Date(Math.max(now.getTime() + marginMs, at - around))
  const to = new Date(Math.max(at, now.getTime()) + around)
  const harmAt = harmOf({ post, found, now, to: new Date(to.getTime() + around) })
  const [harm, before] = [harmAt(null), harmAt(post.at)]
  if (before <= harm) return []
  const empty = await readEmpty({ payload, column, from, to, now })
  const placed = { id: post.id, publishAt: post.at.toISOString(), publishAt_tz: timezone, column }
  const times = slotsOf({ post: placed, issues: { empty }, from, to })
    .map((slot) => ({ slot, harm: harmAt(slot.at) }))
    .filter((one) => one.harm < before)
    .map((one) => ({ ...one, isWhole: one.harm <= harm, distance: Math.abs(+one.slot.at - at) }))
  const whole = times.filter(({ isWhole }) => isWhole).sort((a, b) => a.distance - b.distance)
  const less = times.sort((a, b) => a.harm - b.harm || a.distance - b.distance)
  return (whole.length > 0 ? whole.slice(0, most) : less.slice(0, 1)).map(
    ({ slot: { key, at: time }, isWhole }) => ({ at: time, slot: key, isWhole }),
  )
}

/** How bad the plans are together with the post at a time, or without it. */
function harmOf({
  post,
  found,
  now,
  to,
}: {
  post: BalanceItem
  found: readonly CommunityBreaches[]
  now: Date
  to: Date
}): (at: Date | null) => number {
  const boards = found.map(({ community: { policy }, items }) => {
    const others = items.filter(({ id }) => id !== post.id)
    return createBoard({ items: others, policy, from: now, to, now })
  })
  return (at) =>
    boards.reduce((sum, board) => {
      const change = { remove: null, add: at && { ...post, at } }
      return sum + badness(changeBoard({ board, change }))
    }, 0)
}

async function readEmpty({
  payload,
  column: columnId,
  ...range
}: {
  payload: Payload
  column: string | null
  from: Date
  to: Date
  now: Date
}): Promise<Map<string, { key: string; at: Date }[]>> {
  const column = columnId ? await readColumn({ payload, columnId }) : null
  if (!column) return new Map()
  const issues = await listIssues({ payload, columns: [column], ...range })
  const empty = issues
    .filter(({ state }) => state === 'empty')
    .map(({ id: issue, at }) => ({ key: placeOf({ column: column.id, issue }), at }))
  return new Map([[column.id, empty]])
}
