import { z } from 'zod'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import { contentTypes } from '../domain/post.ts'
import type { LedgerFilter } from '../publishing/desk/filter.ts'
import { anyDelivery } from '../publishing/desk/filter.ts'
import { eachDelivery, listDeliveries, listTrouble } from '../publishing/desk/listDeliveries.ts'
import { tellRows } from '../publishing/desk/tellRows.ts'
import type { Asker } from './identify.ts'
import { csvHead, csvLine } from './ledgerCsv.ts'
import { streamText } from './streamText.ts'
import { cursor, fromCursor, limit, nextLink, pageOf, toCursor, wrongCursor } from './page.ts'
import type { Route } from './route.ts'
import { route, text } from './route.ts'
import { answeredAt, id, instant } from './shapes.ts'

const filters = {
  channel: id.optional(),
  community: id.optional(),
  column: id.optional(),
  post: id.optional(),
  type: z.enum(contentTypes).optional(),
  from: instant.optional(),
  to: instant.optional(),
  search: z.string().trim().max(200).optional().meta({ description: 'Part of the title.' }),
}

/** Instant in milliseconds, post, channel: where a page ended. */
const cursorShape = z.tuple([z.number().int().min(0).max(8.64e15), id, id])

const attempt = z.object({
  by: z.string(),
  isPerson: z.boolean(),
  startedAt: answeredAt,
  endedAt: answeredAt,
  outcome: z.string(),
  reason: z.string().nullable(),
})

export const toldRow = z
  .object({
    id: z.string(),
    state: z.enum(deliveryStates),
    post: z.object({
      id: z.string(),
      title: z.string().nullable().meta({ description: 'null: the post is gone.' }),
      timezone: z.string().nullable(),
      column: z.string().nullable(),
    }),
    contentType: z.enum(contentTypes).nullable(),
    channel: z.object({ id: z.string(), name: z.string() }),
    dueAt: answeredAt,
    nextAttemptAt: answeredAt,
    sentAt: answeredAt.nullable(),
    lagMs: z.number().nullable().meta({ description: 'From the planned time to when it left.' }),
    reason: z.string().nullable(),
    url: z.string().nullable(),
    externalId: z.string().nullable(),
    issueNumber: z.number().nullable(),
    attempts: z.array(attempt),
  })
  .meta({ id: 'LedgerRow' })

const description = 'Newest first. Whoever has the role author is shown rows of posts of their own.'

const listRoute = route({
  method: 'get',
  path: '/ledger',
  id: 'readLedger',
  tag: 'deliveries',
  summary: 'The ledger as people read it, with names, newest first',
  description: `${description} \`state=trouble\`: all that waits for somebody, on one page.`,
  scope: 'read:deliveries',
  query: z.strictObject({
    ...filters,
    state: z.enum([...deliveryStates, 'trouble']).optional(),
    limit,
    cursor,
  }),
  answers: { 200: pageOf(toldRow) },
}).answer(async ({ payload, query, asker, now }) => {
  const { cursor: given, limit, state, ...asked } = query
  if (state === 'trouble') {
    const filter = toFilter({ asked, asker })
    const rows = await listTrouble({ payload, filter, now })
    return { status: 200, body: { items: await tellRows({ payload, rows }), next: null } }
  }
  const filter = toFilter({ asked: { ...asked, state }, asker })
  const read = given ? fromCursor({ cursor: given, shape: cursorShape }) : null
  if (given && !read) return wrongCursor
  const after = read && { dueAt: new Date(read[0]), post: read[1], channel: read[2] }
  const page = await listDeliveries({ payload, filter, after, limit })
  const items = await tellRows({ payload, rows: page.rows })
  const { dueAt, post, channel } = page.next ?? {}
  const next = dueAt && post && channel ? toCursor(dueAt.getTime(), post, channel) : null
  const headers = nextLink({ path: '/ledger', query, next })
  return { status: 200, headers, body: { items, next } }
})

const csvRoute = route({
  method: 'get',
  path: '/ledger.csv',
  id: 'exportLedger',
  tag: 'deliveries',
  summary: 'Take the ledger along as a table',
  description: `${description} UTF-8 with a byte order mark; no cell begins a formula.`,
  scope: 'read:deliveries',
  query: z.strictObject({
    ...filters,
    state: z.enum(deliveryStates).optional(),
    language: z.enum(['en', 'zh']).default('en'),
  }),
  answers: { 200: text('One line for each delivery.', 'text/csv') },
}).answer(async ({ payload, query, asker, now, signal }) => {
  const { language, ...asked } = query
  const pages = eachDelivery({ payload, filter: toFilter({ asked, asker }), signal })
  async function* lines(): AsyncGenerator<string> {
    yield csvHead(language)
    for await (const rows of pages) {
      const told = await tellRows({ payload, rows })
      yield told.map((row) => csvLine({ row, language })).join('')
    }
  }
  const name = `lanmu-ledger-${now.toISOString().slice(0, 10)}.csv`
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
  }
  return { status: 200, headers, stream: streamText({ chunks: lines(), log: payload.logger }) }
})

export const ledgerRoutes: Route[] = [listRoute, csvRoute]

type AskedFilter = Partial<Omit<LedgerFilter, 'contentType' | 'owner'>> & {
  type?: LedgerFilter['contentType']
}

/** Authors follow their own posts; everybody else sees all. */
function toFilter({ asked, asker }: { asked: AskedFilter; asker: Asker }): LedgerFilter {
  const { type, ...rest } = asked
  const owner = asker.user.role === 'author' ? asker.user.id : null
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return { ...anyDelivery, ...Object.fromEntries(given), contentType: type ?? null, owner }
}
