import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { balanceWarnings } from '../domain/balance/balanceWarnings.ts'
import { defaultPolicy } from '../domain/balance/policy.ts'
import { day, sharesAt } from '../domain/balance/sharesAt.ts'
import { warningText, withPostText } from '../domain/balance/words.ts'
import { contentTypes, packagings } from '../domain/post.ts'
import { balanceWithPost } from '../publishing/balanceWithPost.ts'
import { readBalance } from '../publishing/readBalance.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, id, ids, instant, timezone } from './shapes.ts'

/** How far ahead the horizon reaches unless asked otherwise. Days. */
const horizonDays = 28

const wording = {
  language: z.enum(['en', 'zh']).default('en'),
  /** The zone in which the sentences name their times. */
  timezone: timezone.default('UTC'),
}

const balanceQuery = z.strictObject({
  community: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'A community’s short name; without it, every community.' }),
  days: z.coerce.number().int().min(1).max(366).default(horizonDays),
  ...wording,
})

const withPostQuery = z.strictObject({
  post: id.optional(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings).default('topic'),
  publishAt: instant,
  communities: ids,
  channels: ids,
  ...wording,
})

const warning = z
  .object({
    rule: z.enum(['max-share', 'min-share']),
    contentType: z.enum(contentTypes),
    from: answeredAt,
    to: answeredAt,
    at: answeredAt,
    windowDays: z.number(),
    share: z.number(),
    allowed: z.number(),
    count: z.int(),
    total: z.int(),
    off: z.int().meta({ description: 'Posts of this type to take out, or to add.' }),
    causes: z.array(z.string()).meta({ description: 'The posts that are too many.' }),
    message: z.string(),
  })
  .meta({ id: 'BalanceWarning' })

const share = z.object({ count: z.int(), share: z.number() })
const bounds = z.object({ min: z.number(), max: z.number() })

const communityBalance = z
  .object({
    community: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    policy: z.object({
      windowDays: z.number(),
      minimumSample: z.number(),
      shares: z.record(z.enum(contentTypes), bounds),
    }),
    now: z.object({
      from: answeredAt,
      at: answeredAt,
      total: z.int(),
      isSample: z.boolean(),
      types: z.record(z.enum(contentTypes), share),
    }),
    warnings: z.array(warning),
  })
  .meta({ id: 'CommunityBalance' })

const readBalanceRoute = route({
  method: 'get',
  path: '/balance',
  id: 'readBalance',
  tag: 'balance',
  summary: 'The mix now, and where the plan breaks the policy',
  scope: 'read:balance',
  query: balanceQuery,
  answers: { 200: z.object({ at: answeredAt, communities: z.array(communityBalance) }) },
  problems: ['not-found'],
}).answer(async ({ payload, query, now }) => {
  const { community: slug, ...rest } = query
  const where: Where = slug ? { slug: { equals: slug } } : {}
  const { docs } = await payload.db.find<Community>({
    collection: 'communities',
    where,
    pagination: false,
    sort: 'slug',
  })
  if (slug && docs.length === 0) {
    const detail = `There is no community with the short name “${slug}”.`
    return { problem: 'not-found', detail }
  }
  const communities = await Promise.all(
    docs.map((community) => balanceOf({ payload, community, now, ...rest })),
  )
  return { status: 200, body: { at: now, communities } }
})

const withPostRoute = route({
  method: 'get',
  path: '/balance/with-post',
  id: 'readBalanceWithPost',
  tag: 'balance',
  summary: 'What one more post would do to the mix; saves nothing',
  scope: 'read:balance',
  query: withPostQuery,
  answers: {
    200: z.object({
      communities: z.array(
        z.object({
          community: z.object({ id: z.string(), name: z.string() }),
          warnings: z.array(warning),
        }),
      ),
    }),
  },
}).answer(async ({ payload, query, now }) => {
  const found = await balanceWithPost({
    payload,
    post: {
      id: query.post ?? 'new',
      at: query.publishAt,
      contentType: query.contentType,
      packaging: query.packaging,
    },
    communityIds: query.communities,
    channelIds: query.channels,
    now,
  })
  const { language, timezone: timeZone } = query
  const communities = found.map(({ community, warnings }) => ({
    community,
    warnings: warnings.map((warning) => ({
      ...warning,
      message: withPostText({ warning, language, now, timeZone }),
    })),
  }))
  return { status: 200, body: { communities } }
})

export const balanceRoutes: Route[] = [readBalanceRoute, withPostRoute]

type Community = { id: string; slug: string; name: string }

async function balanceOf({
  payload,
  community,
  now,
  days,
  language,
  timezone,
}: {
  payload: Payload
  community: Community
  now: Date
  days: number
  language: 'en' | 'zh'
  timezone: string
}) {
  const policy = defaultPolicy
  const from = new Date(now.getTime() - policy.windowDays * day)
  const to = new Date(now.getTime() + days * day)
  const { id: communityId, slug, name } = community
  const items = await readBalance({ payload, communityId, from, to })
  return {
    community: { id: communityId, slug, name },
    policy,
    now: sharesAt({ items, at: now, policy }),
    warnings: balanceWarnings({ items, policy, from: now, to }).map((warning) => ({
      ...warning,
      message: warningText({ warning, language, now, timeZone: timezone }),
    })),
  }
}
