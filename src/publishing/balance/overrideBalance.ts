import type { Payload, TypedUser } from 'payload'
import { readApprovedPost } from '../readApprovedPost.ts'
import { asSaid, type Words } from '../../domain/words.ts'

export type Overridden =
  { type: 'done'; id: string } | { type: 'no-post' } | { type: 'forbidden'; detail: Words }

/** Lets a scheduled post pass in the name of a user; the collection's hooks judge and release it. */
export async function overrideBalance({
  payload,
  user,
  postId,
  reason,
}: {
  payload: Payload
  user: TypedUser
  postId: string
  reason: string
}): Promise<Overridden> {
  if (!(await readApprovedPost({ payload, postId }))) return { type: 'no-post' }
  try {
    const saved = await payload.create({
      collection: 'balance-overrides',
      data: { post: postId, reason },
      user,
      overrideAccess: false,
      depth: 0,
    })
    return { type: 'done', id: String(saved.id) }
  } catch (error) {
    // The policy of a community lets only admins do this.
    const isForbidden = error instanceof Error && 'status' in error && error.status === 403
    if (!isForbidden) throw error
    return { type: 'forbidden', detail: asSaid(error.message) }
  }
}
