import type { Payload, PayloadRequest } from 'payload'

/**
 * Marks that readers may be shown something else from now on, in the transaction that changes it. A
 * mark is a new row, so that noting a change never waits for, or meets, anybody else's write; and it
 * is made without a look at what was sent, since that may happen while the change is being saved.
 */
export async function noteChange({
  payload,
  req,
  postId,
  now,
}: {
  payload: Payload
  req: PayloadRequest
  /** `null`: what changed is no post, but may be shown with any. */
  postId: string | null
  now: Date
}): Promise<void> {
  // A draft beside the calendar changes nothing that anybody reads.
  if (req.context.isDraftSave) return
  const at = now.toISOString()
  const data = { ...(postId ? { post: postId } : {}), createdAt: at, updatedAt: at }
  await payload.db.create({ collection: 'change-marks', data, req })
}
