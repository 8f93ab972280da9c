import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import type { Published } from './readPublished.ts'
import { findPublished, showPublished } from './readPublished.ts'

/**
 * What a channel has published, changed and taken down since the change `after`, oldest first, of
 * what has its number: `numberChanges` comes before.
 * `last` is the number to ask on from; asked again it never repeats what did not change since.
 */
export async function listChanges({
  payload,
  channelId,
  after,
  limit,
}: {
  payload: Payload
  channelId: string
  after: number
  limit: number
}): Promise<{ changes: Published[]; last: number; hasMore: boolean }> {
  const found = await findPublished({
    payload,
    filter: { channel: new ObjectId(channelId), changeNumber: { $gt: after } },
    sort: { changeNumber: 1 },
    limit: limit + 1,
  })
  const rows = found.slice(0, limit)
  const changes = await showPublished({ payload, rows })
  return { changes, last: rows.at(-1)?.number ?? after, hasMore: found.length > limit }
}
