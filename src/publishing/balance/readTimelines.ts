import type { Payload, PayloadRequest, Where } from 'payload'
import { lookbackOf } from '../../domain/balance/lookback.ts'
import type { BalancePolicy } from '../../domain/balance/policy.ts'
import { countedIn } from '../../domain/balance/receiversOf.ts'
import { day, type BalanceItem } from '../../domain/balance/timeline.ts'
import { once } from '../../domain/delivery/wantedOccurrences.ts'
import { idsOf } from '../../domain/ids.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'
import { listRepeats } from '../series/listRepeats.ts'
import { itemId } from './itemId.ts'
import { readDeliveryStates, type PostInLedger } from '../issues/readDeliveryStates.ts'
import { readReach } from './readReach.ts'

type Reading = { payload: Payload; req?: PayloadRequest }

/**
 * What each community receives from as far back as its policy looks, planned and delivered, each post
 * once: by the community's id.
 */
export async function readTimelines({
  communities,
  from,
  to,
  now,
  known = new Map(),
  ...reading
}: Reading & {
  communities: readonly { id: string; policy: BalancePolicy }[]
  from: Date
  to: Date
  now: Date
  /** What the ledger says of posts that were read already. */
  known?: ReadonlyMap<string, PostInLedger>
}): Promise<Map<string, BalanceItem[]>> {
  const ids = communities.map(({ id }) => id)
  const reach = await readReach(reading)
  const lookbacks = communities.map(({ policy }) => lookbackOf(policy))
  const since = new Date(from.getTime() - Math.max(0, ...lookbacks.map(({ days }) => days)) * day)
  const posts = await readPosts({
    ...reading,
    ids,
    where: { publishAt: { greater_than_equal: since.toISOString(), less_than: to.toISOString() } },
  })
  const timelines = await toTimelines({ ...reading, reach, ids, posts, known })
  await addRepeats({ ...reading, reach, timelines, from: since, to, now })
  for (const [index, id] of ids.entries()) {
    const items = timelines.get(id)!
    const missing = lookbacks[index]!.posts - items.filter(({ at }) => at < from).length
    if (missing <= 0) continue
    const older = await readPosts({
      ...reading,
      ids: [id],
      where: { publishAt: { less_than: since.toISOString() } },
      limit: missing,
    })
    const found = await toTimelines({ ...reading, reach, ids: [id], posts: older, known })
    items.unshift(...found.get(id)!)
  }
  return timelines
}

/** The latest first where there is a limit. */
async function readPosts({
  payload,
  req,
  ids,
  where,
  limit = 0,
}: Reading & { ids: string[]; where: Where; limit?: number }): Promise<StoredPost[]> {
  const { docs } = await payload.db.find<StoredPost>({
    collection: 'posts',
    where: { and: [...inCommunities(ids), where] },
    select: read as never,
    sort: '-publishAt',
    limit,
    pagination: false,
    req,
  })
  return docs.reverse()
}

/** The further times of posts that repeat. */
async function addRepeats({
  payload,
  reach,
  timelines,
  ...range
}: Reading & {
  reach: Reach
  timelines: Map<string, BalanceItem[]>
  from: Date
  to: Date
  now: Date
}): Promise<void> {
  const where = { and: inCommunities([...timelines.keys()]) }
  const repeats = await listRepeats<StoredPost>({ payload, where, select: read, ...range })
  for (const { post, occurrence, at, deliveries } of repeats) {
    // What the ledger does not have yet is still to come.
    const named = idsOf(post.communities)
    const isToCome = deliveries.length === 0
    const communities = isToCome ? named : countedIn({ communities: named, deliveries, reach })
    const { contentType, packaging } = post
    const item = { id: itemId({ post: String(post.id), occurrence }), at, contentType, packaging }
    for (const community of communities) timelines.get(community)?.push(item)
  }
}

function inCommunities(ids: string[]): Where[] {
  return [
    { communities: { in: ids } },
    { _status: { equals: 'published' } },
    { deletedAt: { equals: null } },
  ]
}

const read = { publishAt: true, contentType: true, packaging: true, communities: true } as const

type StoredPost = {
  id: string
  publishAt: string
  contentType: ContentType
  packaging: Packaging
  communities?: string[] | null
}

/** Only where at least one delivery of a post is planned, under way or sent. */
async function toTimelines({
  reach,
  ids,
  posts,
  known,
  ...reading
}: Reading & {
  reach: Reach
  ids: string[]
  posts: StoredPost[]
  known: ReadonlyMap<string, PostInLedger>
}): Promise<Map<string, BalanceItem[]>> {
  const unknown = posts.map(({ id }) => String(id)).filter((id) => !known.has(id))
  const read = await readDeliveryStates({ ...reading, postIds: unknown })
  const timelines = new Map<string, BalanceItem[]>(ids.map((id) => [id, []]))
  for (const post of posts) {
    const id = String(post.id)
    const all = (known.get(id) ?? read.get(id))?.deliveries ?? []
    const deliveries = all.filter(({ occurrence }) => occurrence === once)
    const { contentType, packaging } = post
    const item = { id, at: new Date(post.publishAt), contentType, packaging }
    const communities = countedIn({ communities: idsOf(post.communities), deliveries, reach })
    for (const community of communities) timelines.get(community)?.push(item)
  }
  return timelines
}

type Reach = ReadonlyMap<string, string[]>
