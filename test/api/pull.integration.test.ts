import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { postBodySchema } from '../../src/channels/postBody.ts'
import type { Channel, Delivery, Post } from '../../src/payload-types.ts'
import { connectChannels } from '../../src/publishing/connectChannel.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'
import { sweep } from '../../src/publishing/sweep.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenCommunity, givenPost, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { asSaid } from '../../src/domain/words.ts'

type Leased = {
  id: string
  lease: number
  leasedUntil: string
  post: { id: string; title: string }
}

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let otherKey: string

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'editor' })
  otherKey = await givenKey({ payload, role: 'admin' })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function pullChannel(): Promise<Channel> {
  return givenChannel({ payload, kind: 'pull', slug: unique('pull') })
}

function due(channel: Channel, title = 'Due'): Promise<Post> {
  return givenPost({ payload, channels: [channel], publishAt: new Date(Date.now() - 1_000), title })
}

function post(path: string, body?: unknown, as = key): Promise<Answer> {
  return api.ask({ path: `/v1${path}`, method: 'POST', key: as, body })
}

async function lease(channel: Channel, body: object = {}, as = key): Promise<Leased[]> {
  const answer = await post(`/channels/${channel.slug}/lease`, body, as)
  expect(answer.status).toBe(200)
  return (answer.json() as { deliveries: Leased[] }).deliveries
}

function delivery(id: string): Promise<Delivery> {
  return payload.findByID({ collection: 'deliveries', id, depth: 0 })
}

/** What happens when a reader's time runs out: its lease ended, and a worker swept. */
async function letExpire(id: string): Promise<void> {
  const claimedUntil = new Date(Date.now() - 1_000).toISOString()
  const where = { id: { equals: id } }
  await payload.db.updateOne({ collection: 'deliveries', where, data: { claimedUntil } })
  await sweep({
    payload,
    lanes: { wakeAt: () => Promise.resolve(), stop: () => Promise.resolve() },
    connect: connectChannels({ payload, http: connectHttp({ allowPrivateAddresses: false }) }),
    changedSince: new Date(),
    now: new Date(),
  })
}

describe('a reader that comes late', () => {
  /** As after ten minutes without a reader. */
  async function late(channel: Channel): Promise<void> {
    const { id } = await due(channel)
    const at = new Date(Date.now() - 600_000).toISOString()
    await payload.db.updateOne({ collection: 'posts', id, data: { publishAt: at } })
    const where = { post: { equals: id } }
    const data = { dueAt: at, nextAttemptAt: at }
    await payload.db.updateOne({ collection: 'deliveries', where, data })
  }

  it('is given the backlog one by one, as other channels are', async () => {
    const channel = await pullChannel()
    await Promise.all([late(channel), late(channel), late(channel)])
    const [first, ...more] = await lease(channel)
    expect(more).toEqual([])
    expect(await lease(channel)).toEqual([])
    await post(`/deliveries/${first!.id}/ack`, { lease: first!.lease })
    expect(await lease(channel)).toEqual([])
    await due(channel, 'In time')
    expect((await lease(channel)).map(({ post }) => post.title)).toEqual(['In time'])
  })

  it('is given no more in a day than its community has room for', async () => {
    const { id } = await givenCommunity({ payload })
    await payload.update({ collection: 'communities', id, data: { maxPerDay: 2 } })
    const slug = unique('pull')
    const rules = { spacingSeconds: 0 }
    const channel = await givenChannel({ payload, kind: 'pull', slug, rules, communities: [id] })
    await Promise.all([late(channel), late(channel), late(channel)])
    expect(await lease(channel)).toHaveLength(2)
    expect(await lease(channel)).toEqual([])
  })
})

