import { z } from 'zod'
import { issueStates } from '../domain/calendar/issueState.ts'
import { deliveryStates } from '../domain/delivery/delivery.ts'
import { contentTypes, packagings, postStates } from '../domain/post.ts'
import { listHolds } from '../publishing/listHolds.ts'
import { readCalendar } from '../publishing/readCalendar.ts'
import { calendarQuery, maxDays, readFilter } from './calendarFilter.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt } from './shapes.ts'

const calendarDelivery = z.object({
  channel: z.string(),
  state: z.enum(deliveryStates),
  isInInbox: z.boolean().meta({ description: 'It waits for a person to publish it by hand.' }),
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
    deliveries: z.array(calendarDelivery),
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
  const { from, to } = query
  const found = await readFilter({ payload, query })
  if ('problem' in found) return found
  const { filter } = found
  const [calendar, holds] = await Promise.all([
    readCalendar({ payload, filter, from, to, now }),
    listHolds({ payload }),
  ])
  return { status: 200, body: { from, to, ...calendar, holds } }
})

export const calendarRoutes: Route[] = [readCalendarRoute]
