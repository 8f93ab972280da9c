import type { CollectionAfterChangeHook } from 'payload'
import { releaseBlocked } from '../src/publishing/balance/releaseBlocked.ts'

/** What the balance kept back of this post leaves now. */
export const releaseOverridden: CollectionAfterChangeHook = async ({ doc, req }) => {
  const post = typeof doc.post === 'object' ? doc.post.id : doc.post
  const { payload } = req
  await releaseBlocked({ payload, req, postId: String(post), now: new Date() })
  return doc
}
