import type { Payload } from 'payload'
import { asksForNumber } from '../../domain/message/fillBlanks.ts'
import type { NamedColumn } from '../readMessage.ts'
import type { ApprovedPost } from '../readApprovedPost.ts'
import { takeNumber } from './takeNumber.ts'

/**
 * The number a post is about to leave under. Posts in issues of a numbered column have one, and
 * posts of a column whose text asks for it; `null`: any other.
 */
export async function takeNumberOf({
  payload,
  post,
  column,
}: {
  payload: Payload
  post: ApprovedPost
  /** The post's; `null`: it was deleted since. */
  column: NamedColumn | null
}): Promise<number | null> {
  if (!post.column) return null
  const isAsked = asksForNumber({ title: post.title, body: post.body })
  if (!post.issue && !isAsked) return null
  const from = column?.numberFrom ?? (isAsked ? 1 : null)
  if (from === null) return null
  return takeNumber({ payload, column: post.column, post: post.id, from })
}
