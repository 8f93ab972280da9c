import type { CollectionAfterChangeHook } from 'payload'
import { noteChange } from '../src/publishing/published/noteChange.ts'

/** What readers are shown beside posts, a channel's name, may be another from now on. */
export const noteLooks: CollectionAfterChangeHook = async ({ doc, req, operation }) => {
  if (operation === 'update') {
    await noteChange({ payload: req.payload, req, postId: null, now: new Date() })
  }
  return doc
}
