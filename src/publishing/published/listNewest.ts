import type { Document, Filter } from 'mongodb'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import type { PublishedRow, Shown } from './readPublished.ts'
import { findPublished, isShown, showPublished } from './readPublished.ts'

/** Where a page ended. No two deliveries of a channel are of one post and one occurrence. */
export type Place = Pick<PublishedRow, 'sentAt' | 'createdAt' | 'post' | 'occurrence'>

/** An index of the ledger goes this way, so any page is as near as the first. */
const newestFirst = { sentAt: -1, createdAt: -1, post: -1, occurrence: -1 } as const

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
  const sent = { channel: new ObjectId(channelId), state: 'sent' }
  const found = await findPublished({
    payload,
    filter: after ? { ...sent, ...olderThan(after) } : sent,
    sort: newestFirst,
    limit: limit + 1,
  })
  const rows = found.slice(0, limit)
  const published = (await showPublished({ payload, rows })).filter(isShown)
  return { published, next: found.length > limit ? rows.at(-1)! : null }
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
  const filter = { _id: new ObjectId(id), channel: new ObjectId(channelId), state: 'sent' }
  const rows = await findPublished({ payload, filter, sort: { _id: 1 }, limit: 1 })
  const [one] = await showPublished({ payload, rows })
  return one && isShown(one) ? one : null
}

/** The range is what the index begins at; the rest tells apart what was sent in one millisecond. */
function olderThan({ sentAt, createdAt, post, occurrence }: Place): Filter<Document> {
  const of = new ObjectId(post)
  return {
    sentAt: { $lte: sentAt },
    $or: [
      { sentAt: { $lt: sentAt } },
      { createdAt: { $lt: createdAt } },
      { createdAt, post: { $lt: of } },
      { createdAt, post: of, occurrence: { $lt: occurrence } },
    ],
  }
}
