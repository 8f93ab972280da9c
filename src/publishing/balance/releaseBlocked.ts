import type { Payload, PayloadRequest } from 'payload'
import { advance, findRows, inState } from '../ledger.ts'

/** Lets the deliveries of a post go that the balance keeps back, at once. */
export async function releaseBlocked({
  payload,
  req,
  postId,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  postId: string
  now: Date
}): Promise<void> {
  const where = { and: [{ post: { equals: postId } }, inState('blocked')] }
  for (const row of await findRows({ payload, req, where })) {
    await advance({ payload, req, row, event: { type: 'unblock' }, now })
  }
}
