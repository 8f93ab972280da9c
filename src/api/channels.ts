import type { Where } from 'payload'
import { z } from 'zod'
import { listChannels } from '../publishing/listChannels.ts'
import type { Asker } from './identify.ts'
import { namedBy } from './namedBy.ts'
import { pageById, pageOf, pageQuery } from './page.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idOrSlug } from './shapes.ts'

const channel = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: z.string(),
    communities: z.array(z.string()),
    createdAt: answeredAt,
    updatedAt: answeredAt,
  })
  .meta({ id: 'Channel', description: 'A channel; its settings are never given out.' })

const about = { method: 'get', tag: 'channels', scope: 'read:channels', heedsReach: true } as const

export const channelsRoutes: Route[] = [
  route({
    ...about,
    path: '/channels',
    id: 'listChannels',
    summary: 'Channels without their settings, newest first',
    query: z.strictObject(pageQuery),
    answers: { 200: pageOf(channel) },
  }).answer(({ payload, query, asker }) =>
    pageById({
      path: '/channels',
      query,
      read: ({ behind, limit }) =>
        listChannels({ payload, where: { and: [...reached(asker), ...behind] }, limit }),
    }),
  ),
  route({
    ...about,
    path: '/channels/:channel',
    id: 'readChannel',
    summary: 'A channel, without its settings',
    params: z.object({ channel: idOrSlug }),
    answers: { 200: channel },
  }).answer(async ({ payload, asker, params }) => {
    const where = { and: [namedBy(params.channel), ...reached(asker)] }
    const [found] = await listChannels({ payload, where, limit: 1 })
    return found ? { status: 200, body: found } : { problem: 'not-found' }
  }),
]

function reached({ key }: Asker): Where[] {
  return key?.reach ? [{ id: { in: key.reach.channels } }] : []
}
