import type { Where } from 'payload'
import { z } from 'zod'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import type { LedgerRow } from '../publishing/ledger.ts'
import { findRows } from '../publishing/ledger.ts'
import type { Asker } from './identify.ts'
import { cursor, fromCursor, limit, nextLink, pageOf, toCursor, wrongCursor } from './page.ts'
import { isChannelReached } from './reach.ts'
import type { Route } from './route.ts'
import { nothing, route } from './route.ts'
import { answeredAt, id, idParams, instant } from './shapes.ts'

const facts = {
  id: z.string(),
  post: z.string(),
  channel: z.string(),
  occurrence: z.string(),
  state: z.enum(deliveryStates),
  dueAt: answeredAt,
  nextAttemptAt: answeredAt,
  sentAt: answeredAt.nullable(),
  reason: z.string().nullable(),
  externalId: z.string().nullable().meta({ description: 'What the platform calls it.' }),
  url: z.string().nullable().meta({ description: 'Where it is live.' }),
  attemptCount: z.int(),
}

const attempt = z.object({
  by: z.string(),
  startedAt: answeredAt,
  endedAt: answeredAt,
  outcome: z.string(),
  reason: z.string().nullable(),
})

const listed = z.object(facts).meta({ id: 'Delivery' })
const whole = z.object({ ...facts, attempts: z.array(attempt) }).meta({ id: 'WholeDelivery' })

const listQuery = z.strictObject({
  state: z.enum(deliveryStates).optional(),
  channel: id.optional(),
  post: id.optional(),
  from: instant.optional().meta({ description: 'Due from here.' }),
  to: instant.optional().meta({ description: 'Due before.' }),
  undecided: z.enum(['true']).optional().meta({ description: 'Those a person has to decide.' }),
  limit,
  cursor,
})

const about = {
  method: 'get',
  tag: 'deliveries',
  scope: 'read:deliveries',
  heedsReach: true,
} as const

export const deliveriesListRoutes: Route[] = [
  route({
    ...about,
    path: '/deliveries',
    id: 'listDeliveries',
    summary: 'The ledger: what became of each post on each channel, newest first',
    query: listQuery,
    answers: { 200: pageOf(listed) },
  }).answer(async ({ payload, query, asker }) => {
    const from = query.cursor
      ? fromCursor({ cursor: query.cursor, shape: z.tuple([id]) })
      : ([null] as const)
    if (!from) return wrongCursor
    const before: Where[] = from[0] ? [{ id: { less_than: from[0] } }] : []
    const where = { and: [...whereOf(query), ...reached(asker), ...before] }
    const rows = await findRows({ payload, where, sort: '-id', limit: query.limit + 1 })
    const items = rows.slice(0, query.limit).map(toListed)
    const next = rows.length > query.limit ? toCursor(items.at(-1)!.id) : null
    const headers = nextLink({ path: '/deliveries', query, next })
    return { status: 200, headers, body: { items, next } }
  }),
  route({
    ...about,
    path: '/deliveries/:id',
    id: 'readDelivery',
    summary: 'A delivery with every attempt, and what people decided about it',
    params: idParams,
    answers: { 200: whole, 304: nothing },
  }).answer(async ({ payload, params, asker }) => {
    const [row] = await findRows({ payload, where: { id: { equals: params.id } }, limit: 1 })
    if (!row || !isChannelReached({ asker, channel: row.channel })) return { problem: 'not-found' }
    const attempts = row.attempts.map(({ by, startedAt, endedAt, outcome, reason }) => ({
      ...{ by, startedAt, endedAt, outcome, reason },
    }))
    return { status: 200, body: { ...toListed(row), attempts } }
  }),
]

function toListed(row: LedgerRow): z.output<typeof listed> {
  const { id, post, channel, occurrence, state, dueAt, nextAttemptAt, sentAt } = row
  const { reason, externalId, url, attemptCount } = row
  return {
    ...{ id, post, channel, occurrence, state, dueAt, nextAttemptAt, sentAt },
    ...{ reason, externalId, url, attemptCount },
  }
}

function whereOf(query: z.output<typeof listQuery>): Where[] {
  const { state, channel, post, from, to, undecided } = query
  return [
    ...(state ? [{ state: { equals: state } }] : []),
    ...(channel ? [{ channel: { equals: channel } }] : []),
    ...(post ? [{ post: { equals: post } }] : []),
    ...(from ? [{ dueAt: { greater_than_equal: from.toISOString() } }] : []),
    ...(to ? [{ dueAt: { less_than: to.toISOString() } }] : []),
    ...(undecided ? [{ isQuestion: { equals: true } }] : []),
  ]
}

function reached({ key }: Asker): Where[] {
  return key?.reach ? [{ channel: { in: key.reach.channels } }] : []
}
