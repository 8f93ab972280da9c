import { z } from 'zod'
import { withPostText } from '../domain/balance/words.ts'
import { contentTypes, packagings } from '../domain/post.ts'
import { betterTimes } from '../publishing/balance/betterTimes.ts'
import { balanceWithPost } from '../publishing/balance/balanceWithPost.ts'
import { describeBalance } from '../publishing/balance/describeBalance.ts'
import { suggestFor } from '../publishing/balance/repairs/suggestFor.ts'
import { findCommunityIds, listCommunityIds } from '../publishing/balance/findCommunityIds.ts'
import { causesOf } from '../publishing/balance/itemId.ts'
import { balanceAnswer } from './balanceAnswer.ts'
import { breachShape, communityShape, policyShape, sharesShape } from './balanceShapes.ts'
import { next, pageById, pageQuery } from './page.ts'
import { suggestionShape } from './repairShapes.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import {
  answeredAt,
  horizonDays,
  id,
  idOrSlug,
  ids,
  inWhichLanguage,
  instant,
  timezone,
} from './shapes.ts'
import type { Words } from '../domain/words.ts'

const wording = {
  language: inWhichLanguage,
  /** The zone in which the sentences name their times. */
  timezone: timezone.default('UTC'),
}

const community = z
  .string()
  .max(200)
  .optional()
  .meta({ description: 'A community’s short name or id; without it, every community.' })

const kind = {
  contentType: z.enum(contentTypes).meta({ description: 'What the post is.' }),
  packaging: z.enum(packagings).default('topic').meta({ description: 'How it is wrapped.' }),
  publishAt: instant,
}

const communityBalance = z
  .object({
    community: communityShape,
    policy: policyShape,
    now: sharesShape,
    timeline: z.array(sharesShape).meta({ description: 'Each time the mix changes.' }),
    breaches: z.array(breachShape),
    suggestions: z.array(suggestionShape).meta({ description: 'What would mend it, best first.' }),
  })
  .meta({ id: 'CommunityBalance' })

const readBalanceRoute = route({
  method: 'get',
  path: '/balance',
  id: 'readBalance',
  tag: 'balance',
  summary: 'The mix now and over time, where the plan breaks the policy, and what would mend it',
  scope: 'read:balance',
  query: z.strictObject({
    community,
    days: z.coerce
      .number()
      .int()
      .min(1)
      .max(366)
      .default(horizonDays)
      .meta({ description: 'How far ahead.' }),
    suggestions: z
      .enum(['true', 'false'])
      .default('true')
      .meta({ description: 'Whether repairs are looked for, which takes longest.' }),
    ...wording,
    ...pageQuery,
  }),
  answers: { 200: z.object({ at: answeredAt, communities: z.array(communityBalance), next }) },
  problems: ['not-found'],
}).answer(async ({ payload, query, now }) => {
  const known = await findCommunityIds({ payload, names: toNames(query.community) })
  if (known.type === 'unknown') return noCommunity(known.names)
  const asked = known.ids ? [{ id: { in: known.ids } }] : []
  const page = await pageById({
    path: '/balance',
    query,
    read: ({ behind, limit }) =>
      listCommunityIds({ payload, where: { and: [...asked, ...behind] }, limit }),
  })
  if ('problem' in page) return page
  const communityIds = page.body.items.map(({ id }) => id)
  const found = await describeBalance({ payload, communityIds, days: query.days, now })
  const isAsked = query.suggestions === 'true'
  const suggested = isAsked ? await suggestFor({ payload, found, days: query.days, now }) : []
  const communities = found.map((one, index) => ({
    ...balanceAnswer({ found: one, now, ...query }),
    suggestions: suggested[index] ?? [],
  }))
  return { ...page, body: { at: now, communities, next: page.body.next } }
})

