import { Router } from 'express'
import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { balanceWarnings } from '../domain/balance/balanceWarnings.ts'
import { defaultPolicy } from '../domain/balance/policy.ts'
import { day, sharesAt } from '../domain/balance/sharesAt.ts'
import { warningText } from '../domain/balance/words.ts'
import { readBalance } from '../publishing/readBalance.ts'
import { authenticate } from './authenticate.ts'
import { parseQuery } from './parseBody.ts'

/** How far ahead the horizon reaches unless asked otherwise. Days. */
const horizonDays = 28

const query = z.strictObject({
  /** A community's short name; without it, every community. */
  community: z.string().max(200).optional(),
  days: z.coerce.number().int().min(1).max(366).default(horizonDays),
  language: z.enum(['en', 'zh']).default('en'),
})

/** `GET /v1/balance?community=&days=&language=`: the mix now, and where the plan breaks the policy. */
export function balance(payload: Payload): Router {
  const router = Router()
  router.get('/balance', authenticate(payload), async (req, res) => {
    const asked = parseQuery({ req, res, schema: query })
    if (!asked) return
    const where: Where = asked.community ? { slug: { equals: asked.community } } : {}
    const { docs } = await payload.find({
      collection: 'communities',
      where,
      depth: 0,
      pagination: false,
      sort: 'slug',
    })
    const now = new Date()
    const communities = await Promise.all(
      docs.map((community) => balanceOf({ payload, community, now, ...asked })),
    )
    res.json({ at: now, communities })
  })
  return router
}

async function balanceOf({
  payload,
  community,
  now,
  days,
  language,
}: {
  payload: Payload
  community: { id: string; slug: string; name: string }
  now: Date
  days: number
  language: 'en' | 'zh'
}) {
  const policy = defaultPolicy
  const from = new Date(now.getTime() - policy.windowDays * day)
  const to = new Date(now.getTime() + days * day)
  const items = await readBalance({ payload, communityId: community.id, from, to })
  return {
    community: { id: community.id, slug: community.slug, name: community.name },
    policy,
    now: sharesAt({ items, at: now, policy }),
    warnings: balanceWarnings({ items, policy, from: now, to }).map((warning) => ({
      ...warning,
      message: warningText({ warning, language, now, timeZone: 'UTC' }),
    })),
  }
}
