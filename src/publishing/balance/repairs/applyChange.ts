import type { Payload, TypedUser } from 'payload'
import type { PlanChange } from '../../../domain/balance/repair/change.ts'
import { idOf } from '../../../domain/ids.ts'
import { toWall } from '../../../domain/calendar/wallTime.ts'
import { saveRerun } from '../../fallback/saveRerun.ts'
import { fillIssue } from '../../issues/fillIssue.ts'
import { moveIssue } from '../../issues/moveIssue.ts'
import { movePost } from '../../issues/movePost.ts'
import { openIssue } from '../../issues/openIssue.ts'
import { placeOf } from '../../issues/place.ts'
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

/** `undo`: the change that takes it back, while the plan stays as it is now. */
export type ChangeMade =
  { type: 'made'; undo: PlanChange } | { type: 'refused'; why: ChangeRefusal }

type Context = { payload: Payload; user: TypedUser | null; now: Date }
type Of<Type extends PlanChange['type']> = Extract<PlanChange, { type: Type }>

/** Makes one change by the same ways as an editor does. */
export async function applyChange({
  change,
  ...context
}: Context & { change: PlanChange }): Promise<ChangeMade> {
  switch (change.type) {
    case 'move':
    case 'postpone':
      return move({ ...context, change })
    case 'swap':
      return swap({ ...context, change })
    case 'fill':
      return fill({ ...context, change })
    case 'empty':
      return empty({ ...context, change })
    default:
      return change satisfies never
  }
}

/** Into an issue, or to a time of no issue. */
async function move({
  change,
  ...context
}: Context & { change: Of<'move' | 'postpone'> }): Promise<ChangeMade> {
  const { post: postId, from, to, slot } = change
  const stored = await readPlaced({ ...context, postId })
  if (!stored) return refused('no-post')
  const place = toPlace(slot)
  const data = { publishAt: to.toISOString(), issue: null }
  const moved = place
    ? await fillIssue({ ...context, ...place, postId })
    : await movePost({ ...context, postId, data })
  if (moved.type !== 'filled' && moved.type !== 'moved') return refused(moved.type)
  const { column, issue } = stored
  const left = column && issue ? placeOf({ column, issue }) : `${postId} ${from.toISOString()}`
  return { type: 'made', undo: { type: 'move', post: postId, from: to, to: from, slot: left } }
}

async function swap({
  change: {
    posts: [a, b],
  },
  ...context
}: Context & { change: Of<'swap'> }): Promise<ChangeMade> {
  const why =
    (await moveTo({ ...context, post: a.post, to: b.from })) ??
    (await moveTo({ ...context, post: b.post, to: a.from }))
  if (why) return refused(why)
  const posts: Of<'swap'>['posts'] = [
    { post: a.post, from: b.from },
    { post: b.post, from: a.from },
  ]
  return { type: 'made', undo: { type: 'swap', posts } }
}

/** A post in an issue takes its issue along: the column keeps all of its issues. */
async function moveTo({
  payload,
  user,
  now,
  post: postId,
  to,
}: Context & { post: string; to: Date }): Promise<ChangeRefusal | null> {
  const stored = await readPlaced({ payload, postId })
  if (!stored) return 'no-post'
  const { column: columnId, issue } = stored
  const column = columnId && issue ? await readColumn({ payload, columnId }) : null
  if (column && issue) {
    const wall = toWall({ at: to, timezone: column.calendar.timezone })
    const asked = { columnId: column.id, issueId: issue, to: wall.toString().slice(0, 16) }
    const moved = await moveIssue({ payload, user, now, ...asked })
    return moved.type === 'done' ? null : moved.type
  }
  const data = { publishAt: to.toISOString() }
  const moved = await movePost({ payload, user, postId, data, now })
  return moved.type === 'moved' ? null : moved.type
}

async function readPlaced({
  payload,
  postId,
}: {
  payload: Payload
  postId: string
}): Promise<{ column: string | null; issue: string | null } | null> {
  const stored = await payload.db.findOne<{ id: string; column?: unknown; issue?: string | null }>({
    collection: 'posts',
    where: { id: { equals: postId } },
  })
  if (!stored) return null
  return { column: idOf(stored.column), issue: stored.issue ?? null }
}

async function fill({
  payload,
  change: { slot, post: postId, at },
  now,
}: Context & { change: Of<'fill'> }): Promise<ChangeMade> {
  const place = toPlace(slot)
  if (!place) return refused('no-issue')
  const open = await openIssue({ payload, ...place, now })
  if (open.type !== 'open') return refused(open.type)
  const { column, issue } = open
  const saved = await saveRerun({ payload, column, issue, postId, now })
  if (saved.type !== 'saved') return refused(saved.type)
  return { type: 'made', undo: { type: 'empty', slot, at, post: saved.post } }
}

/** The rerun goes into the trash, where it can be found again. */
async function empty({
  payload,
  user,
  change,
  now,
}: Context & { change: Of<'empty'> }): Promise<ChangeMade> {
  const stored = await payload.db.findOne<{ id: string; rerunOf?: unknown }>({
    collection: 'posts',
    where: { id: { equals: change.post } },
  })
  if (!stored) return refused('no-post')
  if (!stored.rerunOf) return refused('changed')
  await payload.update({
    collection: 'posts',
    id: change.post,
    data: { deletedAt: now.toISOString() } as never,
    ...(user ? { user, overrideAccess: false } : {}),
    depth: 0,
    context: { now },
  })
  const { slot, at } = change
  return { type: 'made', undo: { type: 'fill', slot, at, post: String(stored.rerunOf) } }
}

function refused(why: ChangeRefusal): ChangeMade {
  return { type: 'refused', why }
}
