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
  const select = { slug: true, channels: true } as const
  const columns = await payload.find({ collection: 'columns', select, ...all })
  const channels = await payload.find({ collection: 'channels', select: { slug: true }, ...all })
  return {
    columns: new Map(
      columns.docs.map(({ id, slug, channels: own }) => [
        String(slug),
        { id: String(id), channels: Array.isArray(own) ? own.map(String) : [] },
      ]),
    ),
    channels: new Map(channels.docs.map(({ id, slug }) => [String(slug), { id: String(id) }])),
  }
}
