import type { Payload } from 'payload'
import type { Message } from '../domain/message/message.ts'
import { saidOn } from '../domain/message/variant.ts'
import { takeNumberOf } from './numbers/takeNumberOf.ts'
import type { ApprovedPost } from './readApprovedPost.ts'
import { readColumn, readMedia, toMessage } from './readMessage.ts'

/** What a channel is given of a post that is about to leave, and the number its issue leaves under. */
export async function readLeaving({
  payload,
  post: given,
  channel,
  dueAt,
}: {
  payload: Payload
  post: ApprovedPost
  channel: string
  dueAt: Date
}): Promise<{ message: Message; issueNumber: number | null }> {
  const post = saidOn({ post: given, channel })
  const [column, media] = await Promise.all([
    readColumn({ payload, id: post.column }),
    readMedia({ payload, ids: post.media }),
  ])
  const issueNumber = await takeNumberOf({ payload, post, column })
  return { issueNumber, message: toMessage({ post, dueAt, issueNumber, column, media }) }
}
