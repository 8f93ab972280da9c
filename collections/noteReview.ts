import type { CollectionAfterChangeHook } from 'payload'
import { reviewOf } from '../src/domain/review.ts'
import { recordReview } from '../src/publishing/reviews/recordReview.ts'
import { idOf } from '../src/domain/ids.ts'

/** Each step of a post towards the calendar is written down, whoever saved it and however. */
export const noteReview: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const from = operation === 'update' ? previousDoc.state : null
  const by = req.user ? String(req.user.id) : null
  const isOwner = by !== null && idOf(doc.owner) === by
  const kind = reviewOf({ from, to: doc.state, isOwner })
  if (!kind) return doc
  const { comment } = req.context
  await recordReview({
    payload: req.payload,
    req,
    post: { ...doc, id: String(doc.id) },
    kind,
    comment: typeof comment === 'string' ? comment : null,
    by,
    now: req.context.now instanceof Date ? req.context.now : new Date(),
  })
  return doc
}
