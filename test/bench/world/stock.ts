import type { Db, Document } from 'mongodb'
import { ObjectId } from 'mongodb'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'

export type Stock = { deliveryIds: string[]; posts: { id: string; dueAt: Date }[] }

const batch = 5_000

/** Posts that were approved a month ago: a sweep has no reason to look at them again. */
const savedAgoMs = 30 * 24 * 60 * 60_000

/**
 * Channels, and posts with one delivery each, as editors leave them behind: straight through the
 * driver, since how fast they can be saved is another question. The index of a due time picks the
 * channel.
 */
export async function fillStock({
  db,
  channelCount,
  dueAts,
}: {
  db: Db
  channelCount: number
  dueAts: Date[]
}): Promise<Stock> {
  const savedAt = new Date(Date.now() - savedAgoMs)
  const channels = makeChannels({ count: channelCount, savedAt })
  await db.collection('channels').insertMany(channels)
  // They have sent before.
  await db.collection('lanes').insertMany(
    channels.map(({ _id }) => ({
      channel: String(_id),
      holder: 'a worker of last week',
      until: savedAt,
      pausedUntil: null,
      pauseReason: null,
    })),
  )
  const body = fromMarkdown('Water before tea. **People** before water.\n\n- one\n- two')
  const stock: Stock = { deliveryIds: [], posts: [] }
  for (let from = 0; from < dueAts.length; from += batch) {
    const posts = dueAts.slice(from, from + batch).map((dueAt, index) => ({
      _id: new ObjectId(),
      title: `Saying ${from + index + 1} of the tea table`,
      body,
      contentType: 'values',
      packaging: 'topic',
      publishAt: dueAt,
      publishAt_tz: 'Asia/Shanghai',
      channels: [channels[(from + index) % channelCount]!._id],
      communities: [],
      media: [],
      state: 'scheduled',
      _status: 'published',
      createdAt: savedAt,
      updatedAt: savedAt,
    }))
    const deliveries = posts.map((post) =>
      makeDelivery({ post: post._id, channel: post.channels[0]!, dueAt: post.publishAt, savedAt }),
    )
    await db.collection('posts').insertMany(posts, { ordered: false })
    await db.collection<Document>('deliveries').insertMany(deliveries, { ordered: false })
    stock.deliveryIds.push(...deliveries.map(({ _id }) => _id.toHexString()))
    stock.posts.push(...posts.map(({ _id, publishAt }) => ({ id: String(_id), dueAt: publishAt })))
  }
  return stock
}

export function makeChannels({ count, savedAt }: { count: number; savedAt: Date }) {
  return Array.from({ length: count }, (_, index) => ({
    _id: new ObjectId(),
    name: `Channel ${index + 1}`,
    slug: `channel-${index + 1}`,
    kind: 'console',
    rules: { late: 'publish', jitterSeconds: 0, spacingSeconds: 60 },
    communities: [],
    createdAt: savedAt,
    updatedAt: savedAt,
  }))
}

/** A row as `planDeliveries` writes it. */
export function makeDelivery({
  post,
  channel,
  dueAt,
  savedAt,
  armedAt = null,
}: {
  post: ObjectId
  channel: ObjectId
  dueAt: Date
  savedAt: Date
  armedAt?: Date | null
}) {
  return {
    _id: new ObjectId(),
    post,
    channel,
    occurrence: 'once',
    state: 'planned',
    dueAt,
    nextAttemptAt: dueAt,
    fence: 0,
    attemptCount: 0,
    crashCount: 0,
    isAdmitted: false,
    isQuestion: false,
    claimedBy: null,
    claimedUntil: null,
    armedAt,
    attempts: [],
    contentType: 'values',
    packaging: 'topic',
    createdAt: savedAt,
    updatedAt: savedAt,
  }
}
