import type { Payload, TypedUser } from 'payload'
import type { Issue } from '../../domain/calendar/column.ts'
import type { PostMoved } from './movePost.ts'
import { movePost } from './movePost.ts'
import type { IssueRefusal } from './openIssue.ts'
import { openIssue } from './openIssue.ts'

export type Filled =
  | { type: 'filled'; issue: Issue; post: string }
  | IssueRefusal
  | Exclude<PostMoved, { type: 'moved' }>

/**
 * Puts a post into an issue of a column: it gets the issue's time, and the column's channels where it
 * has none. A scheduled post stays scheduled, a draft stays a draft and holds the issue as one.
 */
export async function fillIssue({
  payload,
  user,
  columnId,
  issueId,
  postId,
  now,
}: {
  payload: Payload
  /** `null`: Lanmu itself, by a community's policy. */
  user: TypedUser | null
  columnId: string
  issueId: string
  postId: string
  now: Date
}): Promise<Filled> {
  const open = await openIssue({ payload, columnId, issueId, now })
  if (open.type !== 'open') return open
  const { column, issue } = open
  if (issue.post && issue.post !== postId) return { type: 'taken' }
  const moved = await movePost({
    payload,
    user,
    postId,
    data: {
      column: column.id,
      issue: issue.id,
      publishAt: issue.at.toISOString(),
      publishAt_tz: column.calendar.timezone,
      ...(await channelsFor({ payload, postId, channels: column.channels })),
    },
    now,
  })
  return moved.type === 'moved' ? { type: 'filled', issue, post: postId } : moved
}

async function channelsFor({
  payload,
  postId,
  channels,
}: {
  payload: Payload
  postId: string
  channels: string[]
}): Promise<{ channels?: string[] }> {
  const post = await payload.find({
    collection: 'posts',
    where: { id: { equals: postId } },
    draft: true,
    depth: 0,
    pagination: false,
  })
  return post.docs[0]?.channels?.length ? {} : { channels }
}
