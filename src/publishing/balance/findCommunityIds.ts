import type { Payload, Where } from 'payload'
import { isId } from '../../domain/ids.ts'

export type FoundCommunities =
  | { type: 'found'; ids: string[] | null; byName: ReadonlyMap<string, string> }
  | { type: 'unknown'; names: string[] }

/** Short names or ids to ids; no names at all (`null`) stand for every community, and stay `null`. */
export async function findCommunityIds({
  payload,
  names,
}: {
  payload: Payload
  names: string[] | null
}): Promise<FoundCommunities> {
  if (names === null) return { type: 'found', ids: null, byName: new Map() }
  const { docs } = await payload.db.find<{ id: string; slug: string }>({
    collection: 'communities',
    where: { or: [{ slug: { in: names } }, { id: { in: names.filter(isId) } }] },
    pagination: false,
  })
  const byName = new Map<string, string>()
  for (const { id, slug } of docs) byName.set(slug, String(id)).set(String(id), String(id))
  const unknown = names.filter((name) => !byName.has(name))
  if (unknown.length > 0) return { type: 'unknown', names: unknown }
  return { type: 'found', ids: names.map((name) => byName.get(name)!), byName }
}

/** Newest first. */
export async function listCommunityIds({
  payload,
  where,
  limit,
}: {
  payload: Payload
  where: Where
  limit: number
}): Promise<{ id: string }[]> {
  const { docs } = await payload.db.find<{ id: string }>({
    ...{ collection: 'communities', where, sort: '-id', limit, pagination: false },
    select: { id: true } as never,
  })
  return docs.map(({ id }) => ({ id: String(id) }))
}
