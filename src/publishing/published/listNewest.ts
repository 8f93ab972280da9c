import type { Payload, Where } from 'payload'
import { numberChanges } from './numberChanges.ts'
import type { Shown } from './readPublished.ts'
import { findPublished, isShown, showPublished } from './readPublished.ts'

/** Where a page ended: a delivery, and when it was sent. */
export type Place = { sentAt: Date; id: string }

/**
 * What a channel shows now, newest first. A page holds fewer than `limit` where something was taken
 * down; what is published meanwhile comes before the first page and moves nothing.
 */
export async function listNewest({
  payload,
  channelId,
  after,
  limit,
}: {
  payload: Payload
  channelId: string
  after: Place | null
  limit: number
}): Promise<{ published: Shown[]; next: Place | null }> {
  await numberChanges({ payload })
  const found = await findPublished({
    payload,
    where: {
      and: [
        { channel: { equals: channelId } },
        { state: { equals: 'sent' } },
        ...(after ? [olderThan(after)] : []),
      ],
    },
    sort: ['-sentAt', '-id'],
    limit: limit + 1,
  })
  const rows = found.slice(0, limit)
  const published = (await showPublished({ payload, rows })).filter(isShown)
  const last = found.length > limit ? rows.at(-1)! : null
  return { published, next: last && { sentAt: last.sentAt, id: last.id } }
}

/** One that is shown now; `null`: it is not there, or not any more. */
export async function readOnePublished({
  payload,
  channelId,
  id,
}: {
  payload: Payload
  channelId: string
  id: string
}): Promise<Shown | null> {
  const conditions: Where[] = [{ id: { equals: id } }, { channel: { equals: channelId } }]
  const where = { and: [...conditions, { state: { equals: 'sent' } }] }
  const rows = await findPublished({ payload, where, sort: 'id', limit: 1 })
  const [one] = await showPublished({ payload, rows })
  return one && isShown(one) ? one : null
}

function olderThan({ sentAt, id }: Place): Where {
  const at = sentAt.toISOString()
  return {
    or: [
      { sentAt: { less_than: at } },
      { and: [{ sentAt: { equals: at } }, { id: { less_than: id } }] },
    ],
  }
}
