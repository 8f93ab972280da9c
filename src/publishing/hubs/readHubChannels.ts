import type { Payload } from 'payload'
import type { MayHaveHub } from './hubOf.ts'
import { hubOf } from './hubOf.ts'

export type HubChannel = { id: string; slug: string; hub: string }

/** Feed channels that have a hub. */
export async function readHubChannels({ payload }: { payload: Payload }): Promise<HubChannel[]> {
  const { docs } = await payload.db.find<MayHaveHub & { id: string; slug: string }>({
    collection: 'channels',
    where: { and: [{ kind: { equals: 'feed' } }, { 'settings.feed.hub': { exists: true } }] },
    pagination: false,
  })
  return docs.flatMap((doc) => {
    const hub = hubOf(doc)
    return hub ? [{ id: String(doc.id), slug: doc.slug, hub }] : []
  })
}
