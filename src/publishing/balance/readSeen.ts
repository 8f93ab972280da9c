import type { Payload, Where } from 'payload'
import { lookbackOf } from '../../domain/balance/lookback.ts'
import { receiversOf } from '../../domain/balance/receiversOf.ts'
import { day, type BalanceItem } from '../../domain/balance/timeline.ts'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import { idsOf } from '../../domain/ids.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'
import { findRepeating } from '../series/findRepeating.ts'
import { repeating } from '../series/repeating.ts'
import { itemId } from './itemId.ts'
import type { BalancedCommunity } from './readPolicies.ts'
import { readReach } from './readReach.ts'

/** Somebody has it, may have it, or is being sent it. */
const seenStates: readonly DeliveryState[] = ['claimed', 'sending', 'sent', 'unconfirmed']

/** Where few posts come, those a policy counts are looked for this far back. */
const furthestDays = 3 * 366

type Asked = {
  payload: Payload
  community: Pick<BalancedCommunity, 'id' | 'policy'>
  /** A delivery that is about to leave itself. */
  except: string
  now: Date
}

/**
 * What a community has been sent up to now, as far back as its policy looks: each post once, at the
 * time it arrived there. What other communities got of it does not count.
 */
export async function readSeen(asked: Asked): Promise<BalanceItem[]> {
  const { days, posts } = lookbackOf(asked.community.policy)
  const seen = await readSince({ ...asked, days })
  return seen.length < posts ? readSince({ ...asked, days: furthestDays }) : seen
}

async function readSince({
  payload,
  community: { id: communityId },
  except,
  days,
  now,
}: Asked & { days: number }): Promise<BalanceItem[]> {
  const since = new Date(now.getTime() - days * day)
  const posts = await readPosts({ payload, communityId, since, now })
  const reach = await readReach({ payload })
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
    select: { post: true, channel: true, occurrence: true, sentAt: true, dueAt: true } as never,
    pagination: false,
  })
  const kinds = new Map(posts.map((post) => [String(post.id), post]))
  const seen = new Map<string, BalanceItem>()
  for (const { post, channel, occurrence, sentAt, dueAt } of rows) {
    const { contentType, packaging, communities } = kinds.get(String(post))!
    const to = { channel: reach.get(String(channel)) ?? [], post: idsOf(communities) }
    if (!receiversOf(to).includes(communityId)) continue
    const id = itemId({ post: String(post), occurrence })
    const earliest = Math.min(Date.parse(sentAt ?? dueAt), Number(seen.get(id)?.at ?? now))
    seen.set(id, { id, at: new Date(earliest), contentType, packaging })
  }
  return [...seen.values()]
}

/** Those of this time, and older ones that are still repeated. */
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
        select: { contentType: true, packaging: true, communities: true } as never,
        pagination: false,
      }),
    ),
  )
  return found.flatMap(({ docs }) => docs)
}

type StoredPost = {
  id: string
  contentType: ContentType
  packaging: Packaging
  communities: string[]
}

type StoredRow = {
  id: string
  post: string
  channel: string
  occurrence: string
  sentAt?: string | null
  dueAt: string
}
