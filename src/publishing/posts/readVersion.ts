import type { Payload, TypedUser } from 'payload'
import type { StoredPost } from './readPost.ts'
import { toListedPost } from './readPost.ts'

export type Version = {
  updatedAt: Date
  /** Who may see it goes by these. */
  channels: string[]
  communities: string[]
}

/**
 * When the latest version of a post was saved, drafts over a scheduled one too, and where it belongs;
 * nothing of what it says. `null`: there is none, or this user may not see it.
 */
export async function readVersion({
  payload,
  user,
  id,
}: {
  payload: Payload
  user: TypedUser
  id: string
}): Promise<Version | null> {
  const doc = await payload.findByID({
    collection: 'posts',
    id,
    draft: true,
    depth: 0,
    select: { updatedAt: true, channels: true, communities: true },
    user,
    overrideAccess: false,
    disableErrors: true,
    joins: false,
  })
  return doc && toListedPost(doc as unknown as StoredPost)
}
