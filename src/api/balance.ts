import { Router } from 'express'
import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { balanceWarnings } from '../domain/balance/balanceWarnings.ts'
import { defaultPolicy } from '../domain/balance/policy.ts'
import { day, sharesAt } from '../domain/balance/sharesAt.ts'
import { warningText, withPostText } from '../domain/balance/words.ts'
import { contentTypes, packagings } from '../domain/post.ts'
import { timezones } from '../domain/calendar/timezones.ts'
import { balanceWithPost } from '../publishing/balanceWithPost.ts'
import { readBalance } from '../publishing/readBalance.ts'
import { authenticate } from './authenticate.ts'
import { parseQuery } from './parseBody.ts'
import { sendProblem } from './problem.ts'

/** How far ahead the horizon reaches unless asked otherwise. Days. */
const horizonDays = 28

const wording = {
  language: z.enum(['en', 'zh']).default('en'),
  /** The zone in which the sentences name their times. */
  timezone: z
    .string()
    .refine((zone) => timezones.includes(zone), 'an IANA time zone, for example Asia/Shanghai')
    .default('UTC'),
}

const balanceQuery = z.strictObject({
  /** A community's short name; without it, every community. */
  community: z.string().max(200).optional(),
  days: z.coerce.number().int().min(1).max(366).default(horizonDays),
  ...wording,
})

const id = z.string().regex(/^[0-9a-f]{24}$/, 'an id: 24 hexadecimal digits')
const ids = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(id).max(100))

const withPostQuery = z.strictObject({
  post: id.optional(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings).default('topic'),
  publishAt: z.iso.datetime({ offset: true }),
  /** Comma-separated ids. */
  communities: ids,
  channels: ids,
  ...wording,
})

/**
 * `GET /v1/balance`: the mix now, and where the plan breaks the policy.
 * `GET /v1/balance/with-post`: what one more post would do; the post form asks it while typing.
 */
export function balance(payload: Payload): Router {
  const router = Router()
  router.get('/balance', authenticate(payload), async (req, res) => {
    const asked = parseQuery({ req, res, schema: balanceQuery })
    if (!asked) return
    const { community: slug, ...rest } = asked
    const where: Where = slug ? { slug: { equals: slug } } : {}
    const { docs } = await payload.db.find<Community>({
      collection: 'communities',
      where,
      pagination: false,
      sort: 'slug',
    })
    if (slug && docs.length === 0) {
      const detail = `There is no community with the short name “${slug}”.`
      return sendProblem({ res, type: 'not-found', detail })
    }
    const now = new Date()
    const communities = await Promise.all(
      docs.map((community) => balanceOf({ payload, community, now, ...rest })),
    )
    res.json({ at: now, communities })
  })

  router.get('/balance/with-post', authenticate(payload), async (req, res) => {
    const asked = parseQuery({ req, res, schema: withPostQuery })
    if (!asked) return
    const now = new Date()
    const found = await balanceWithPost({
      payload,
      post: {
        id: asked.post ?? 'new',
        at: new Date(asked.publishAt),
        contentType: asked.contentType,
        packaging: asked.packaging,
      },
      communityIds: asked.communities,
      channelIds: asked.channels,
      now,
    })
    const { language, timezone: timeZone } = asked
    res.json({
      communities: found.map(({ community, warnings }) => ({
        community,
        warnings: warnings.map((warning) => ({
          ...warning,
          message: withPostText({ warning, language, now, timeZone }),
        })),
      })),
    })
  })
  return router
}

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
