import type { Payload } from 'payload'
import type { CalendarFilter } from '../publishing/calendarPosts.ts'
import { dueWhere } from '../publishing/calendarPosts.ts'
import type { FeedEvent } from './readEvents.ts'

/** Posts that lie in the trash: whoever has them in a calendar is told that they are off. */
export async function readTrashed({
  payload,
  filter,
  from,
  to,
}: {
  payload: Payload
  filter: CalendarFilter
  from: Date
  to: Date
}): Promise<FeedEvent[]> {
  const { docs } = await payload.db.find<Trashed>({
    collection: 'posts',
    where: {
      and: [{ deletedAt: { exists: true } }, ...dueWhere({ filter, from, to })],
    },
    select: { title: true, publishAt: true, contentType: true, deletedAt: true, updatedAt: true },
    pagination: false,
  })
  return docs
    .filter(({ deletedAt }) => deletedAt)
    .map(({ id, title, publishAt, contentType, updatedAt }) => ({
      uid: `post-${id}`,
      title: title ?? '',
      at: new Date(publishAt),
      status: 'cancelled',
      post: String(id),
      column: null,
      contentType,
      changedAt: new Date(updatedAt),
    }))
}

type Trashed = {
  id: string
  title?: string
  publishAt: string
  contentType: string
  deletedAt?: string | null
  updatedAt: string
}
