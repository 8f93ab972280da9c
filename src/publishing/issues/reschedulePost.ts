import type { Payload, TypedUser } from 'payload'
import type { PostMoved } from './movePost.ts'
import { movePost } from './movePost.ts'

export type Rescheduled =
  | { type: 'done'; at: Date; post: string }
  | Exclude<PostMoved, { type: 'moved' }>
  /** That time is over: nothing can be put there. */
  | { type: 'past' }
  /** Not this user's to move. */
  | { type: 'forbidden' }

/**
 * Moves a post to another instant; it keeps its zone. Where its column has a free issue of just that
 * time it takes that one, otherwise it keeps the issue it has.
 */
export async function reschedulePost({
  payload,
  user,
  postId,
  at,
  now,
}: {
  payload: Payload
  user: TypedUser
  postId: string
  at: Date
  now: Date
}): Promise<Rescheduled> {
  if (at <= now) return { type: 'past' }
  try {
    const data = { publishAt: at.toISOString() }
    const moved = await movePost({ payload, user, postId, data, now })
    return moved.type === 'moved' ? { type: 'done', at, post: postId } : moved
  } catch (error) {
    if (isForbidden(error)) return { type: 'forbidden' }
    throw error
  }
}

/** Payload's answer to a user whose role may not. */
function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 403
}