describe('a reader', () => {
  it('leases what is due, with the post as every channel gets it, for as long as it asked', async () => {
    const channel = await pullChannel()
    await due(channel, 'Tea at noon')
    const [one, ...more] = await lease(channel, { seconds: 120 })
    expect(more).toEqual([])
    expect(postBodySchema.parse(one!.post)).toMatchObject({ id: one!.id, title: 'Tea at noon' })
    expect(one!.post).toHaveProperty('text', 'Water before tea. People before water.')
    const left = new Date(one!.leasedUntil).getTime() - Date.now()
    expect(left).toBeGreaterThan(110_000)
    expect(left).toBeLessThanOrEqual(120_000)
    expect((await delivery(one!.id)).state).toBe('sending')
  })

  it('may name the channel by its id', async () => {
    const channel = await pullChannel()
    await due(channel)
    const answer = await post(`/channels/${channel.id}/lease`, {})
    expect((answer.json() as { deliveries: Leased[] }).deliveries).toHaveLength(1)
  })

  it('acknowledges, and the ledger has it as sent with what the reader called it', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [one] = await lease(channel)
    const said = { lease: one!.lease, externalId: 'm42', url: 'https://example.com/m42' }
    const answer = await post(`/deliveries/${one!.id}/ack`, said)
    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject({ id: one!.id, state: 'sent', url: said.url })
    expect(await delivery(one!.id)).toMatchObject({
      state: 'sent',
      externalId: 'm42',
      attemptCount: 1,
      claimedBy: null,
    })
    expect(await lease(channel)).toEqual([])
  })

  it('may acknowledge twice, as one does who got no answer, and nothing changes', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [one] = await lease(channel)
    const first = await post(`/deliveries/${one!.id}/ack`, { lease: one!.lease })
    const again = await post(`/deliveries/${one!.id}/ack`, { lease: one!.lease })
    expect([again.status, again.text]).toEqual([200, first.text])
    expect((await delivery(one!.id)).attempts).toHaveLength(1)
  })

  it('is not given what is not due, nor what was taken off the calendar', async () => {
    const channel = await pullChannel()
    const publishAt = new Date(Date.now() + 60_000)
    await givenPost({ payload, channels: [channel], publishAt })
    const off = await due(channel)
    await payload.update({ collection: 'posts', id: off.id, data: { _status: 'draft' } })
    expect(await lease(channel)).toEqual([])
  })

  it('gets them in the order of their time, no more than it asked for', async () => {
    const channel = await pullChannel()
    for (const ago of [1, 3, 2]) {
      const publishAt = new Date(Date.now() - ago * 10_000)
      await givenPost({ payload, channels: [channel], publishAt, title: `${ago} ago` })
    }
    const titles = (leased: Leased[]) => leased.map((one) => one.post.title)
    expect(titles(await lease(channel, { max: 2 }))).toEqual(['3 ago', '2 ago'])
    expect(titles(await lease(channel, { max: 2 }))).toEqual(['1 ago'])
  })
})

describe('a refusal by the reader', () => {
  it('for now makes the delivery wait, not before the time it named', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [one] = await lease(channel)
    const said = { lease: one!.lease, reason: 'the site is read-only', retryAfter: 600 }
    const answer = await post(`/deliveries/${one!.id}/nack`, said)
    expect(answer.json()).toMatchObject({ id: one!.id, state: 'waiting' })
    const row = await delivery(one!.id)
    expect(row.reason).toBe('the site is read-only')
    const wait = new Date(row.nextAttemptAt).getTime() - Date.now()
    expect(wait).toBeGreaterThan(590_000)
    expect(await lease(channel)).toEqual([])
  })

  it('for good ends it', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [one] = await lease(channel)
    const said = { lease: one!.lease, reason: 'no such topic', isPermanent: true }
    await post(`/deliveries/${one!.id}/nack`, said)
    expect(await delivery(one!.id)).toMatchObject({
      state: 'rejected',
      reason: 'no such topic',
      reasonZh: 'no such topic',
    })
  })
})

describe('a lease that ran out', () => {
  it('is offered again under the same id, and the old token is worth nothing', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [first] = await lease(channel)
    expect(await lease(channel)).toEqual([])
    await letExpire(first!.id)
    const late = await post(`/deliveries/${first!.id}/ack`, { lease: first!.lease })
    expect(late.status).toBe(409)
    const [second] = await lease(channel)
    expect(second!.id).toBe(first!.id)
    expect(second!.post.id).toBe(first!.id)
    expect(second!.lease).toBe(first!.lease + 1)
    const stale = await post(`/deliveries/${first!.id}/ack`, { lease: first!.lease })
    expect(stale.status).toBe(409)
    expect((await post(`/deliveries/${first!.id}/ack`, { lease: second!.lease })).status).toBe(200)
    const outcomes = (await delivery(first!.id)).attempts?.map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['crashed', 'sent'])
  })

  it('and was acknowledged before anybody noticed still counts', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [one] = await lease(channel)
    const claimedUntil = new Date(Date.now() - 1_000).toISOString()
    const where = { id: { equals: one!.id } }
    await payload.db.updateOne({ collection: 'deliveries', where, data: { claimedUntil } })
    expect((await post(`/deliveries/${one!.id}/ack`, { lease: one!.lease })).status).toBe(200)
  })
})

