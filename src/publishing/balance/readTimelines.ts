import type { Payload, PayloadRequest, Where } from 'payload'
import { counts } from '../../domain/balance/counts.ts'
import type { BalancePolicy } from '../../domain/balance/policy.ts'
import { day, type BalanceItem } from '../../domain/balance/timeline.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'
import { listRepeats } from '../series/listRepeats.ts'
import { itemId } from './itemId.ts'
import { readDeliveryStates, type PostInLedger } from '../issues/readDeliveryStates.ts'

/**
 * How far before a range posts are read for it: what is asked about the days before (a window, a run
 * of products, the topics before an activity) is asked of this much, and of more where it holds less
 * posts than a policy counts.
 */
const lookbackDays = 60

type Reading = { payload: Payload; req?: PayloadRequest }

/** What each community receives, planned and delivered, each post once: by the community's id. */
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
  const since = new Date(from.getTime() - lookbackDays * day)
  const posts = await readPosts({
    ...reading,
    ids,
    where: { publishAt: { greater_than_equal: since.toISOString(), less_than: to.toISOString() } },
  })
  const timelines = await toTimelines({ ...reading, ids, posts, known })
  await addRepeats({ ...reading, timelines, from: since, to, now })
  for (const { id, policy } of communities) {
    const items = timelines.get(id)!
    const needed = policy.window.type === 'posts' ? policy.window.posts : 1
    const missing = needed - items.filter(({ at }) => at < from).length
    if (missing <= 0) continue
    const older = await readPosts({
      ...reading,
      ids: [id],
      where: { publishAt: { less_than: since.toISOString() } },
      limit: missing,
    })
    const found = await toTimelines({ ...reading, ids: [id], posts: older, known })
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
  timelines,
  ...range
}: Reading & {
  timelines: Map<string, BalanceItem[]>
  from: Date
  to: Date
  now: Date
}): Promise<void> {
  const where = { and: inCommunities([...timelines.keys()]) }
  const repeats = await listRepeats<StoredPost>({ payload, where, select: read, ...range })
  for (const { post, occurrence, at, deliveries } of repeats) {
    // What the ledger does not have yet is still to come.
    const isCounted = deliveries.length === 0 || deliveries.some(({ state }) => counts(state))
    if (!isCounted) continue
    const { contentType, packaging } = post
    const item = { id: itemId({ post: String(post.id), occurrence }), at, contentType, packaging }
    for (const community of post.communities ?? []) timelines.get(String(community))?.push(item)
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

/** Only posts of which at least one delivery is planned, under way or sent. */
async function toTimelines({
  ids,
  posts,
  known,
  ...reading
}: Reading & {
  ids: string[]
  posts: StoredPost[]
  known: ReadonlyMap<string, PostInLedger>
}): Promise<Map<string, BalanceItem[]>> {
  const unknown = posts.map(({ id }) => String(id)).filter((id) => !known.has(id))
  const read = await readDeliveryStates({ ...reading, postIds: unknown })
  const timelines = new Map<string, BalanceItem[]>(ids.map((id) => [id, []]))
  for (const post of posts) {
    const id = String(post.id)
    if (!(known.get(id) ?? read.get(id))?.isCounted) continue
    const { contentType, packaging } = post
    const item = { id, at: new Date(post.publishAt), contentType, packaging }
    for (const community of post.communities ?? []) timelines.get(String(community))?.push(item)
  }
  return timelines
}
