import type { Payload, PayloadRequest } from 'payload'
import { idsOf } from '../../domain/ids.ts'

/** The communities that each channel reaches, by the channel's id. */
export async function readReach({
  payload,
  req,
}: {
  payload: Payload
  req?: PayloadRequest
}): Promise<Map<string, string[]>> {
  const { docs } = await payload.db.find<{ id: string; communities?: string[] | null }>({
    collection: 'channels',
    select: { communities: true } as never,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, communities }) => [String(id), idsOf(communities)]))
}

/** The communities that some channels reach together, each once. */
export function reachedBy({
  reach,
  channels,
}: {
  reach: ReadonlyMap<string, string[]>
  channels: readonly string[]
}): string[] {
  return [...new Set(channels.flatMap((channel) => reach.get(channel) ?? []))]
}
