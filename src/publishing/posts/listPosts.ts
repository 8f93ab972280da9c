import type { Payload, Where } from 'payload'
import type { ListedPost, StoredPost } from './readPost.ts'
import { toListedPost } from './readPost.ts'

/**
 * Posts without their text, newest first, from before the post `before`. Of a post that is on the
 * calendar it is that version; `where` is in Payload's own fields.
 */
export async function listPosts({
  payload,
  where,
  before,
  limit,
}: {
  payload: Payload
  where: Where[]
  before: string | null
  limit: number
}): Promise<{ posts: ListedPost[]; next: string | null }> {
  const { docs } = await payload.db.find<StoredPost & { id: string }>({
    collection: 'posts',
    where: { and: [...where, ...(before ? [{ id: { less_than: before } }] : [])] },
    select: listed,
    sort: '-id',
    limit: limit + 1,
    pagination: false,
  })
  const posts = docs.slice(0, limit).map(toListedPost)
  return { posts, next: docs.length > limit ? posts.at(-1)!.id : null }
}

const listed = Object.fromEntries(
  [
    ...['title', 'link', 'contentType', 'packaging', 'state', '_status', 'publishAt'],
    ...['publishAt_tz', 'channels', 'communities', 'column', 'issue', 'media', 'owner'],
    ...['createdAt', 'updatedAt', 'deletedAt'],
  ].map((name) => [name, true as const]),
)
