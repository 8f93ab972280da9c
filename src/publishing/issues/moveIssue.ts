import type { Payload, TypedUser } from 'payload'
import { toInstant } from '../../domain/calendar/wallTime.ts'
import type { PostMoved } from './movePost.ts'
import { movePost, readRefusal } from './movePost.ts'
import type { IssueRefusal } from './openIssue.ts'
import { openIssue } from './openIssue.ts'
import { setException } from './setException.ts'

export type IssueMoved =
  | { type: 'done'; at: Date; post: string | null }
  | IssueRefusal
  | Exclude<PostMoved, { type: 'moved' }>
  | { type: 'busy' }

/** Moves one issue, and the post in it, to another wall time of the column's zone. */
export async function moveIssue({
  payload,
  user,
  columnId,
  issueId,
  to,
  now,
}: {
  payload: Payload
  /** `null`: Lanmu itself, by a community's policy. */
  user: TypedUser | null
  columnId: string
  issueId: string
  /** "2026-11-24T09:15" */
  to: string
  now: Date
}): Promise<IssueMoved> {
  const open = await openIssue({ payload, columnId, issueId, now })
  if (open.type !== 'open') return open
  const { timezone } = open.column.calendar
  const at = toInstant({ wall: to, timezone })
  if (at <= now) return { type: 'past' }
  const { post } = open.issue
  // Asked first: an issue without its post would be moved for nothing.
  const refusal = post ? await readRefusal({ payload, postId: post }) : null
  if (refusal && refusal.type !== 'moved') return refusal
  const exception = { type: 'move', issue: issueId, to } as const
  if (!(await setException({ payload, columnId, exception, now }))) return { type: 'busy' }
  if (!post) return { type: 'done', at, post }
  const data = { publishAt: at.toISOString(), publishAt_tz: timezone }
  const moved = await movePost({ payload, user, postId: post, data, now })
  return moved.type === 'moved' ? { type: 'done', at, post } : moved
}
