import type { CollectionAfterChangeHook } from 'payload'
import { planDeliveries } from '../src/publishing/planDeliveries.ts'

/** The ledger follows the post in the same transaction; nothing is sent here. */
export const planDeliveriesOfPost: CollectionAfterChangeHook = async ({ doc, req }) => {
  await planDeliveries({ payload: req.payload, req, postId: doc.id, now: new Date() })
  return doc
}
