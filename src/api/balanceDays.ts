import { z } from 'zod'
import { levels } from '../domain/balance/policy.ts'
import { findCommunityIds } from '../publishing/balance/findCommunityIds.ts'
import { listBalanceFlags } from '../publishing/balance/listBalanceFlags.ts'
import { communityShape } from './balanceShapes.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { atMost, instant, isForward, isWithin, laterThanFrom, timezone } from './shapes.ts'
import { namedQuery, nothingCalled } from './findNamed.ts'

/** As many days as a calendar shows at once. */
const maxDays = 62

const daysQuery = z
  .strictObject({
    from: instant,
    to: instant,
    community: namedQuery.community,
    /** What a day is. */
    timezone: timezone.default('UTC'),
  })
  .refine(isForward, laterThanFrom)
  .refine(isWithin(maxDays), atMost(maxDays))

const sentence = z.object({ words: z.object({ en: z.string(), zh: z.string() }) })

/** A day on which the mix of a community is off. */
const balanceDay = z
  .object({
    community: communityShape,
    day: z.string().meta({ example: '2026-11-23' }),
    level: z.enum(levels).meta({ description: 'The gravest of its breaches.' }),
    breaches: z.array(sentence),
  })
  .meta({ id: 'BalanceDay' })

const listDays = route({
  method: 'get',
  path: '/balance/days',
  id: 'listBalanceDays',
  tag: 'balance',
  summary: 'The days of a range on which the mix of a community is off',
  description: `From now on: what is over cannot be mended. At most ${maxDays} days.`,
  scope: 'read:balance',
  query: daysQuery,
  answers: { 200: z.object({ days: z.array(balanceDay) }) },
  problems: ['not-found'],
}).answer(async ({ payload, query, now }) => {
  const { community, to, timezone } = query
  const found = await findCommunityIds({ payload, names: community ? [community] : null })
  if (found.type === 'unknown') {
    return { problem: 'not-found', detail: nothingCalled({ kind: 'community', name: community! }) }
  }
  const from = query.from > now ? query.from : now
  if (from >= to) return { status: 200, body: { days: [] } }
  const asked = { payload, communityIds: found.ids, from, to, now, timezone }
  const flags = await listBalanceFlags(asked)
  const days = flags.map(({ breaches, ...flag }) => ({
    ...flag,
    breaches: breaches.map(({ words }) => ({ words })),
  }))
  return { status: 200, body: { days } }
})

export const balanceDaysRoutes: Route[] = [listDays]
