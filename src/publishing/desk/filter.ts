import type { Payload, Where } from 'payload'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import type { ContentType } from '../../domain/post.ts'

/** Which rows of the ledger are asked for. Ids; `null`: any. */
export type LedgerFilter = {
  state: DeliveryState | null
  channel: string | null
  /** Of the channels that reach it. */
  community: string | null
  column: string | null
  contentType: ContentType | null
  /** Due from then on. */
  from: Date | null
  /** Due before then. */
  to: Date | null
  /** Part of the post's title. */
  search: string | null
  post: string | null
  /** A user: rows of that user's posts. */
  owner: string | null
  /** Channels that whoever asks may see. */
  reach: string[] | null
}

export const anyDelivery: LedgerFilter = {
  ...{ state: null, channel: null, community: null, column: null, contentType: null },
  ...{ from: null, to: null, search: null, post: null, owner: null, reach: null },
}

/** The filter as a where-clause on deliveries. What a post or channel is asked for is looked up first. */
export async function toWhere({
  payload,
  filter,
}: {
  payload: Payload
  filter: LedgerFilter
}): Promise<Where> {
  const [posts, channels] = await Promise.all([
    findPosts({ payload, filter }),
    findChannels({ payload, filter }),
  ])
  const { state, contentType, from, to, reach } = filter
  return {
    and: [
      ...(posts ? [{ post: { in: posts } }] : []),
      ...(channels ? [{ channel: { in: channels } }] : []),
      ...(reach ? [{ channel: { in: reach } }] : []),
      ...(state ? [{ state: { equals: state } }] : []),
      ...(contentType ? [{ contentType: { equals: contentType } }] : []),
      ...(from ? [{ dueAt: { greater_than_equal: from.toISOString() } }] : []),
      ...(to ? [{ dueAt: { less_than: to.toISOString() } }] : []),
    ],
  }
}

type Asked = { payload: Payload; filter: LedgerFilter }

async function findPosts({ payload, filter }: Asked): Promise<string[] | null> {
  const { search, column, post, owner } = filter
  const asked: Where[] = [
    ...(search ? [{ title: { contains: search } }] : []),
    ...(column ? [{ column: { equals: column } }] : []),
    ...(owner ? [{ owner: { equals: owner } }] : []),
  ]
  if (asked.length === 0) return post ? [post] : null
  const where = { and: [...asked, ...(post ? [{ id: { equals: post } }] : [])] }
  return findIds({ payload, collection: 'posts', where })
}

async function findChannels({ payload, filter }: Asked): Promise<string[] | null> {
  const { channel, community } = filter
  if (!community) return channel ? [channel] : null
  const where = { communities: { in: [community] } }
  const reached = await findIds({ payload, collection: 'channels', where })
  return channel ? reached.filter((id) => id === channel) : reached
}

async function findIds({
  payload,
  collection,
  where,
}: {
  payload: Payload
  collection: 'posts' | 'channels'
  where: Where
}): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where,
    // Without it the deliveries of posts would be joined to each.
    select: { createdAt: true } as never,
    pagination: false,
  })
  return docs.map(({ id }) => String(id))
}
