import type { Payload, TypedUser } from 'payload'
import { idOf, idsOf } from '../domain/ids.ts'
import { readKnownSlugs } from './readKnownSlugs.ts'
import type { Defaults } from './sources/defaults.ts'

/** What an import's form says about posts that do not say it themselves; ids as Payload keeps them. */
export type StoredDefaults = {
  contentType?: string | null
  timezone?: string | null
  column?: unknown
  channels?: unknown[] | null
}

/** The form's choices as cells of a plan: channels and columns by the names a plan calls them. */
export async function readDefaults({
  payload,
  user,
  defaults,
}: {
  payload: Payload
  user: TypedUser | null
  defaults: StoredDefaults | null | undefined
}): Promise<Defaults> {
  const { contentType, timezone, column, channels } = defaults ?? {}
  if (!column && !channels?.length) return withoutEmpty({ contentType, timezone })
  const known = await readKnownSlugs({ payload, user })
  const slugs = [known.columns, known.channels].map(
    (of) => new Map([...of].map(([slug, { id }]) => [id, slug])),
  )
  const columnId = idOf(column)
  const named = idsOf(channels).flatMap((id) => slugs[1]?.get(id) ?? [])
  return withoutEmpty({
    ...{ contentType, timezone },
    column: columnId && slugs[0]?.get(columnId),
    channels: named.join(';'),
  })
}

function withoutEmpty(cells: Record<string, string | null | undefined>): Defaults {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value))
}
