import type { Payload, TypedUser } from 'payload'
import { asker } from './asker.ts'
import type { KnownSlugs } from './checkRow.ts'

/** Every column and channel a row may name. */
export async function readKnownSlugs({
  payload,
  user,
}: {
  payload: Payload
  user: TypedUser | null
}): Promise<KnownSlugs> {
  const all = { depth: 0, pagination: false, sort: 'slug', ...asker(user) }
  const select = { slug: true, name: true, channels: true } as const
  const columns = await payload.find({ collection: 'columns', select, ...all })
  const channels = await payload.find({
    ...{ collection: 'channels', select: { slug: true, name: true }, ...all },
  })
  return {
    columns: byNames(
      columns.docs.map(({ id, slug, name, channels: own }) => ({
        ...{ slug: String(slug), name: String(name) },
        target: { id: String(id), channels: Array.isArray(own) ? own.map(String) : [] },
      })),
    ),
    channels: byNames(
      channels.docs.map(({ id, slug, name }) => ({
        ...{ slug: String(slug), name: String(name), target: { id: String(id) } },
      })),
    ),
  }
}

/** A short name is always meant; a name only where it is the name of one alone. */
function byNames<Target>(
  rows: readonly { slug: string; name: string; target: Target }[],
): Map<string, Target> {
  const isAlone = (name: string) => rows.filter((row) => row.name === name).length === 1
  const named = rows.filter(({ name }) => isAlone(name) && !/[;；]/.test(name))
  return new Map([
    ...named.map(({ name, target }) => [name.trim(), target] as const),
    ...rows.map(({ slug, target }) => [slug, target] as const),
  ])
}
