import type { Payload } from 'payload'
import type { BalanceItem } from '../domain/balance/sharesAt.ts'
import { counts } from '../domain/balance/counts.ts'
import type { DeliveryState } from '../domain/delivery/delivery.ts'
import type { ContentType, Packaging } from '../domain/post.ts'

/** The posts a community receives between two instants: planned and delivered, each once. */
export async function readBalance({
  payload,
  communityId,
  from,
  to,
}: {
  payload: Payload
  communityId: string
  from: Date
  to: Date
}): Promise<BalanceItem[]> {
  const { docs: posts } = await payload.db.find<StoredPost>({
    collection: 'posts',
    where: {
      and: [
        { communities: { in: [communityId] } },
        { _status: { equals: 'published' } },
        { deletedAt: { equals: null } },
        { publishAt: { greater_than_equal: from.toISOString(), less_than: to.toISOString() } },
      ],
    },
    sort: 'publishAt',
    pagination: false,
  })
  const reached = await readReached({ payload, postIds: posts.map((post) => String(post.id)) })
  return posts
    .filter((post) => reached.has(String(post.id)))
    .map((post) => ({
      id: String(post.id),
      at: new Date(post.publishAt),
      contentType: post.contentType,
      packaging: post.packaging,
    }))
}

type StoredPost = {
  id: string
  publishAt: string
  contentType: ContentType
  packaging: Packaging
}

/** Posts of which at least one delivery is planned, under way or sent. */
async function readReached({
  payload,
  postIds,
}: {
  payload: Payload
  postIds: string[]
}): Promise<Set<string>> {
  const { docs } = await payload.db.find<{ id: string; post: string; state: DeliveryState }>({
    collection: 'deliveries',
    where: { post: { in: postIds } },
    pagination: false,
  })
  return new Set(docs.filter(({ state }) => counts(state)).map(({ post }) => String(post)))
}
