import type { Payload, PayloadRequest } from 'payload'
import type { Column } from '../../domain/calendar/column.ts'
import { issueOf } from '../../domain/calendar/issuesBetween.ts'
import { readDeliveryStates } from './readDeliveryStates.ts'
import { hasUnsavedDraft } from './movePost.ts'

/** A planned post that follows its issue to another time. */
export type Move = { post: string; title: string; issue: string; from: Date; to: Date }

/** A planned post that stays at its time although its issue changes, and why. */
export type Stay = {
  post: string
  title: string
  issue: string
  at: Date
  /** The column no longer has the issue; it would be over; or nobody has approved the post's draft. */
  why: 'no-issue' | 'past' | 'unsaved-draft'
}

/**
 * What a change of a column's calendar does to the posts that are planned into its issues. Posts that
 * went out, and those somebody gave a time of their own, are not touched and not told.
 */
export async function listMoves({
  payload,
  req,
  columnId,
  before,
  after,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  columnId: string
  before: Column
  after: Column
  now: Date
}): Promise<{ moves: Move[]; stays: Stay[] }> {
  const moves: Move[] = []
  const stays: Stay[] = []
  for (const { id, title, issue, publishAt } of await readPlanned({
    payload,
    req,
    columnId,
    now,
  })) {
    const at = new Date(publishAt)
    const known = { post: String(id), title, issue }
    const was = issueOf({ column: before, id: issue })
    if (was?.at.getTime() !== at.getTime()) continue
    const will = issueOf({ column: after, id: issue })
    if (will && !will.skip && will.at.getTime() === at.getTime()) continue
    if (!will || will.skip) stays.push({ ...known, at, why: 'no-issue' })
    else if (will.at <= now) stays.push({ ...known, at, why: 'past' })
    else if (await hasUnsavedDraft({ payload, req, postId: String(id) })) {
      stays.push({ ...known, at, why: 'unsaved-draft' })
    } else moves.push({ ...known, from: at, to: will.at })
  }
  return { moves, stays }
}

type Planned = { id: string; title: string; issue: string; publishAt: string }

/** Posts in issues of the column that lie ahead and of which nothing has left. */
async function readPlanned({
  payload,
  req,
  columnId,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  columnId: string
  now: Date
}): Promise<Planned[]> {
  const { docs } = await payload.db.find<Planned>({
    collection: 'posts',
    where: {
      and: [
        { column: { equals: columnId } },
        { issue: { greater_than: '' } },
        { publishAt: { greater_than: now.toISOString() } },
        { deletedAt: { equals: null } },
      ],
    },
    select: { title: true, issue: true, publishAt: true } as never,
    sort: 'publishAt',
    pagination: false,
    req,
  })
  const postIds = docs.map(({ id }) => String(id))
  const states = await readDeliveryStates({ payload, req, postIds })
  return docs.filter(({ id }) => !states.get(String(id))?.hasLeft)
}
