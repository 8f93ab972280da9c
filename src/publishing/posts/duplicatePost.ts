import type { Payload, TypedUser } from 'payload'
import type { EditedPost } from './readPost.ts'
import { readPost } from './readPost.ts'
import type { PostSaved } from './savePost.ts'
import { closed } from './savePost.ts'

/**
 * A new draft with what the latest version of a post says, and where. It takes no time, issue, repeats
 * or deliveries along, and belongs to whoever copies.
 */
export async function duplicatePost({
  payload,
  user,
  postId,
  mayCopy = () => true,
  now,
}: {
  payload: Payload
  user: TypedUser
  postId: string
  mayCopy?: (post: EditedPost) => boolean
  now: Date
}): Promise<PostSaved> {
  const post = await readPost({ payload, user, id: postId })
  if (!post || !mayCopy(post)) return { type: 'no-post' }
  return closed(async () => {
    const { id } = await payload.duplicate({
      collection: 'posts',
      id: postId,
      draft: true,
      user,
      overrideAccess: false,
      depth: 0,
      context: { now },
    })
    const copy = await readPost({ payload, user, id: String(id) })
    return copy ? { type: 'saved', post: copy } : { type: 'no-post' }
  })
}