const simulateRoute = route({
  method: 'post',
  path: '/balance/simulate',
  id: 'simulateBalance',
  tag: 'balance',
  summary: 'The balance if these drafts were planned, and what would mend it; saves nothing',
  scope: 'read:balance',
  body: z.strictObject({
    community,
    days: z.int().min(1).max(366).default(horizonDays),
    posts: z
      .array(
        z.strictObject({
          id: id.optional().meta({ description: 'Of a planned post whose place it takes.' }),
          ...kind,
          communities: z.array(idOrSlug).min(1).max(50),
        }),
      )
      .max(500)
      .default([]),
    without: z.array(id).max(500).default([]).meta({ description: 'Planned posts to think away.' }),
    suggestions: z.boolean().default(true).meta({
      description: 'Whether repairs are looked for. They change what is planned, never a draft.',
    }),
    ...wording,
  }),
  bodyLimit: '300kb',
  answers: { 200: z.object({ at: answeredAt, communities: z.array(communityBalance) }) },
  problems: ['not-found'],
}).answer(async ({ payload, body, now }) => {
  const known = await findCommunityIds({ payload, names: toNames(body.community) })
  if (known.type === 'unknown') return noCommunity(known.names)
  const named = await findCommunityIds({
    payload,
    names: [...new Set(body.posts.flatMap(({ communities }) => communities))],
  })
  if (named.type === 'unknown') return noCommunity(named.names)
  const add = body.posts.map(({ publishAt: at, communities, ...post }, index) => ({
    ...{ contentType: post.contentType, packaging: post.packaging, at },
    id: post.id ?? `draft-${index}`,
    communities: communities.flatMap((name) => named.byName.get(name) ?? []),
  }))
  const remove = new Set([...body.without, ...body.posts.flatMap((post) => post.id ?? [])])
  const asked = { payload, days: body.days, now, whatIf: { add, remove } }
  const found = await describeBalance({ ...asked, communityIds: known.ids })
  const suggested = body.suggestions ? await suggestFor({ ...asked, found }) : []
  const communities = found.map((one, index) => ({
    ...balanceAnswer({ found: one, now, ...body }),
    suggestions: suggested[index] ?? [],
  }))
  return { status: 200, body: { at: now, communities } }
})

const withPostRoute = route({
  method: 'get',
  path: '/balance/with-post',
  id: 'readBalanceWithPost',
  tag: 'balance',
  summary: 'What one more post would do to the mix; saves nothing',
  scope: 'read:balance',
  query: z.strictObject({
    post: id.optional().meta({ description: 'The one it is, where it is saved already.' }),
    ...kind,
    communities: ids,
    channels: ids,
    column: id.optional().meta({ description: 'Whose empty issues are other times for it.' }),
    ...wording,
  }),
  answers: {
    200: z.object({
      communities: z.array(
        z.object({
          community: communityShape,
          overrideRole: z.enum(['editor', 'admin']).meta({
            description: 'Who may let a blocked post pass; editor means admins as well.',
          }),
          breaches: z.array(breachShape),
        }),
      ),
      times: z.array(z.object({ at: answeredAt, slot: z.string(), isWhole: z.boolean() })).meta({
        description: 'Times near by at which it would do less harm, or none (“isWhole”).',
      }),
    }),
  },
}).answer(async ({ payload, query, now }) => {
  const { post, contentType, packaging, publishAt, language, timezone: timeZone } = query
  const item = { id: post ?? 'new', at: publishAt, contentType, packaging }
  const found = await balanceWithPost({
    payload,
    post: item,
    communityIds: query.communities,
    channelIds: query.channels,
    now,
  })
  const about = { post: item, column: query.column ?? null, timezone: timeZone }
  const times = await betterTimes({ payload, ...about, found, now })
  const communities = found.map(({ community: one, breaches }) => ({
    community: { id: one.id, slug: one.slug, name: one.name },
    overrideRole: one.overrideRole,
    breaches: breaches.map((breach) => ({
      ...breach,
      causes: causesOf(breach),
      message: withPostText({
        ...{ breach, policy: one.policy, language, now, timeZone },
        community: one.name,
      }),
    })),
  }))
  return { status: 200, body: { communities, times } }
})

export const balanceRoutes: Route[] = [readBalanceRoute, simulateRoute, withPostRoute]

function toNames(name: string | undefined): string[] | null {
  return name === undefined ? null : [name]
}

function noCommunity(names: string[]): { problem: 'not-found'; detail: Words } {
  const quoted = names.map((name) => `“${name}”`)
  const detail = {
    en: `There is no community with the short name ${quoted.join(', ')}.`,
    zh: `没有短名为${quoted.join('、')}的社群。`,
  }
  return { problem: 'not-found', detail }
}
