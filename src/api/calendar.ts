import type { Payload } from 'payload'
import { z } from 'zod'
import { issueStates } from '../domain/calendar/issueState.ts'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import { contentTypes, packagings, postStates } from '../domain/post.ts'
import { listHolds } from '../publishing/listHolds.ts'
import { readCalendar } from '../publishing/readCalendar.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idOrSlug, instant } from './shapes.ts'

/** A year and what a calendar shows around it. */
const maxDays = 400

const calendarQuery = z
  .strictObject({
    from: instant,
    to: instant,
    community: idOrSlug.optional(),
    channel: idOrSlug.optional(),
    column: idOrSlug.optional(),
    type: z.enum(contentTypes).optional(),
  })
  // A field that is missing altogether comes here as undefined, and has been named already.
  .refine(({ from, to }) => !(from >= to), { path: ['to'], error: 'later than from' })
  .refine(({ from, to }) => !(Number(to) - Number(from) > maxDays * 86_400_000), {
    path: ['to'],
    error: `at most ${maxDays} days after from`,
  })

export const calendarPost = z
  .object({
    id: z.string(),
    /** `once`, its first time, or the day of a repeat. */
    occurrence: z.string().meta({ example: '2026-12-14' }),
    title: z.string(),
    at: answeredAt,
    timezone: z.string().nullable(),
    contentType: z.enum(contentTypes),
    packaging: z.enum(packagings),
    state: z.enum(postStates),
    column: z.string().nullable(),
    issue: z.string().nullable(),
    rerunOf: z.string().nullable(),
    owner: z.string().nullable(),
    channels: z.array(z.string()),
    communities: z.array(z.string()),
    deliveries: z.array(z.object({ channel: z.string(), state: z.enum(deliveryStates) })),
  })
  .meta({ id: 'CalendarPost' })

const skip = z.union([
  z.object({ type: z.literal('by-hand'), reason: z.string().nullable() }),
  z.object({ type: z.literal('holiday'), name: z.string() }),
])

const calendarIssue = z
  .object({
    id: z.string().meta({ example: '2026-11-23#morning-brief' }),
    column: z.string(),
    at: answeredAt,
    isMoved: z.boolean(),
    skip: skip.nullable(),
    state: z.enum(issueStates),
    post: z.string().nullable(),
    number: z.number().int().nullable(),
    isProvisional: z.boolean(),
  })
  .meta({ id: 'Issue' })

const openHold = z
  .object({
    id: z.string(),
    scope: z.enum(['everything', 'channel', 'community', 'post']),
    target: z.string().nullable(),
    reason: z.string(),
    since: answeredAt,
  })
  .meta({ id: 'OpenHold' })

const calendarColumn = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings),
  channels: z.array(z.string()),
  owner: z.string().nullable(),
  timezone: z.string(),
})

const holiday = z.object({
  list: z.string(),
  date: z.string().meta({ example: '2026-10-01' }),
  name: z.string(),
  isWorkday: z.boolean(),
})

const readCalendarRoute = route({
  method: 'get',
  path: '/calendar',
  id: 'readCalendar',
  tag: 'calendar',
  summary: 'Posts, issues of columns (empty ones too) and open holds of a range',
  description: `\`from\` counts, \`to\` does not; at most ${maxDays} days.`,
  scope: 'read:calendar',
  query: calendarQuery,
  answers: {
    200: z.object({
      from: answeredAt,
      to: answeredAt,
      posts: z.array(calendarPost),
      issues: z.array(calendarIssue),
      columns: z.array(calendarColumn),
      holidays: z.array(holiday),
      holds: z.array(openHold),
    }),
  },
  problems: ['not-found'],
}).answer(async ({ payload, query, now }) => {
  const ids = { community: null, channel: null, column: null } as Record<Named, string | null>
  for (const kind of ['community', 'channel', 'column'] as const) {
    const named = query[kind]
    if (!named) continue
    ids[kind] = await findId({ payload, kind, idOrSlug: named })
    if (ids[kind]) continue
    const detail = `There is no ${kind} with the short name or id “${named}”.`
    return { problem: 'not-found', detail }
  }
  const { from, to, type } = query
  const filter = { ...ids, contentType: type ?? null }
  const [found, holds] = await Promise.all([
    readCalendar({ payload, filter, from, to, now }),
    listHolds({ payload }),
  ])
  return { status: 200, body: { from, to, ...found, holds } }
})

export const calendarRoutes: Route[] = [readCalendarRoute]

type Named = 'community' | 'channel' | 'column'
const collections = { community: 'communities', channel: 'channels', column: 'columns' } as const

async function findId({
  payload,
  kind,
  idOrSlug,
}: {
  payload: Payload
  kind: Named
  idOrSlug: string
}): Promise<string | null> {
  const bySlug = { slug: { equals: idOrSlug } }
  const isId = /^[0-9a-f]{24}$/.test(idOrSlug)
  const found = await payload.db.findOne<{ id: string }>({
    collection: collections[kind],
    where: isId ? { or: [{ id: { equals: idOrSlug } }, bySlug] } : bySlug,
  })
  return found ? String(found.id) : null
}
