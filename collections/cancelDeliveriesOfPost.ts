import type { CollectionAfterDeleteHook } from 'payload'
import { noteChange } from '../src/publishing/published/noteChange.ts'
import { planDeliveries } from '../src/publishing/planDeliveries.ts'

/** A post deleted for good takes what has not left yet off the ledger; what was sent stays on it. */
export const cancelDeliveriesOfPost: CollectionAfterDeleteHook = async ({ id, req, doc }) => {
  const now = new Date()
  await planDeliveries({ payload: req.payload, req, postId: String(id), now })
  await noteChange({ payload: req.payload, req, postId: String(id), now })
  return doc
}