describe('a reader that was asleep while its lease went to another', () => {
  it('cannot write what it found, though the delivery is being sent as it was then', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [first] = await lease(channel)
    const where = { id: { equals: first!.id } }
    const [asItWas] = await findRows({ payload, where })
    await letExpire(first!.id)
    const [second] = await lease(channel, {}, otherKey)
    expect(second!.id).toBe(first!.id)
    const now = new Date()
    const answer = { type: 'rejected', reason: asSaid('woke up') } as const
    const event = { type: 'answer', answer, isSafeToRepeat: true, startedAt: now } as const
    expect(await advance({ payload, row: asItWas!, event, now })).toBeNull()
    expect(await delivery(first!.id)).toMatchObject({ state: 'sending', fence: second!.lease })
  })
})

describe('a token that is not the reader’s', () => {
  it.each(['ack', 'nack'])('is refused by %s with 409 and problem details', async (verb) => {
    const channel = await pullChannel()
    await due(channel)
    const [one] = await lease(channel)
    const rest = verb === 'nack' ? { reason: 'no' } : {}
    const wrong = await post(`/deliveries/${one!.id}/${verb}`, { lease: one!.lease + 1, ...rest })
    expect(wrong.status).toBe(409)
    expect(wrong.type).toContain('application/problem+json')
    expect(wrong.json()).toMatchObject({ type: 'urn:lanmu:problem:lease-lost', status: 409 })
    const others = { lease: one!.lease, ...rest }
    expect((await post(`/deliveries/${one!.id}/${verb}`, others, otherKey)).status).toBe(409)
    expect((await delivery(one!.id)).state).toBe('sending')
  })

  it.each(['0123456789abcdef01234567', 'nonsense', 'null', '%7B%22$ne%22:1%7D', '%00'])(
    'is refused for the delivery “%s”, which is not there',
    async (id) => {
      expect((await post(`/deliveries/${id}/ack`, { lease: 1 })).status).toBe(409)
    },
  )
})

describe('a delivery that cannot be handed out', () => {
  it('takes no other with it, and is offered again when its time has run out', async () => {
    const channel = await pullChannel()
    const posts: Post[] = []
    for (const title of ['one', 'two', 'three']) posts.push(await due(channel, title))
    const body = { root: { type: 'root', children: [{ type: 'paragraph', children: 7 }] } }
    const where = { id: { equals: posts[1]!.id } }
    await payload.db.updateOne({ collection: 'posts', where, data: { body } })
    const titles = (leased: Leased[]) => leased.map((one) => one.post.title)
    expect(titles(await lease(channel))).toEqual(['one', 'three'])
    const [row] = await findRows({ payload, where: { post: { equals: posts[1]!.id } } })
    expect(row!.state).toBe('claimed')
    await payload.db.updateOne({ collection: 'posts', where, data: { body: posts[1]!.body } })
    await letExpire(row!.id)
    expect(titles(await lease(channel))).toEqual(['two'])
  })

  it('is told of as a failure where there is no other', async () => {
    const channel = await pullChannel()
    const where = { id: { equals: (await due(channel)).id } }
    const body = { root: { type: 'root', children: [{ type: 'paragraph', children: 7 }] } }
    await payload.db.updateOne({ collection: 'posts', where, data: { body } })
    expect((await post(`/channels/${channel.slug}/lease`, {})).status).toBe(500)
  })
})

describe('two readers at once', () => {
  it('never get the same delivery, and together get all', async () => {
    const channel = await pullChannel()
    for (let number = 0; number < 12; number += 1) await due(channel, `Post ${number}`)
    const seen: string[] = []
    // Readers that meet may each get less than there is; every round one of them gets on.
    for (let round = 0; round < 12 && seen.length < 12; round += 1) {
      const asked = [key, otherKey, key, otherKey].map((as) => lease(channel, { max: 5 }, as))
      seen.push(...(await Promise.all(asked)).flat().map(({ id }) => id))
    }
    expect(seen).toHaveLength(12)
    expect(new Set(seen).size).toBe(12)
  })
})
