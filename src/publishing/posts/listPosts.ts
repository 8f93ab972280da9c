import type { Payload, Where } from 'payload'
import type { ListedPost, StoredPost } from './readPost.ts'
import { toListedPost } from './readPost.ts'

/**
 * Posts without their text, newest first. Of a post that is on the calendar it is that version;
 * `where` is in Payload's own fields.
 */
export async function listPosts({
  payload,
  where,
  limit,
}: {
  payload: Payload
  where: Where[]
  limit: number
}): Promise<ListedPost[]> {
  const { docs } = await payload.db.find<StoredPost & { id: string }>({
    collection: 'posts',
    where: { and: where },
    select: listed,
    sort: '-id',
    limit,
    pagination: false,
  })
  return docs.map(toListedPost)
}

const listed = Object.fromEntries(
  [
    ...['title', 'link', 'contentType', 'packaging', 'state', '_status', 'publishAt'],
    ...['publishAt_tz', 'channels', 'communities', 'column', 'issue', 'media', 'owner'],
    ...['createdAt', 'updatedAt', 'deletedAt'],
  ].map((name) => [name, true as const]),
)
