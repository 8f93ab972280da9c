import type { Payload, TypedUser } from 'payload'
import type { PostState } from '../../domain/post.ts'
import type { ReviewAct } from '../../domain/review.ts'
import { allowedActs, offeredActs, stateAfter } from '../../domain/review.ts'
import { readPost } from '../posts/readPost.ts'
import type { PostSaved } from '../posts/savePost.ts'
import { changePost } from '../posts/savePost.ts'
import { recordReview } from './recordReview.ts'

export type Reviewed =
  | { type: 'done'; state: PostState }
  | Exclude<PostSaved, { type: 'saved' } | { type: 'forbidden' }>
  | { type: 'forbidden' }
  /** Not in this state. */
  | { type: 'wrong-state'; state: PostState }
  /** Whoever sends a post back, or comments, says something. */
  | { type: 'needs-comment' }
  /** Nobody can judge what has no title. */
  | { type: 'no-title' }

/** Submits, approves, sends back or takes back a post, or says something about it. */
export async function reviewPost({
  payload,
  user,
  postId,
  act,
  comment,
  version,
  now,
}: {
  payload: Payload
  user: TypedUser
  postId: string
  act: ReviewAct
  comment: string | null
  /** The version that was looked at; `null`: whatever is there. */
  version: string | null
  now: Date
}): Promise<Reviewed> {
  const post = await readPost({ payload, user, id: postId })
  if (!post) return { type: 'no-post' }
  const asker = { role: user.role, isOwner: post.owner === String(user.id) }
  if (!allowedActs(asker).includes(act)) return { type: 'forbidden' }
  const { state } = post
  if (!offeredActs({ ...asker, state }).includes(act)) return { type: 'wrong-state', state }
  if ((act === 'send-back' || act === 'comment') && !comment) return { type: 'needs-comment' }
  if (act === 'submit' && !post.title.trim()) return { type: 'no-title' }
  if (act === 'comment') {
    const by = String(user.id)
    await recordReview({ payload, post, kind: 'commented', comment, by, now })
    return { type: 'done', state }
  }
  const saved = await changePost({
    payload,
    user,
    id: postId,
    change: { state: stateAfter[act] },
    version,
    isDraft: true,
    context: { comment },
    now,
  })
  if (saved.type === 'forbidden') return { type: 'forbidden' }
  return saved.type === 'saved' ? { type: 'done', state: saved.post.state } : saved
}
