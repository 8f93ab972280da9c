import { z } from 'zod'
import { levels, ruleNames } from '../domain/balance/policy.ts'
import { contentTypes } from '../domain/post.ts'
import { answeredAt } from './shapes.ts'

/** Shapes of the balance's answers. */

export const communityShape = z.object({ id: z.string(), slug: z.string(), name: z.string() })

const level = z.enum(levels)

export const breachShape = z
  .object({
    rule: z.enum(ruleNames),
    contentType: z.enum(contentTypes).nullable(),
    level,
    from: answeredAt,
    to: answeredAt.meta({ description: 'The rule is broken from `from` to before this.' }),
    at: answeredAt.meta({ description: 'The first moment at which it is furthest off.' }),
    found: z.number().meta({ description: 'A fraction for shares, else posts or days.' }),
    allowed: z.number(),
    sample: z
      .object({ count: z.int(), total: z.int() })
      .nullable()
      .meta({ description: 'For shares: posts of the type, of all in the window.' }),
    off: z.number().meta({
      description: 'Posts to take out or to add; for activities and silence, days.',
    }),
    causes: z.array(z.string()).meta({ description: 'The posts that cause it.' }),
    message: z.string(),
  })
  .meta({ id: 'BalanceBreach' })

const window = z.union([
  z.object({ type: z.literal('days'), days: z.number() }),
  z.object({ type: z.literal('posts'), posts: z.number() }),
])

const bounds = z.object({ min: z.number(), target: z.number(), max: z.number(), level })
const most = z.object({ most: z.number(), level }).nullable()
const spanned = z.object({ days: z.number(), level }).nullable()

export const policyShape = z
  .object({
    id: z.string().nullable().meta({ description: 'null: a default that is built in.' }),
    name: z.string(),
    version: z.int(),
    window,
    minimumSample: z.int(),
    shares: z.record(z.enum(contentTypes), bounds),
    productStreak: most,
    topicsBeforeActivity: z.object({ least: z.number(), level }).nullable(),
    activityCooldown: spanned,
    perDay: most,
    perWeek: most,
    silence: spanned,
  })
  .meta({ id: 'BalancePolicy' })

export const sharesShape = z
  .object({
    at: answeredAt,
    total: z.int(),
    isSample: z.boolean(),
    types: z.record(z.enum(contentTypes), z.object({ count: z.int(), share: z.number() })),
  })
  .meta({ id: 'BalanceShares' })
