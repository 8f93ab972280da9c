import type { CollectionAfterChangeHook } from 'payload'
import { noteChange } from '../src/publishing/published/noteChange.ts'
import { planDeliveries } from '../src/publishing/planDeliveries.ts'

/** The ledger follows the post in the same transaction; nothing is sent here. */
export const planDeliveriesOfPost: CollectionAfterChangeHook = async ({ doc, req }) => {
  const now = new Date()
  await planDeliveries({ payload: req.payload, req, postId: doc.id, now })
  await noteChange({ payload: req.payload, req, postId: String(doc.id), now })
  return doc
}
