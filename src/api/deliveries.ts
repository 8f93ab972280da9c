import { z } from 'zod'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import { listDeliveries, listTrouble } from '../publishing/desk/listDeliveries.ts'
import { readDelivery } from '../publishing/desk/readDelivery.ts'
import { tellRows } from '../publishing/desk/tellRows.ts'
import { deliveryFilters, deliveryShape, toFilter } from './deliveryShapes.ts'
import { findNamed } from './findNamed.ts'
import { fromCursor, nextLink, pageOf, pageQuery, toCursor, wrongCursor } from './page.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { id, idParams } from './shapes.ts'

/** Instant in milliseconds, post, channel: where a page ended. */
const cursorShape = z.tuple([z.number().int().min(0).max(8.64e15), id, id])

const about = {
  method: 'get',
  tag: 'deliveries',
  scope: 'read:deliveries',
  heedsReach: true,
} as const

const listRoute = route({
  ...about,
  path: '/deliveries',
  id: 'listDeliveries',
  summary: 'The ledger: what became of each post on each channel',
  description:
    'By the time they are due, newest first where nothing else is asked. Whoever has the role author is shown those of posts of their own. `state=trouble`: what waits for somebody, the newest 200 on one page.',
  query: z.strictObject({
    ...deliveryFilters,
    state: z
      .enum([...deliveryStates, 'trouble'])
      .optional()
      .meta({ description: 'Only those in this state; `trouble`: what waits for somebody.' }),
    order: z.enum(['newest', 'soonest']).default('newest').meta({
      description: 'A cursor goes on in the order in which it was given.',
    }),
    ...pageQuery,
  }),
  answers: { 200: pageOf(deliveryShape) },
  problems: ['not-found'],
}).answer(async ({ payload, query, asker, now }) => {
  const { cursor: place, limit, state, order, ...asked } = query
  const named = await findNamed({ payload, query })
  if ('problem' in named) return named
  const given = { ...asked, ...named.ids }
  if (state === 'trouble') {
    const rows = await listTrouble({ payload, filter: toFilter({ given, asker }), now })
    return { status: 200, body: { items: await tellRows({ payload, rows }), next: null } }
  }
  const filter = toFilter({ given: { ...given, state }, asker })
  const read = place ? fromCursor({ cursor: place, shape: cursorShape }) : null
  if (place && !read) return wrongCursor
  const after = read && { dueAt: new Date(read[0]), post: read[1], channel: read[2] }
  const page = await listDeliveries({ payload, filter, order, after, limit })
  const items = await tellRows({ payload, rows: page.rows })
  const next = page.next
    ? toCursor(page.next.dueAt.getTime(), page.next.post, page.next.channel)
    : null
  const headers = nextLink({ path: '/deliveries', query, next })
  return { status: 200, headers, body: { items, next } }
})

const readRoute = route({
  ...about,
  path: '/deliveries/:id',
  id: 'readDelivery',
  summary: 'A delivery with every attempt, and what people decided about it',
  params: idParams,
  answers: { 200: deliveryShape },
}).answer(async ({ payload, params, asker }) => {
  const filter = toFilter({ given: {}, asker })
  const row = await readDelivery({ payload, id: params.id, filter })
  if (!row) return { problem: 'not-found' }
  const [told] = await tellRows({ payload, rows: [row] })
  return { status: 200, body: told! }
})

export const deliveriesRoutes: Route[] = [listRoute, readRoute]
