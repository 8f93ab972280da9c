import type { Payload } from 'payload'
import { asksForNumber } from '../../domain/message/fillBlanks.ts'
import type { ApprovedPost } from '../readApprovedPost.ts'
import { takeNumber } from './takeNumber.ts'

/**
 * The number a post is about to leave under. Posts in issues of a numbered column have one, and
 * posts of a column whose text asks for it; `null`: any other.
 */
export async function takeNumberOf({
  payload,
  post,
}: {
  payload: Payload
  post: ApprovedPost
}): Promise<number | null> {
  if (!post.column) return null
  const isAsked = asksForNumber({ title: post.title, body: post.body })
  if (!post.issue && !isAsked) return null
  const column = await payload.db.findOne<{ id: string; numberFrom?: number | null }>({
    collection: 'columns',
    where: { id: { equals: post.column } },
    select: { numberFrom: true },
  })
  const from = column?.numberFrom ?? (isAsked ? 1 : null)
  if (from === null) return null
  return takeNumber({ payload, column: post.column, post: post.id, from })
}
