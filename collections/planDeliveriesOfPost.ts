import type { CollectionAfterChangeHook } from 'payload'
import { noteChange } from '../src/publishing/published/noteChange.ts'
import { planDeliveries } from '../src/publishing/planDeliveries.ts'

/** The ledger follows the post in the same transaction; nothing is sent here. */
export const planDeliveriesOfPost: CollectionAfterChangeHook = async ({ doc, req, operation }) => {
  const now = new Date()
  await planDeliveries({ payload: req.payload, req, postId: doc.id, now })
  // Nobody was shown a post that is new.
  if (operation === 'update') {
    await noteChange({ payload: req.payload, req, postId: String(doc.id), now })
  }
  return doc
}
