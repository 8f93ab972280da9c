import type { CollectionAfterDeleteHook } from 'payload'
import { planDeliveries } from '../src/publishing/planDeliveries.ts'

/** A post deleted for good takes what has not left yet off the ledger; what was sent stays on it. */
export const cancelDeliveriesOfPost: CollectionAfterDeleteHook = async ({ id, req, doc }) => {
  await planDeliveries({ payload: req.payload, req, postId: String(id), now: new Date() })
  return doc
}
