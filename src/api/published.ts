import { z } from 'zod'
import { listChanges } from '../publishing/published/listChanges.ts'
import type { Place } from '../publishing/published/listNewest.ts'
import { listNewest, readOnePublished } from '../publishing/published/listNewest.ts'
import { numberChanges } from '../publishing/published/numberChanges.ts'
import { cacheHeaders } from './cacheHeaders.ts'
import { keepShown } from './keepShown.ts'
import { openChannel } from './openChannel.ts'
import { cursor, fromCursor, nextLink, pageOf, shortLimit, toCursor, wrongCursor } from './page.ts'
import { changed, published, shapeQuery, toChange, toItem } from './publishedShapes.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { id, idOrSlug } from './shapes.ts'

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
    query: z.strictObject({ ...shapeQuery, limit: shortLimit, cursor }),
    answers: {
      200: pageOf(published),
    },
  }).answer(async ({ payload, params, query, asker, now }) => {
    const last = await numberChanges({ payload })
    const channel = await openChannel({ payload, idOrSlug: params.channel, asker })
    if ('problem' in channel) return channel
    const from = query.cursor ? toPlace(query.cursor) : null
    if (query.cursor && !from) return wrongCursor
    const { slug, id: channelId } = channel
    const make = async () => {
      const asked = { payload, channelId, after: from, limit: query.limit }
      const { published, next: end } = await listNewest(asked)
      const next = end && placeCursor(end)
      const items = published.map((one) => toItem({ one, query }))
      const headers = nextLink({ path: `/channels/${slug}/published`, query, next })
      return { body: { items, next }, headers }
    }
    const key = ['published', channelId, slug, query]
    const { written, headers } = await keepShown({ payload, version: last.number, key, make })
    const caching = cacheHeaders({ channel, last, now })
    return { status: 200, headers: { ...headers, ...caching }, written }
  }),
  route({
    ...about,
    path: '/channels/:channel/published/:id',
    id: 'readPublished',
    summary: 'One thing that a channel shows now',
    description: rights,
    params: z.object({ channel: idOrSlug, id }),
    query: z.strictObject(shapeQuery),
    answers: { 200: published },
  }).answer(async ({ payload, params, query, asker, now }) => {
    const last = await numberChanges({ payload })
    const channel = await openChannel({ payload, idOrSlug: params.channel, asker })
    if ('problem' in channel) return channel
    const one = await readOnePublished({ payload, channelId: channel.id, id: params.id })
    if (!one)
      return {
        problem: 'not-found',
        detail: { en: 'It was taken down, or never there.', zh: '它已被撤下，或从未发布。' },
      }
    const headers = cacheHeaders({ channel, last, now })
    return { status: 200, headers, body: toItem({ one, query }) }
  }),
  route({
    ...about,
    path: '/channels/:channel/changes',
    id: 'listChanges',
    summary: 'What was published, changed or taken down since a cursor, oldest first',
    description: `Keep \`cursor\` and ask on from it: nothing is skipped, and a thing comes again only when it changed. What was taken down comes as \`{ "type": "removed" }\`. ${rights}`,
    params,
    query: z.strictObject({ ...shapeQuery, limit: shortLimit, cursor }),
    answers: {
      200: z.object({
        items: z.array(changed),
        cursor: z.string().meta({ description: 'Where to ask on from, at the end too.' }),
        hasMore: z.boolean(),
      }),
    },
  }).answer(async ({ payload, params, query, asker, now }) => {
    const last = await numberChanges({ payload })
    const channel = await openChannel({ payload, idOrSlug: params.channel, asker })
    if ('problem' in channel) return channel
    const shape = z.tuple([z.int().min(0)])
    const after = query.cursor ? fromCursor({ cursor: query.cursor, shape }) : ([0] as const)
    if (!after) return wrongCursor
    const channelId = channel.id
    const make = async () => {
      const asked = { payload, channelId, after: after[0], limit: query.limit }
      const { changes, last: end, hasMore } = await listChanges(asked)
      const items = changes.map((one) => toChange({ one, query }))
      return { body: { items, cursor: toCursor(end), hasMore } }
    }
    const key = ['changes', channelId, query]
    const { written } = await keepShown({ payload, version: last.number, key, make })
    return { status: 200, headers: cacheHeaders({ channel, last, now }), written }
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
