import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Delivery, Post } from '../../src/payload-types.ts'
import { decide } from '../../src/publishing/decide.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'
import { planDeliveries } from '../../src/publishing/planDeliveries.ts'
import { planForgotten } from '../../src/publishing/planForgotten.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let feed: Channel
let reader: Channel

const tomorrow = new Date(Date.now() + 24 * 3600_000)
const dayAfter = new Date(Date.now() + 48 * 3600_000)

beforeAll(async () => {
  given = await startTestPayload()
  feed = await givenChannel({ payload: given.payload, kind: 'feed' })
  reader = await givenChannel({ payload: given.payload, kind: 'pull' })
})
afterAll(() => given.close())

async function ledgerOf(post: Post): Promise<Delivery[]> {
  const { docs } = await given.payload.find({
    collection: 'deliveries',
    where: { post: { equals: post.id } },
    depth: 0,
  })
  return docs
}

function update(post: Post, data: Partial<Post>, draft = false): Promise<Post> {
  return given.payload.update({ collection: 'posts', id: post.id, data, draft })
}

describe('the ledger follows the post', () => {
  it('has one planned delivery for each channel of a scheduled post', async () => {
    const post = await givenPost({
      payload: given.payload,
      channels: [feed, reader],
      publishAt: tomorrow,
    })
    const rows = await ledgerOf(post)
    expect(rows.map((row) => row.state)).toEqual(['planned', 'planned'])
    expect(rows.map((row) => row.channel).sort()).toEqual([feed.id, reader.id].sort())
    expect(rows[0]?.dueAt).toBe(tomorrow.toISOString())
  })

  it('has none for a draft', async () => {
    const post = await given.payload.create({
      collection: 'posts',
      draft: true,
      data: { title: 'Only an idea', contentType: 'values', packaging: 'topic', state: 'draft' },
    })
    expect(await ledgerOf(post)).toEqual([])
  })

  it('moves what has not left when the time moves', async () => {
    const post = await givenPost({ payload: given.payload, channels: [feed], publishAt: tomorrow })
    await update(post, { publishAt: dayAfter.toISOString(), _status: 'published' })
    const [row] = await ledgerOf(post)
    expect(row?.dueAt).toBe(dayAfter.toISOString())
    expect(row?.nextAttemptAt).toBe(dayAfter.toISOString())
    expect(row?.state).toBe('planned')
  })

  it('keeps to the scheduled version while a draft is being written over it', async () => {
    const post = await givenPost({ payload: given.payload, channels: [feed], publishAt: tomorrow })
    await update(post, { publishAt: dayAfter.toISOString(), _status: 'draft' }, true)
    const [row] = await ledgerOf(post)
    expect(row?.state).toBe('planned')
    expect(row?.dueAt).toBe(tomorrow.toISOString())
  })

  it('cancels the delivery of a channel that is taken off, and plans it again when it comes back', async () => {
    const post = await givenPost({
      payload: given.payload,
      channels: [feed, reader],
      publishAt: tomorrow,
    })
    await update(post, { channels: [feed.id], _status: 'published' })
    const ofReader = async () => (await ledgerOf(post)).find((row) => row.channel === reader.id)
    expect((await ofReader())?.state).toBe('cancelled')
    await update(post, { channels: [feed.id, reader.id], _status: 'published' })
    expect((await ofReader())?.state).toBe('planned')
  })

  it('cancels everything when the post is taken off the calendar, trashed or deleted', async () => {
    const off = await givenPost({ payload: given.payload, channels: [feed], publishAt: tomorrow })
    await update(off, { _status: 'draft' })
    expect((await ledgerOf(off)).map((row) => row.state)).toEqual(['cancelled'])

    const trashed = await givenPost({
      payload: given.payload,
      channels: [feed],
      publishAt: tomorrow,
    })
    await update(trashed, { deletedAt: new Date().toISOString() })
    expect((await ledgerOf(trashed)).map((row) => row.state)).toEqual(['cancelled'])

    const deleted = await givenPost({
      payload: given.payload,
      channels: [feed],
      publishAt: tomorrow,
    })
    await given.payload.delete({ collection: 'posts', id: deleted.id })
    expect((await ledgerOf(deleted)).map((row) => row.state)).toEqual(['cancelled'])
  })

  it('leaves what was sent alone: an edit of a published post never publishes it again', async () => {
    const post = await givenPost({ payload: given.payload, channels: [feed], publishAt: tomorrow })
    await markSent(post)
    await update(post, {
      title: 'A typo less',
      publishAt: dayAfter.toISOString(),
      _status: 'published',
    })
    const [row] = await ledgerOf(post)
    expect(row?.state).toBe('sent')
    expect(row?.dueAt).toBe(tomorrow.toISOString())
  })

  it('does not bring back what a person withdrew, until it is moved or sent after all', async () => {
    const { payload } = given
    const post = await givenPost({ payload, channels: [feed], publishAt: tomorrow })
    const [{ id }] = (await ledgerOf(post)) as [Delivery]
    const now = new Date()
    await decide({ payload, deliveryId: id, decision: 'cancel', by: 'user:1', now })
    await update(post, { title: 'Another title', _status: 'published' })
    await planForgotten({ payload, changedSince: new Date(0), now })
    expect((await ledgerOf(post)).map((row) => row.state)).toEqual(['cancelled'])
    await update(post, { publishAt: dayAfter.toISOString(), _status: 'published' })
    expect((await ledgerOf(post)).map((row) => row.state)).toEqual(['planned'])
  })

  it('mends what a save left undone: missing, moved and cancelled deliveries', async () => {
    const { payload } = given
    const post = await givenPost({ payload, channels: [feed, reader], publishAt: tomorrow })
    const off = await givenPost({ payload, channels: [feed], publishAt: tomorrow })
    const back = await givenPost({ payload, channels: [feed], publishAt: tomorrow })
    await update(back, { _status: 'draft' })
    const before = new Date(Date.now() - 60_000)
    // As if the process had died between the post and its deliveries.
    const where: Where = { and: [{ post: { equals: post.id } }, { channel: { equals: feed.id } }] }
    await payload.db.deleteMany({ collection: 'deliveries', where })
    const moved = { publishAt: dayAfter.toISOString() }
    await payload.db.updateOne({ collection: 'posts', id: post.id, data: moved })
    await payload.db.updateOne({ collection: 'posts', id: off.id, data: { _status: 'draft' } })
    const restored = { _status: 'published' }
    await payload.db.updateOne({ collection: 'posts', id: back.id, data: restored })
    await planForgotten({ payload, changedSince: before, now: new Date() })
    expect((await ledgerOf(post)).map((row) => [row.state, row.dueAt])).toEqual([
      ['planned', dayAfter.toISOString()],
      ['planned', dayAfter.toISOString()],
    ])
    expect((await ledgerOf(off)).map((row) => row.state)).toEqual(['cancelled'])
    expect((await ledgerOf(back)).map((row) => row.state)).toEqual(['planned'])
  })

  it('writes each delivery once, however many plan at the same time', async () => {
    const post = await givenPost({ payload: given.payload, channels: [feed], publishAt: tomorrow })
    const { payload } = given
    await payload.db.deleteMany({ collection: 'deliveries', where: { post: { equals: post.id } } })
    const plan = () => planDeliveries({ payload, postId: post.id, now: new Date() })
    await Promise.all([plan(), plan(), plan(), plan()])
    expect(await ledgerOf(post)).toHaveLength(1)
  })
})

async function markSent(post: Post): Promise<void> {
  const { payload } = given
  const [row] = await findRows({ payload, where: { post: { equals: post.id } } })
  const now = tomorrow
  const claimed = await advance({
    payload,
    row: row!,
    event: { type: 'claim', by: 'a test', until: dayAfter },
    now,
  })
  const sending = await advance({ payload, row: claimed!, event: { type: 'send' }, now })
  const answer = { type: 'sent', externalId: 'x' } as const
  await advance({
    payload,
    row: sending!,
    event: { type: 'answer', answer, isSafeToRepeat: true, startedAt: now },
    now,
  })
}
