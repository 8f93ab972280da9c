import type { Payload, PayloadRequest } from 'payload'
import { readDeliveryStates } from '../issues/readDeliveryStates.ts'

/** Whether the first time of a post has left on some channel, or may have. */
export async function hasFirstLeft({
  payload,
  req,
  postId,
}: {
  payload: Payload
  req?: PayloadRequest
  postId: string
}): Promise<boolean> {
  const states = await readDeliveryStates({ payload, req, postIds: [postId] })
  return states.get(postId)?.hasLeft ?? false
}
