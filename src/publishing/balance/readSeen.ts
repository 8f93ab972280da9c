import type { Payload, Where } from 'payload'
import { day, type BalanceItem } from '../../domain/balance/timeline.ts'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'
import { findRepeating } from '../series/findRepeating.ts'
import { repeating } from '../series/repeating.ts'
import { itemId } from './itemId.ts'

/** So much of the past decides about what may leave now. */
const lookbackDays = 60

/** Somebody has it, may have it, or is being sent it. */
const seenStates: readonly DeliveryState[] = ['claimed', 'sending', 'sent', 'unconfirmed']

/** What a community has been sent up to now, each post once, at the time it arrived. */
export async function readSeen({
  payload,
  communityId,
  except,
  now,
}: {
  payload: Payload
  communityId: string
  /** A delivery that is about to leave itself. */
  except: string
  now: Date
}): Promise<BalanceItem[]> {
  const since = new Date(now.getTime() - lookbackDays * day)
  const posts = await readPosts({ payload, communityId, since, now })
  const { docs: rows } = await payload.db.find<StoredRow>({
    collection: 'deliveries',
    where: {
      and: [
        { post: { in: [...new Set(posts.map(({ id }) => String(id)))] } },
        { id: { not_equals: except } },
        { state: { in: [...seenStates] } },
        { dueAt: { greater_than_equal: since.toISOString() } },
      ],
    },
    select: { post: true, occurrence: true, sentAt: true, dueAt: true } as never,
    pagination: false,
  })
  const kinds = new Map(posts.map((post) => [String(post.id), post]))
  const seen = new Map<string, BalanceItem>()
  for (const { post, occurrence, sentAt, dueAt } of rows) {
    const { contentType, packaging } = kinds.get(String(post))!
    const id = itemId({ post: String(post), occurrence })
    const earliest = Math.min(Date.parse(sentAt ?? dueAt), Number(seen.get(id)?.at ?? now))
    seen.set(id, { id, at: new Date(earliest), contentType, packaging })
  }
  return [...seen.values()]
}

/** Those of these weeks, and older ones that are still repeated. */
async function readPosts({
  payload,
  communityId,
  since,
  now,
}: {
  payload: Payload
  communityId: string
  since: Date
  now: Date
}): Promise<StoredPost[]> {
  const repeated = await findRepeating({ payload })
  const recent = { publishAt: { greater_than_equal: since.toISOString() } }
  const some: Where[] = [recent, { and: [{ id: { in: repeated } }, repeating] }]
  const found = await Promise.all(
    some.slice(0, repeated.length > 0 ? 2 : 1).map((which) =>
      payload.db.find<StoredPost>({
        collection: 'posts',
        where: {
          and: [
            { communities: { in: [communityId] } },
            { publishAt: { less_than_equal: now.toISOString() } },
            which,
          ],
        },
        select: { contentType: true, packaging: true } as never,
        pagination: false,
      }),
    ),
  )
  return found.flatMap(({ docs }) => docs)
}

type StoredPost = { id: string; contentType: ContentType; packaging: Packaging }
type StoredRow = {
  id: string
  post: string
  occurrence: string
  sentAt?: string | null
  dueAt: string
}
