import type { Payload } from 'payload'
import { z } from 'zod'
import { contentTypes } from '../domain/post.ts'
import type { CalendarFilter } from '../publishing/calendarPosts.ts'
import type { Problem } from './problem.ts'
import { atMost, idOrSlug, instant, isForward, isWithin, laterThanFrom } from './shapes.ts'
import type { Words } from '../domain/words.ts'

/** A year and what a calendar shows around it. */
export const maxDays = 400

/** Which part of the plan is asked for. */
export const calendarQuery = z
  .strictObject({
    from: instant,
    to: instant,
    community: idOrSlug.optional(),
    channel: idOrSlug.optional(),
    column: idOrSlug.optional(),
    type: z.enum(contentTypes).optional(),
  })
  .refine(isForward, laterThanFrom)
  .refine(isWithin(maxDays), atMost(maxDays))

/** The filter with ids instead of names; a problem where something named is not there. */
export async function readFilter({
  payload,
  query,
}: {
  payload: Payload
  query: z.output<typeof calendarQuery>
}): Promise<{ filter: CalendarFilter } | Problem> {
  const ids = { community: null, channel: null, column: null } as Record<Named, string | null>
  for (const kind of ['community', 'channel', 'column'] as const) {
    const named = query[kind]
    if (!named) continue
    ids[kind] = await findId({ payload, kind, idOrSlug: named })
    if (ids[kind]) continue
    return { problem: 'not-found', detail: nothingCalled({ kind, name: named }) }
  }
  return { filter: { ...ids, contentType: query.type ?? null } }
}

type Named = 'community' | 'channel' | 'column'
const chinese: Record<Named, string> = { community: '社群', channel: '渠道', column: '栏目' }

export function nothingCalled({ kind, name }: { kind: Named; name: string }): Words {
  return {
    en: `There is no ${kind} with the short name or id “${name}”.`,
    zh: `没有短名或编号为“${name}”的${chinese[kind]}。`,
  }
}

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
