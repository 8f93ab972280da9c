import { z } from 'zod'
import { readHome } from '../publishing/desk/readHome.ts'
import { contentTypes } from '../domain/post.ts'
import { sharesShape } from './balanceShapes.ts'
import { calendarPost } from './calendar.ts'
import { channelHealth } from './channelHealth.ts'
import { deliveryShape } from './deliveryShapes.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt } from './shapes.ts'
import { rule } from '../domain/ruleWords.ts'

/** Browsers name zones by older names, too: Asia/Calcutta. */
const browserZone = z
  .string()
  .max(60)
  .refine(
    isZone,
    rule({
      en: 'an IANA time zone, for example Asia/Shanghai',
      zh: 'IANA 时区名，例如 Asia/Shanghai',
    }),
  )
  .meta({ description: 'An IANA time zone: whose day it is.', example: 'Asia/Shanghai' })

const waitingPost = z.object({
  id: z.string(),
  title: z.string(),
  at: answeredAt.nullable(),
  timezone: z.string().nullable(),
})

const someRows = z.object({ count: z.number(), rows: z.array(deliveryShape) })

const aim = z.object({ min: z.number(), target: z.number(), max: z.number() })

const communityMix = z.object({
  community: z.object({ id: z.string(), name: z.string() }),
  plan: sharesShape.meta({ description: 'The mix as it will be in seven days.' }),
  aims: z.record(z.enum(contentTypes), aim),
  breaches: z.number().meta({ description: 'Rules broken in the next seven days.' }),
})

const home = z.object({
  now: answeredAt,
  today: z.array(calendarPost),
  trouble: someRows,
  overdue: someRows,
  tasks: someRows.meta({ description: 'To be published by hand.' }),
  empty: z.array(
    z.object({
      id: z.string().meta({ example: '2026-11-23#morning-brief' }),
      column: z.object({ id: z.string(), name: z.string() }),
      at: answeredAt,
      timezone: z.string(),
    }),
  ),
  review: z.array(waitingPost),
  unscheduled: z.array(waitingPost),
  worker: z.object({
    sweptAt: answeredAt.nullable(),
    isSilent: z.boolean(),
    lost: z.array(z.string()),
  }),
  channels: z.array(channelHealth),
  balance: z.array(communityMix),
  counts: z.object({
    communities: z.number(),
    channels: z.number(),
    columns: z.number(),
    scheduled: z.number(),
  }),
})

/** The morning's look: what goes out, what needs somebody, whether posts leave. */
export const homeRoutes: Route[] = [
  route({
    method: 'get',
    path: '/home',
    id: 'readHome',
    tag: 'calendar',
    summary: 'What goes out today, what needs somebody, and whether posts leave',
    description: 'Whoever has the role author is told of posts and columns of their own.',
    scope: 'read:calendar',
    query: z.strictObject({ timezone: browserZone.default('Asia/Shanghai') }),
    answers: { 200: home },
  }).answer(async ({ payload, query, asker, now }) => {
    const owner = asker.user.role === 'author' ? asker.user.id : null
    const found = await readHome({ payload, owner, timezone: query.timezone, now })
    return { status: 200, body: { now, ...found } }
  }),
]

function isZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false
  }
}
