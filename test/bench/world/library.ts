import type { Db, Document } from 'mongodb'
import { ObjectId } from 'mongodb'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import type { Place } from '../../../src/publishing/published/listNewest.ts'
import { makeChannels, makeDelivery } from './stock.ts'

/** What was published, and what waits for readers. */
export type Library = {
  feed: { id: string; slug: string }
  pull: { id: string; slug: string }
  /** Newest first. */
  published: (Place & { dueAt: Date; number: number })[]
}

/** Posts a day: a busy network of communities. */
export const perDay = 40
const dayMs = 86_400_000
const batch = 2_000
const contentTypes = ['product', 'values', 'interaction'] as const

/**
 * A feed with so many published posts behind it, forty a day up to `now`, as editors and workers
 * leave them: each in a column, every fourth with a picture, a page of text.
 */
export async function fillLibrary({
  db,
  posts,
  now,
}: {
  db: Db
  posts: number
  now: Date
}): Promise<Library> {
  const [feed, pull] = await addChannels({ db, now })
  const columns = await addColumns({ db, channel: feed!._id, now })
  const pictures = await addPictures({ db, now })
  const published: Library['published'] = []
  for (let from = 0; from < posts; from += batch) {
    const made = Array.from({ length: Math.min(batch, posts - from) }, (_, offset) => {
      const index = from + offset
      const at = new Date(now.getTime() - (posts - index) * (dayMs / perDay))
      const media = index % 4 === 0 ? [pictures[index % pictures.length]!] : []
      const column = columns[index % columns.length]!
      return makePublished({ at, index, channel: feed!._id, column, media })
    })
    await db.collection('posts').insertMany(made.map(({ post }) => post))
    await db.collection<Document>('deliveries').insertMany(made.map(({ delivery }) => delivery))
    for (const { delivery } of made) {
      const { post, changeNumber: number, ...place } = delivery
      published.push({ ...place, post: String(post), number })
    }
  }
  await db
    .collection('counters')
    .insertOne({ name: 'changes', value: posts, createdAt: now, updatedAt: now })
  return { feed: named(feed!), pull: named(pull!), published: published.reverse() }
}

/** Deliveries of the pull channel that are due now, each with a post of its own. */
export async function addDue({
  db,
  channel,
  count,
  now,
}: {
  db: Db
  channel: string
  count: number
  now: Date
}): Promise<void> {
  const id = new ObjectId(channel)
  const posts = Array.from({ length: count }, (_, index) => ({
    ...makePost({ at: now, index, channel: id }),
    ...{ _id: new ObjectId(), column: null, media: [] },
  }))
  const due = posts.map(({ _id }) =>
    makeDelivery({ post: _id, channel: id, dueAt: now, savedAt: now, armedAt: now }),
  )
  await db.collection('posts').insertMany(posts)
  await db.collection<Document>('deliveries').insertMany(due)
}

function named({ _id, slug }: { _id: ObjectId; slug: string }) {
  return { id: String(_id), slug }
}

async function addChannels({ db, now }: { db: Db; now: Date }) {
  const channels = makeChannels({ count: 2, savedAt: now }).map((channel, index) => ({
    ...channel,
    kind: index === 0 ? 'feed' : 'pull',
    rules: { late: 'publish', jitterSeconds: 0, spacingSeconds: 0 },
  }))
  await db.collection('channels').insertMany(channels)
  return channels
}

async function addColumns({
  db,
  channel,
  now,
}: {
  db: Db
  channel: ObjectId
  now: Date
}): Promise<ObjectId[]> {
  const columns = Array.from({ length: 20 }, (_, index) => ({
    ...{ _id: new ObjectId(), name: `Column ${index}`, slug: `column-${index}` },
    ...{ contentType: contentTypes[index % 3], packaging: 'topic', channels: [channel] },
    ...{ times: [{ time: '08:30', slot: 'a' }], timezone: 'Asia/Shanghai' },
    ...{ recurrence: 'FREQ=DAILY', createdAt: now, updatedAt: now },
  }))
  await db.collection('columns').insertMany(columns)
  return columns.map(({ _id }) => _id)
}

async function addPictures({ db, now }: { db: Db; now: Date }): Promise<ObjectId[]> {
  const file = (name: string, width: number) => ({
    ...{ filename: `${name}.jpg`, mimeType: 'image/jpeg', filesize: width * 50 },
    ...{ width, height: Math.round(width * 0.7), url: `/api/media/file/${name}.jpg` },
  })
  const pictures = Array.from({ length: 200 }, (_, index) => ({
    ...{ _id: new ObjectId(), alt: `A cup of tea, number ${index}`, ...file(`cup-${index}`, 1600) },
    sizes: { thumbnail: file(`cup-${index}-300`, 300), card: file(`cup-${index}-800`, 800) },
    ...{ createdAt: now, updatedAt: now },
  }))
  await db.collection('media').insertMany(pictures)
  return pictures.map(({ _id }) => _id)
}

function makePublished({
  at,
  index,
  channel,
  column,
  media,
}: {
  at: Date
  index: number
  channel: ObjectId
  column: ObjectId
  media: ObjectId[]
}) {
  const post = { _id: new ObjectId(), ...makePost({ at, index, channel }), column, media }
  const sentAt = new Date(at.getTime() + 50)
  const planned = makeDelivery({ post: post._id, channel, dueAt: at, savedAt: at })
  const { contentType } = post
  const delivery = {
    ...{ ...planned, contentType, state: 'sent', sentAt, isTold: true, isNoticed: true },
    ...{ externalId: String(planned._id), changeNumber: index + 1, changedAt: sentAt },
  }
  return { post, delivery }
}

function makePost({ at, index, channel }: { at: Date; index: number; channel: ObjectId }) {
  return {
    title: `Saying ${index + 1} of the tea table`,
    body,
    contentType: contentTypes[index % 3]!,
    packaging: 'topic',
    link: `https://example.com/tea/${index + 1}`,
    publishAt: at,
    publishAt_tz: 'Asia/Shanghai',
    channels: [channel],
    communities: [],
    // The index of places counts each absent one as the same.
    place: `none/${index}-${String(channel)}-${at.getTime()}`,
    state: 'scheduled',
    _status: 'published',
    createdAt: at,
    updatedAt: at,
  }
}

const paragraph =
  'Water before tea. **People** before water. Warm the pot, pour the first cup for the guest, and ' +
  'tell where the leaves [come from](https://example.com/leaves): who picked them, and when.'
const body = fromMarkdown(
  [
    paragraph,
    '## What we ask',
    '- one\n- two\n- three',
    paragraph,
    `> ${paragraph}`,
    paragraph,
  ].join('\n\n'),
)
