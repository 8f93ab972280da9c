import type { Payload } from 'payload'
import { createBoard, type Board } from '../../../domain/balance/board.ts'
import type { RepairOptions } from '../../../domain/balance/repair/change.ts'
import { day } from '../../../domain/balance/timeline.ts'
import { idOf, idsOf } from '../../../domain/ids.ts'
import type { ContentType, Packaging } from '../../../domain/post.ts'
import { readDeliveryStates } from '../../issues/readDeliveryStates.ts'
import { readPolicies, type BalancedCommunity } from '../readPolicies.ts'
import { readTimelines } from '../readTimelines.ts'
import { asItIs, imagine, type WhatIf } from '../whatIf.ts'
import { readIssueOptions, type IssueOptions } from './readIssueOptions.ts'
import { slotsOf } from './slotsOf.ts'

/** What a repair of one community may do, and what is to be judged by it. */
export type RepairPlan = {
  /** The one to mend first, then the others its posts reach; the boards are in this order. */
  communities: BalancedCommunity[]
  boards: Board[]
  options: RepairOptions
  /** By post id, evergreens too. */
  titles: ReadonlyMap<string, string>
}

/** What is about to leave is let go. Milliseconds. */
const marginMs = 60 * 60_000

/** The posts that are considered for a move are the next so many. */
const maxMovable = 40

/** `null`: there is no such community. */
export async function readRepairPlan({
  payload,
  communityId,
  days,
  now,
  whatIf = asItIs,
}: {
  payload: Payload
  communityId: string
  days: number
  now: Date
  whatIf?: WhatIf
}): Promise<RepairPlan | null> {
  const from = new Date(now.getTime() + marginMs)
  const to = new Date(now.getTime() + days * day)
  const planned = await readMovable({ payload, communityId, from, to })
  const posts = planned.filter(({ id }) => !whatIf.remove.has(id))
  const issues = await readIssueOptions({ payload, communityId, from, to, now, whatIf })
  const reached = [...posts.flatMap(({ communities }) => communities), ...issues.communities]
  const others = [...new Set(reached.map(String))].filter((id) => id !== communityId)
  const [first] = await readPolicies({ payload, communityIds: [communityId] })
  if (!first) return null
  const communities = [first, ...(await readPolicies({ payload, communityIds: others }))]
  const timelines = await readTimelines({ payload, communities, from: now, to, now })
  const boards = communities.map(({ id, policy }) =>
    createBoard({
      items: imagine({ items: timelines.get(id) ?? [], communityId: id, whatIf }),
      ...{ policy, from: now, to, now },
    }),
  )
  const boardsOf = (ids: readonly string[]) =>
    communities.flatMap(({ id }, index) => (ids.includes(id) ? [index] : []))
  // Where all its channels said no, it does not count, and moving it changes nothing.
  const boardsWith = (post: string) =>
    boards.flatMap(({ timeline }, index) => (timeline.some(({ id }) => id === post) ? [index] : []))
  return {
    communities,
    boards,
    options: {
      movable: posts.map((post) =>
        toMovable({ post, issues, boards: boardsWith(post.id), from, to }),
      ),
      fillable: issues.fillable.map(({ communities: ids, ...fillable }) => ({
        ...fillable,
        boards: boardsOf(ids),
      })),
    },
    titles: new Map([...posts.map(({ id, title }) => [id, title] as const), ...issues.titles]),
  }
}

export type MovablePost = {
  id: string
  title: string
  publishAt: string
  publishAt_tz?: string | null
  contentType: ContentType
  packaging: Packaging
  column?: string | null
  issue?: string | null
  communities: string[]
}

/** Planned posts of which nothing has left; one that repeats has a rule of its own to change. */
async function readMovable({
  payload,
  communityId,
  from,
  to,
}: {
  payload: Payload
  communityId: string
  from: Date
  to: Date
}): Promise<MovablePost[]> {
  const { docs } = await payload.db.find<MovablePost & { repeat?: { rule?: string | null } }>({
    collection: 'posts',
    where: {
      and: [
        { communities: { in: [communityId] } },
        { _status: { equals: 'published' } },
        { deletedAt: { equals: null } },
        { publishAt: { greater_than: from.toISOString(), less_than: to.toISOString() } },
      ],
    },
    select: shown as never,
    sort: 'publishAt',
    limit: 2 * maxMovable,
    pagination: false,
  })
  const known = await readDeliveryStates({ payload, postIds: docs.map(({ id }) => String(id)) })
  return docs
    .filter(({ id, repeat }) => {
      const ledger = known.get(String(id))
      return ledger?.isCounted && !ledger.hasLeft && !repeat?.rule
    })
    .slice(0, maxMovable)
    .map((post) => ({
      ...post,
      id: String(post.id),
      column: idOf(post.column),
      communities: idsOf(post.communities),
    }))
}

const shown = {
  ...{ title: true, publishAt: true, publishAt_tz: true, contentType: true, packaging: true },
  ...{ column: true, issue: true, communities: true, repeat: true },
}

function toMovable({
  post,
  issues,
  boards,
  from,
  to,
}: {
  post: MovablePost
  issues: IssueOptions
  boards: number[]
  from: Date
  to: Date
}): RepairOptions['movable'][number] {
  const { id, contentType, packaging } = post
  const item = { id, at: new Date(post.publishAt), contentType, packaging }
  return { item, boards, slots: slotsOf({ post, issues, from, to }), canSwap: true }
}
