import type { Payload, PayloadRequest } from 'payload'

/**
 * Marks a post whose published version may have changed or gone, in the same transaction. A mark is
 * a new row, so that noting a change never waits for, or meets, anybody else's write.
 */
export async function noteChange({
  payload,
  req,
  postId,
  now,
}: {
  payload: Payload
  req: PayloadRequest
  postId: string
  now: Date
}): Promise<void> {
  // A draft beside the calendar changes nothing that anybody reads.
  if (req.context.isDraftSave) return
  const sent = await payload.db.findOne({
    collection: 'deliveries',
    where: { and: [{ post: { equals: postId } }, { state: { equals: 'sent' } }] },
    select: { state: true },
    req,
  })
  if (!sent) return
  const at = now.toISOString()
  const data = { post: postId, createdAt: at, updatedAt: at }
  await payload.db.create({ collection: 'change-marks', data, req })
}
