import type { Payload } from 'payload'
import { z } from 'zod'
import { listChanges } from '../publishing/published/listChanges.ts'
import type { Place } from '../publishing/published/listNewest.ts'
import { listNewest, readOnePublished } from '../publishing/published/listNewest.ts'
import type { ChannelSummary } from './findChannel.ts'
import { findChannel } from './findChannel.ts'
import type { Asker } from './identify.ts'
import { refuse } from './identify.ts'
import { cursor, fromCursor, nextLink, toCursor, wrongCursor } from './page.ts'
import type { Problem } from './problem.ts'
import { isChannelReached } from './reach.ts'
import { changed, published, shapeQuery, toChange, toItem } from './publishedShapes.ts'
import type { Route } from './route.ts'
import { nothing, route } from './route.ts'
import { id, idOrSlug } from './shapes.ts'

const limit = z.coerce.number().int().min(1).max(100).default(20)
const params = z.object({ channel: idOrSlug })
const about = {
  method: 'get',
  tag: 'published',
  scope: null,
  isShared: true,
  problems: ['not-found', 'unauthenticated', 'forbidden'],
} as const
const rights =
  'Open to everyone for channels of the kind “feed”; for others it takes the scope `read:posts`.'

/** What a channel has published, for sites and apps. */
export const publishedRoutes: Route[] = [
  route({
    ...about,
    path: '/channels/:channel/published',
    id: 'listPublished',
    summary: 'What a channel shows now, newest first',
    description: `A page may hold fewer than \`limit\`. ${rights}`,
    params,
    query: z.strictObject({ ...shapeQuery, limit, cursor }),
    answers: {
      200: z.object({ items: z.array(published), next: z.string().nullable() }),
      304: nothing,
    },
  }).answer(async ({ payload, params, query, asker, now }) => {
    const channel = await openChannel({ payload, idOrSlug: params.channel, asker })
    if ('problem' in channel) return channel
    const from = query.cursor ? toPlace(query.cursor) : null
    if (query.cursor && !from) return wrongCursor
    const asked = { payload, channelId: channel.id, after: from, limit: query.limit }
    const { published, next } = await listNewest(asked)
    const items = published.map((one) => toItem({ one, query }))
    const nextCursor = next && placeCursor(next)
    const path = `/channels/${channel.slug}/published`
    const headers = {
      ...nextLink({ path, query, next: nextCursor }),
      ...cacheHeaders({ channel, changedAt: newestOf(published), now }),
    }
    return { status: 200, headers, body: { items, next: nextCursor } }
  }),
  route({
    ...about,
    path: '/channels/:channel/published/:id',
    id: 'readPublished',
    summary: 'One thing that a channel shows now',
    description: rights,
    params: z.object({ channel: idOrSlug, id }),
    query: z.strictObject(shapeQuery),
    answers: { 200: published, 304: nothing },
  }).answer(async ({ payload, params, query, asker, now }) => {
    const channel = await openChannel({ payload, idOrSlug: params.channel, asker })
    if ('problem' in channel) return channel
    const one = await readOnePublished({ payload, channelId: channel.id, id: params.id })
    if (!one)
      return {
        problem: 'not-found',
        detail: { en: 'It was taken down, or never there.', zh: '它已被撤下，或从未发布。' },
      }
    const headers = cacheHeaders({ channel, changedAt: newestOf([one]), now })
    return { status: 200, headers, body: toItem({ one, query }) }
  }),
  route({
    ...about,
    path: '/channels/:channel/changes',
    id: 'listChanges',
    summary: 'What was published, changed or taken down since a cursor, oldest first',
    description: `Keep \`cursor\` and ask on from it: nothing is skipped, and a thing comes again only when it changed. What was taken down comes as \`{ "type": "removed" }\`. ${rights}`,
    params,
    query: z.strictObject({ ...shapeQuery, limit, cursor }),
    answers: {
      200: z.object({
        items: z.array(changed),
        cursor: z.string().meta({ description: 'Where to ask on from, at the end too.' }),
        hasMore: z.boolean(),
      }),
      304: nothing,
    },
  }).answer(async ({ payload, params, query, asker, now }) => {
    const channel = await openChannel({ payload, idOrSlug: params.channel, asker })
    if ('problem' in channel) return channel
    const shape = z.tuple([z.int().min(0)])
    const after = query.cursor ? fromCursor({ cursor: query.cursor, shape }) : ([0] as const)
    if (!after) return wrongCursor
    const asked = { payload, channelId: channel.id, after: after[0], limit: query.limit }
    const { changes, last, hasMore } = await listChanges(asked)
    const items = changes.map((one) => toChange({ one, query }))
    const headers = cacheHeaders({ channel, changedAt: newestOf(changes), now })
    return { status: 200, headers, body: { items, cursor: toCursor(last), hasMore } }
  }),
]

const moment = z.int().min(0).max(8_640_000_000_000_000)
const place = z.tuple([moment, moment, id, z.string().max(20)])

/** Where the page behind this one begins. */
export function placeCursor({ sentAt, createdAt, post, occurrence }: Place): string {
  return toCursor(sentAt.getTime(), createdAt.getTime(), post, occurrence)
}

function toPlace(cursor: string): Place | null {
  const read = fromCursor({ cursor, shape: place })
  if (!read) return null
  const [sentAt, createdAt, post, occurrence] = read
  return { sentAt: new Date(sentAt), createdAt: new Date(createdAt), post, occurrence }
}

/** The channel, if this asker may read what it publishes. */
async function openChannel({
  payload,
  idOrSlug,
  asker,
}: {
  payload: Payload
  idOrSlug: string
  asker: Asker | null
}): Promise<ChannelSummary | Problem> {
  const channel = await findChannel({ payload, idOrSlug })
  if (channel?.kind === 'feed') return channel
  const refused = refuse({ asker, route: { scope: 'read:posts', heedsReach: true } })
  if (refused) return refused
  if (!channel || !asker || !isChannelReached({ asker, channel: channel.id })) {
    return { problem: 'not-found', detail: noChannel }
  }
  return channel
}

/** A minute is fresh enough for a cache between, and it may show the old one while it asks. */
const openCache = 'public, max-age=30, s-maxage=60, stale-while-revalidate=300'

/**
 * `Last-Modified` counts whole seconds, so it is only told when its second is over: a change later
 * in the same second would else pass for the one before.
 */
function cacheHeaders({
  channel,
  changedAt,
  now,
}: {
  channel: ChannelSummary
  changedAt: Date | null
  now: Date
}): Record<string, string> {
  const isOpen = channel.kind === 'feed'
  const isOver = changedAt && now.getTime() - changedAt.getTime() > 1_000
  return {
    'Cache-Control': isOpen ? openCache : 'private, no-cache',
    ...(isOver ? { 'Last-Modified': changedAt.toUTCString() } : {}),
  }
}

function newestOf(found: { row: { changedAt: Date | null } }[]): Date | null {
  const times = found.flatMap(({ row }) => row.changedAt?.getTime() ?? [])
  return times.length > 0 ? new Date(Math.max(...times)) : null
}

const noChannel = {
  en: 'There is no channel with this short name or id.',
  zh: '没有这个短名或编号的渠道。',
}
