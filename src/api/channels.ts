import type { Where } from 'payload'
import { z } from 'zod'
import { listChannels } from '../publishing/listChannels.ts'
import type { Asker } from './identify.ts'
import type { Route } from './route.ts'
import { nothing, route } from './route.ts'
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
    summary: 'Channels, without their settings',
    answers: { 200: z.object({ items: z.array(channel) }), 304: nothing },
  }).answer(async ({ payload, asker }) => {
    const items = await listChannels({ payload, where: { and: reached(asker) } })
    return { status: 200, body: { items } }
  }),
  route({
    ...about,
    path: '/channels/:channel',
    id: 'readChannel',
    summary: 'A channel, without its settings',
    params: z.object({ channel: idOrSlug }),
    answers: { 200: channel, 304: nothing },
  }).answer(async ({ payload, asker, params }) => {
    const where = { and: [namedBy(params.channel), ...reached(asker)] }
    const [found] = await listChannels({ payload, where })
    return found ? { status: 200, body: found } : { problem: 'not-found' }
  }),
]

/** By id or short name. */
export function namedBy(idOrSlug: string): Where {
  const bySlug = { slug: { equals: idOrSlug } }
  return /^[0-9a-f]{24}$/.test(idOrSlug) ? { or: [{ id: { equals: idOrSlug } }, bySlug] } : bySlug
}

function reached({ key }: Asker): Where[] {
  return key?.reach ? [{ id: { in: key.reach.channels } }] : []
}
