import { z } from 'zod'
import { findCommunityIds } from '../publishing/balance/findCommunityIds.ts'
import { balanceDay, maxFlagDays, readBalanceDays } from './balanceFlags.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import {
  atMost,
  idOrSlug,
  instant,
  isForward,
  isWithin,
  laterThanFrom,
  timezone,
} from './shapes.ts'

const daysQuery = z
  .strictObject({
    from: instant,
    to: instant,
    community: idOrSlug.optional(),
    /** What a day is. */
    timezone: timezone.default('UTC'),
  })
  .refine(isForward, laterThanFrom)
  .refine(isWithin(maxFlagDays), atMost(maxFlagDays))

const listDays = route({
  method: 'get',
  path: '/balance/days',
  id: 'listBalanceDays',
  tag: 'balance',
  summary: 'The days of a range on which the mix of a community is off',
  description: `From now on: what is over cannot be mended. At most ${maxFlagDays} days.`,
  scope: 'read:balance',
  query: daysQuery,
  answers: {
    200: z.object({
      days: z.array(balanceDay),
    }),
  },
  problems: ['not-found'],
}).answer(async ({ payload, query, now }) => {
  const { community, ...range } = query
  const found = await findCommunityIds({ payload, names: community ? [community] : null })
  if (found.type === 'unknown') {
    const detail = `There is no community with the short name or id “${community}”.`
    return { problem: 'not-found', detail }
  }
  const days = await readBalanceDays({ payload, communityIds: found.ids, ...range, now })
  return { status: 200, body: { days } }
})

export const balanceDaysRoutes: Route[] = [listDays]
