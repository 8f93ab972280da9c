import type { Payload, TypedUser } from 'payload'
import type { RepairChange } from '../../../domain/balance/repair/change.ts'
import { toWall } from '../../../domain/calendar/wallTime.ts'
import { saveRerun } from '../../fallback/saveRerun.ts'
import { fillIssue } from '../../issues/fillIssue.ts'
import { moveIssue } from '../../issues/moveIssue.ts'
import { movePost } from '../../issues/movePost.ts'
import { openIssue } from '../../issues/openIssue.ts'
import { readColumn } from '../../issues/readColumns.ts'
import { toPlace } from './toPlace.ts'

/** Why a change was not made. */
export type ChangeRefusal =
  | 'changed'
  | 'past'
  | 'taken'
  | 'no-post'
  | 'has-left'
  | 'unsaved-draft'
  | 'no-column'
  | 'no-issue'
  | 'skipped'
  | 'busy'
  | 'refused'
  | 'used'

type Context = { payload: Payload; user: TypedUser | null; now: Date }

/** Makes one change by the same ways as an editor does; `null`: it is made. */
export async function applyChange({
  change,
  ...context
}: Context & { change: RepairChange }): Promise<ChangeRefusal | null> {
  switch (change.type) {
    case 'move':
    case 'postpone': {
      const place = toPlace(change.slot)
      if (!place) return moveTo({ ...context, post: change.post, to: change.to })
      const filled = await fillIssue({ ...context, ...place, postId: change.post })
      return filled.type === 'filled' ? null : filled.type
    }
    case 'swap': {
      const [a, b] = change.posts
      const refusal = await moveTo({ ...context, post: a.post, to: b.from })
      return refusal ?? moveTo({ ...context, post: b.post, to: a.from })
    }
    case 'fill':
      return fill({ ...context, slot: change.slot, post: change.post })
    default:
      return change satisfies never
  }
}

/** A post in an issue takes its issue along: the column keeps all of its issues. */
async function moveTo({
  payload,
  user,
  now,
  post: postId,
  to,
}: Context & { post: string; to: Date }): Promise<ChangeRefusal | null> {
  const stored = await payload.db.findOne<Placed>({
    collection: 'posts',
    where: { id: { equals: postId } },
  })
  if (!stored) return 'no-post'
  const columnId = stored.column ? String(stored.column) : null
  const column = columnId && stored.issue ? await readColumn({ payload, columnId }) : null
  if (column && stored.issue) {
    const wall = toWall({ at: to, timezone: column.calendar.timezone })
    const asked = { columnId: column.id, issueId: stored.issue, to: wall.toString().slice(0, 16) }
    const moved = await moveIssue({ payload, user, now, ...asked })
    return moved.type === 'done' ? null : moved.type
  }
  const moved = await movePost({
    payload,
    user,
    postId,
    data: { publishAt: to.toISOString() },
    now,
  })
  return moved.type === 'moved' ? null : moved.type
}

type Placed = { id: string; column?: string | null; issue?: string | null }

async function fill({
  payload,
  slot,
  post: postId,
  now,
}: Context & { slot: string; post: string }): Promise<ChangeRefusal | null> {
  const place = toPlace(slot)
  if (!place) return 'no-issue'
  const open = await openIssue({ payload, ...place, now })
  if (open.type !== 'open') return open.type
  const { column, issue } = open
  const saved = await saveRerun({ payload, column, issue, postId, now })
  return saved.type === 'saved' ? null : saved.type
}
