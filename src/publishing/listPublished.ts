import type { Payload } from 'payload'
import type { Message } from '../domain/message/message.ts'
import { findRows } from './ledger.ts'
import { readApprovedPost } from './readApprovedPost.ts'
import { readMessage } from './readMessage.ts'

export type PublishedPost = { deliveryId: string; sentAt: Date; message: Message }

/**
 * What a channel has published, newest first, as the posts read now: an edit after publication is
 * shown, and does not publish anything again. Posts taken down since are left out.
 */
export async function listPublished({
  payload,
  channelId,
  limit,
}: {
  payload: Payload
  channelId: string
  limit: number
}): Promise<PublishedPost[]> {
  const rows = await findRows({
    payload,
    where: { and: [{ channel: { equals: channelId } }, { state: { equals: 'sent' } }] },
    sort: '-sentAt',
    limit,
  })
  const published = await Promise.all(
    rows.map(async (row) => {
      const post = await readApprovedPost({ payload, postId: row.post })
      if (!post || !row.sentAt) return null
      const { dueAt, issueNumber } = row
      const message = await readMessage({ payload, post, dueAt, issueNumber })
      return { deliveryId: row.id, sentAt: row.sentAt, message }
    }),
  )
  return published.filter((post) => post !== null)
}
