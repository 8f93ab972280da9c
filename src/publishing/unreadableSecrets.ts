import type { CollectionSlug, Payload } from 'payload'
import { isSealed, revealText } from './channelSecrets.ts'

/** Every collection with sealed texts in it, and the field they are in or under. */
export const sealedPlaces = [
  { collection: 'channels', field: 'settings' },
  { collection: 'notice-targets', field: 'secret' },
  { collection: 'webhooks', field: 'secret' },
] as const satisfies { collection: CollectionSlug; field: string }[]

/** Stored secrets that no key we have opens: `channels "Fans" settings.webhook.secret`. */
export async function unreadableSecrets({ payload }: { payload: Payload }): Promise<string[]> {
  const found = await Promise.all(
    sealedPlaces.map(async ({ collection, field }) => {
      const { docs } = await payload.db.find<Stored>({ collection, pagination: false })
      return docs.flatMap((doc) =>
        textsIn({ value: doc[field], name: `${collection} "${doc.name}" ${field}` }),
      )
    }),
  )
  return found
    .flat()
    .filter(({ text }) => isSealed(text) && revealText({ payload, value: text }) === null)
    .map(({ name }) => name)
}

type Stored = Record<string, unknown> & { id: string; name: string }

function textsIn({
  value,
  name,
}: {
  value: unknown
  name: string
}): { text: string; name: string }[] {
  if (typeof value === 'string') return [{ text: value, name }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn({ value: inner, name: `${name}.${key}` }),
  )
}
