import { Router } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { contentTypes } from '../domain/post.ts'
import { listHolds } from '../publishing/listHolds.ts'
import { readCalendar } from '../publishing/readCalendar.ts'
import { authenticate } from './authenticate.ts'
import { parseQuery } from './parseBody.ts'
import { sendProblem } from './problem.ts'

/** A year and what a calendar shows around it. */
const maxDays = 400

const instant = z.iso.datetime({ offset: true, error: 'an instant: 2026-11-23T00:00:00+08:00' })
const name = z.string().min(1).max(200).optional()

const calendarQuery = z
  .strictObject({
    from: instant.transform((text) => new Date(text)),
    to: instant.transform((text) => new Date(text)),
    /** Short names or ids. */
    community: name,
    channel: name,
    column: name,
    type: z.enum(contentTypes).optional(),
  })
  // A field that is missing altogether comes here as undefined, and has been named already.
  .refine(({ from, to }) => !(from >= to), { path: ['to'], error: 'later than from' })
  .refine(({ from, to }) => !(Number(to) - Number(from) > maxDays * 86_400_000), {
    path: ['to'],
    error: `at most ${maxDays} days after from`,
  })

/** `GET /v1/calendar`: posts, issues of columns (empty ones too) and open holds of a range. */
export function calendar(payload: Payload): Router {
  const router = Router()
  router.get('/calendar', authenticate(payload), async (req, res) => {
    const asked = parseQuery({ req, res, schema: calendarQuery })
    if (!asked) return
    const ids = { community: null, channel: null, column: null } as Record<Named, string | null>
    for (const kind of ['community', 'channel', 'column'] as const) {
      const idOrSlug = asked[kind]
      if (!idOrSlug) continue
      ids[kind] = await findId({ payload, kind, idOrSlug })
      if (ids[kind]) continue
      const detail = `There is no ${kind} with the short name or id “${idOrSlug}”.`
      return sendProblem({ res, type: 'not-found', detail })
    }
    const { from, to, type } = asked
    const filter = { ...ids, contentType: type ?? null }
    const [found, holds] = await Promise.all([
      readCalendar({ payload, filter, from, to, now: new Date() }),
      listHolds({ payload }),
    ])
    res.json({ from, to, ...found, holds })
  })
  return router
}

type Named = 'community' | 'channel' | 'column'
const collections = { community: 'communities', channel: 'channels', column: 'columns' } as const

async function findId({
  payload,
  kind,
  idOrSlug,
}: {
  payload: Payload
  kind: Named
  idOrSlug: string
}): Promise<string | null> {
  const bySlug = { slug: { equals: idOrSlug } }
  const isId = /^[0-9a-f]{24}$/.test(idOrSlug)
  const found = await payload.db.findOne<{ id: string }>({
    collection: collections[kind],
    where: isId ? { or: [{ id: { equals: idOrSlug } }, bySlug] } : bySlug,
  })
  return found ? String(found.id) : null
}
