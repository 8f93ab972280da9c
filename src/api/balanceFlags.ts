import type { Payload } from 'payload'
import { z } from 'zod'
import { levels } from '../domain/balance/policy.ts'
import { listBalanceFlags } from '../publishing/balance/listBalanceFlags.ts'
import { communityShape } from './balanceShapes.ts'

const dayMs = 86_400_000

/** Most days flags are reckoned for: as many as a calendar shows at once. */
export const maxFlagDays = 62

const sentence = z.object({ words: z.object({ en: z.string(), zh: z.string() }) })

/** A day on which the mix of a community is off. */
export const balanceDay = z
  .object({
    community: communityShape,
    day: z.string().meta({ example: '2026-11-23' }),
    level: z.enum(levels).meta({ description: 'The gravest of its breaches.' }),
    breaches: z.array(sentence),
  })
  .meta({ id: 'BalanceDay' })

/** From now on: what is over cannot be mended. At most `maxFlagDays` from the first day on. */
export async function readBalanceDays({
  payload,
  communityIds,
  now,
  ...range
}: {
  payload: Payload
  /** `null`: all. */
  communityIds: string[] | null
  from: Date
  to: Date
  now: Date
  /** IANA name: what a day is. */
  timezone: string
}): Promise<z.output<typeof balanceDay>[]> {
  const from = range.from > now ? range.from : now
  const to = new Date(Math.min(range.to.getTime(), from.getTime() + maxFlagDays * dayMs))
  if (from >= to) return []
  const { timezone } = range
  const flags = await listBalanceFlags({ payload, communityIds, from, to, now, timezone })
  return flags.map(({ breaches, ...flag }) => ({
    ...flag,
    breaches: breaches.map(({ words }) => ({ words })),
  }))
}
