import { MongoClient, ObjectId } from 'mongodb'
import type { RestClient } from '../../app/given/restClient.ts'

const day = 86_400_000

/** Posts with their versions and deliveries, as editors and the plan would have left them. */
export async function fillPlan({
  databaseUrl,
  admin,
  posts,
  inMonth,
}: {
  databaseUrl: string
  admin: RestClient
  posts: number
  /** So many of them in January 2100, the others after it. */
  inMonth: number
}): Promise<void> {
  const { json } = await admin.ask('GET', '/api/channels?limit=1&depth=0')
  const channel = (json as { docs: { id: string }[] }).docs[0]!.id
  const client = await MongoClient.connect(databaseUrl)
  try {
    const db = client.db()
    const channelId = new ObjectId(channel)
    const kinds = ['product', 'values', 'interaction'] as const
    const start = Date.parse('2100-01-01T00:00:00Z')
    const made = Array.from({ length: posts }, (_, index) => {
      const isShown = index < inMonth
      const at = isShown
        ? start + Math.floor((index * 31 * day) / inMonth)
        : start + 60 * day + index * 600_000
      const publishAt = new Date(at)
      const post = {
        ...{ title: `Post ${index}`, contentType: kinds[index % 3], packaging: 'topic' },
        ...{ state: 'scheduled', _status: 'published', publishAt, publishAt_tz: 'Asia/Shanghai' },
        ...{ channels: [channelId], communities: [], createdAt: publishAt, updatedAt: publishAt },
      }
      return { id: new ObjectId(), publishAt, post }
    })
    for (let from = 0; from < made.length; from += 500) {
      const some = made.slice(from, from + 500)
      await db.collection('posts').insertMany(
        // The index of places counts each absent one as the same.
        some.map(({ id, post }) => ({ _id: id, ...post, place: `none/${id.toHexString()}` })),
      )
      await db.collection('_posts_versions').insertMany(
        some.map(({ id, publishAt: at, post }) => ({
          ...{ _id: new ObjectId(), parent: id, version: post, createdAt: at, updatedAt: at },
          latest: true,
        })),
      )
      await db.collection('deliveries').insertMany(
        some.map(({ id, publishAt: at, post: { contentType, packaging } }) => ({
          ...{
            _id: new ObjectId(),
            post: id,
            channel: channelId,
            occurrence: 'once',
            state: 'planned',
          },
          ...{ dueAt: at, nextAttemptAt: at, fence: 0, attemptCount: 0, crashCount: 0 },
          ...{ contentType, packaging, attempts: [], createdAt: at, updatedAt: at },
        })),
      )
    }
  } finally {
    await client.close()
  }
}
