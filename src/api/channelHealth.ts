import { z } from 'zod'
import { listChannelHealth } from '../publishing/desk/channelHealth.ts'
import { next, pageById, pageQuery } from './page.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, id, words } from './shapes.ts'

export const channelHealth = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    communities: z.array(z.string()),
    lastSentAt: answeredAt.nullable(),
    lastLagMs: z.number().nullable().meta({ description: 'Of the last one that was sent.' }),
    failures: z
      .number()
      .meta({ description: 'Refused, unconfirmed or missed in the last seven days.' }),
    lastFailure: z.object({ id: z.string(), reason: words.nullable(), at: answeredAt }).nullable(),
    waiting: z.number().meta({ description: 'Failed before, and tried again by themselves.' }),
    nextAt: answeredAt.nullable(),
    pause: z.object({ until: answeredAt, reason: words.nullable() }).nullable(),
    rate: z
      .object({ sent: z.number(), limit: z.number().nullable() })
      .meta({ description: 'Posts in the last minute, and how many a minute may have.' }),
    hub: z
      .object({
        address: z.string(),
        toldAt: answeredAt.nullable(),
        failingSince: answeredAt.nullable(),
        reason: words.nullable(),
        nextAttemptAt: answeredAt.nullable(),
      })
      .nullable()
      .meta({ description: 'The WebSub hub of a feed, and whether it can be told; null: none.' }),
  })
  .meta({ id: 'ChannelHealth' })

const oneChannel = id.optional().meta({ description: 'Only this channel.' })

/** How channels fare, by what the ledger says. */
export const channelHealthRoutes: Route[] = [
  route({
    method: 'get',
    path: '/health/channels',
    id: 'readChannelHealth',
    tag: 'channels',
    summary: 'How each channel fares, newest first: last sent, failures, pauses, rate',
    scope: 'read:channels',
    query: z.strictObject({ channel: oneChannel, ...pageQuery }),
    answers: {
      200: z.object({
        now: answeredAt,
        channels: z.array(channelHealth),
        next,
      }),
    },
  }).answer(async ({ payload, query, now }) => {
    const asked = query.channel ? [{ id: { equals: query.channel } }] : []
    const page = await pageById({
      path: '/health/channels',
      query,
      read: ({ behind, limit }) => {
        const where = { and: [...asked, ...behind] }
        return listChannelHealth({ payload, where, sort: '-id', limit, now })
      },
    })
    if ('problem' in page) return page
    return { ...page, body: { now, channels: page.body.items, next: page.body.next } }
  }),
]
