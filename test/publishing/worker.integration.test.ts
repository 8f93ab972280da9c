import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Worker } from '../../jobs/startWorker.ts'
import { startWorker } from '../../jobs/startWorker.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import type { Channel, Delivery, Post } from '../../src/payload-types.ts'
import { connectChannels } from '../../src/publishing/connectChannel.ts'
import { noticeWays } from '../../src/publishing/notices/ways.ts'
import { lastSweep } from '../../src/publishing/heartbeat.ts'
import { eventually, givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import type { WebhookReceiver } from '../given/webhookReceiver.ts'
import { receiverSecret, startWebhookReceiver } from '../given/webhookReceiver.ts'

let given: TestPayload
let receiver: WebhookReceiver
let webhook: Channel
const workers: Worker[] = []

beforeAll(async () => {
  given = await startTestPayload()
  receiver = await startWebhookReceiver()
})
beforeEach(async () => {
  // A channel of its own for each test: one that failed is paused for a while.
  webhook = await givenChannel({
    payload: given.payload,
    kind: 'webhook',
    settings: { webhook: { url: receiver.url, secret: receiverSecret } },
  })
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
})
afterAll(async () => {
  await receiver.close()
  await given.close()
})

async function start(): Promise<Worker> {
  const { payload, databaseUrl } = given
  const http = connectHttp({ allowPrivateAddresses: true })
  const worker = await startWorker({
    payload,
    databaseUrl,
    connect: connectChannels({ payload, http }),
    ways: noticeWays({ payload, http }),
  })
  workers.push(worker)
  return worker
}

async function deliveryOf(post: Post): Promise<Delivery> {
  const { docs } = await given.payload.find({
    collection: 'deliveries',
    where: { post: { equals: post.id } },
    depth: 0,
  })
  return docs[0]!
}

function sent(post: Post): Promise<Delivery> {
  return eventually({ check: () => deliveryOf(post), until: (row) => row.state === 'sent' })
}

const inMs = (ms: number): Date => new Date(Date.now() + ms)

describe('a worker', () => {
  it('sends a post at its time, not before, and within a second', async () => {
    await start()
    const dueAt = inMs(4_000)
    const post = await givenPost({
      payload: given.payload,
      channels: [webhook],
      publishAt: dueAt,
    })
    const row = await sent(post)
    const [arrival] = receiver.of(row.id)
    expect(arrival!.at.getTime()).toBeGreaterThanOrEqual(dueAt.getTime())
    expect(arrival!.at.getTime() - dueAt.getTime()).toBeLessThan(1_000)
    expect(row.attempts?.map((attempt) => attempt.outcome)).toEqual(['sent'])
    expect(arrival!.body.data.title).toBe(post.title)
  })

  it('sends at the moved time when a post is moved after its alarm was set', async () => {
    await start()
    const post = await givenPost({
      payload: given.payload,
      channels: [webhook],
      publishAt: inMs(3_000),
    })
    await eventually({
      check: () => deliveryOf(post),
      until: (row) => row.armedAt != null,
    })
    const later = inMs(6_000)
    await given.payload.update({
      collection: 'posts',
      id: post.id,
      data: { publishAt: later.toISOString(), _status: 'published' },
    })
    const row = await sent(post)
    expect(receiver.of(row.id)).toHaveLength(1)
    expect(receiver.of(row.id)[0]!.at.getTime()).toBeGreaterThanOrEqual(later.getTime())
  })

  it('never sends a post that was taken off the calendar before its time', async () => {
    await start()
    const post = await givenPost({
      payload: given.payload,
      channels: [webhook],
      publishAt: inMs(2_500),
    })
    await given.payload.update({
      collection: 'posts',
      id: post.id,
      data: { _status: 'draft' },
    })
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    const row = await deliveryOf(post)
    expect(row.state).toBe('cancelled')
    expect(receiver.of(row.id)).toEqual([])
  })

  it('waits and tries again when the receiver is busy, under the same id', async () => {
    await start()
    receiver.answerNext(503, { 'retry-after': '1' })
    const post = await givenPost({
      payload: given.payload,
      channels: [webhook],
      publishAt: inMs(300),
    })
    const waiting = await eventually({
      check: () => deliveryOf(post),
      until: (row) => row.state === 'waiting',
    })
    expect(waiting.reason).toContain('503')
    expect(new Date(waiting.nextAttemptAt).getTime()).toBeGreaterThan(Date.now() + 20_000)
    // As if the wait were over.
    const now = new Date().toISOString()
    await given.payload.db.updateOne({
      collection: 'deliveries',
      where: { id: { equals: waiting.id } },
      data: { nextAttemptAt: now, armedAt: null },
    })
    await given.payload.db.updateOne({
      collection: 'lanes',
      where: { channel: { equals: webhook.id } },
      data: { pausedUntil: now },
    })
    const row = await sent(post)
    expect(row.attempts?.map((attempt) => attempt.outcome)).toEqual(['try-later', 'sent'])
    expect(receiver.of(row.id)).toHaveLength(2)
  })

  it('ends a delivery the receiver refuses, with its reason', async () => {
    await start()
    receiver.answerNext(410)
    const post = await givenPost({
      payload: given.payload,
      channels: [webhook],
      publishAt: inMs(300),
    })
    const row = await eventually({
      check: () => deliveryOf(post),
      until: ({ state }) => state === 'rejected',
    })
    expect(row.reason).toContain('410')
  })

  it('finds what is due although its alarm was lost', async () => {
    const post = await givenPost({
      payload: given.payload,
      channels: [webhook],
      publishAt: inMs(500),
    })
    const { id } = await deliveryOf(post)
    // Armed by a worker that is no more, and never woken.
    await given.payload.db.updateOne({
      collection: 'deliveries',
      where: { id: { equals: id } },
      data: { armedAt: new Date().toISOString() },
    })
    await new Promise((resolve) => setTimeout(resolve, 4_000))
    await start()
    expect((await sent(post)).attemptCount).toBe(1)
  })

  it('plans a post whose deliveries were never written', async () => {
    const post = await givenPost({
      payload: given.payload,
      channels: [webhook],
      publishAt: inMs(500),
    })
    await given.payload.db.deleteMany({
      collection: 'deliveries',
      where: { post: { equals: post.id } },
    })
    await start()
    const row = await eventually({
      check: () => deliveryOf(post),
      until: (found) => found?.state === 'sent',
    })
    expect(receiver.of(row.id)).toHaveLength(1)
  })

  it('says when it last swept', async () => {
    const before = new Date()
    await start()
    const swept = await eventually({
      check: () => lastSweep({ payload: given.payload }),
      until: (at) => at !== null && at >= before,
    })
    expect(swept!.getTime()).toBeGreaterThanOrEqual(before.getTime())
  })
})

describe('three workers on one database', () => {
  it('send every post once', async () => {
    await Promise.all([start(), start(), start()])
    const dueAt = inMs(2_500)
    const posts = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        givenPost({
          payload: given.payload,
          channels: [webhook],
          publishAt: dueAt,
          title: `Post ${number}`,
        }),
      ),
    )
    const rows = await Promise.all(posts.map(sent))
    expect(rows.map((row) => receiver.of(row.id).length)).toEqual(rows.map(() => 1))
  })

  it('leave no lock and no alarm behind when they stop', async () => {
    await Promise.all([start(), start(), start()])
    const post = await givenPost({
      payload: given.payload,
      channels: [webhook],
      publishAt: inMs(3_200),
    })
    await eventually({ check: () => deliveryOf(post), until: (row) => row.armedAt != null })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await Promise.all(workers.splice(0).map((worker) => worker.stop()))
    const row = await deliveryOf(post)
    expect(['planned', 'sent']).toContain(row.state)
    if (row.state === 'planned') expect(row.claimedBy).toBeNull()
    await start()
    expect(receiver.of((await sent(post)).id)).toHaveLength(1)
  })
})
