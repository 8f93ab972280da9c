import { createParser } from 'eventsource-parser'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel } from '../../src/payload-types.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenPost, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Leased = { id: string; lease: number; leasedUntil: string; post: { title: string } }

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
  otherKey = await givenKey({ payload, role: 'editor' })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function pullChannel(): Promise<Channel> {
  return givenChannel({ payload, kind: 'pull', slug: unique('pull') })
}

function due(channel: Channel, title = 'Due', inMs = -1_000) {
  const publishAt = new Date(Date.now() + inMs)
  return givenPost({ payload, channels: [channel], publishAt, title })
}

function send(path: string, body: object, as = key) {
  return api.ask({ path: `/v1${path}`, method: 'POST', key: as, body })
}

async function lease(channel: Channel, body: object = {}, as = key): Promise<Leased[]> {
  const answer = await send(`/channels/${channel.slug}/lease`, body, as)
  expect(answer.status, answer.text).toBe(200)
  return (answer.json() as { deliveries: Leased[] }).deliveries
}

describe('a reader that waits', () => {
  it('is answered as soon as something is due', async () => {
    const channel = await pullChannel()
    await due(channel, 'Soon', 1_200)
    const begun = Date.now()
    const [one] = await lease(channel, { wait: 20 })
    expect(one!.post.title).toBe('Soon')
    expect(Date.now() - begun).toBeLessThan(10_000)
  })

  it('and goes away is given nothing that others could have', async () => {
    const channel = await pullChannel()
    const gone = new AbortController()
    const asked = fetch(`${api.url}/v1/channels/${channel.slug}/lease`, {
      method: 'POST',
      headers: { authorization: `users API-Key ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ wait: 30 }),
      signal: gone.signal,
    })
    setTimeout(() => gone.abort(), 300)
    await expect(asked).rejects.toThrow()
    await due(channel)
    expect(await lease(channel, { wait: 5 }, otherKey)).toHaveLength(1)
  })
})

describe('a lease', () => {
  it('is kept for longer by its reader alone, while it lasts', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [one] = await lease(channel, { seconds: 5 })
    const path = `/deliveries/${one!.id}/extend`
    const kept = await send(path, { lease: one!.lease, seconds: 600 })
    expect(kept.status).toBe(200)
    const { leasedUntil } = kept.json() as { leasedUntil: string }
    expect(Date.parse(leasedUntil) - Date.now()).toBeGreaterThan(590_000)
    expect((await send(path, { lease: one!.lease }, otherKey)).status).toBe(409)
    expect((await send(path, { lease: one!.lease + 1 })).status).toBe(409)
    const claimedUntil = new Date(Date.now() - 1_000).toISOString()
    const where = { id: { equals: one!.id } }
    await payload.db.updateOne({ collection: 'deliveries', where, data: { claimedUntil } })
    expect((await send(path, { lease: one!.lease })).status).toBe(409)
  })

  it('that was kept for longer is not taken back by whoever looked before', async () => {
    const channel = await pullChannel()
    await due(channel)
    const [one] = await lease(channel, { seconds: 5 })
    const [seen] = await findRows({ payload, where: { id: { equals: one!.id } } })
    await send(`/deliveries/${one!.id}/extend`, { lease: one!.lease, seconds: 60 })
    const later = new Date(Date.now() + 6_000)
    const event = { type: 'expire', isSafeToRepeat: true } as const
    expect(await advance({ payload, row: seen!, event, now: later })).toBeNull()
    expect((await send(`/deliveries/${one!.id}/ack`, { lease: one!.lease })).status).toBe(200)
  })
})

describe('in order', () => {
  it('a post on hold lets the next pass, unless a reader has it already', async () => {
    const channel = await pullChannel()
    const first = await due(channel, 'one', -3_000)
    await due(channel, 'two', -2_000)
    const [one] = await lease(channel, { max: 1, inOrder: true })
    const data = { scope: 'post', post: first.id, reason: 'a dispute' } as const
    const { id } = await payload.create({ collection: 'holds', data })
    expect(await lease(channel, { inOrder: true }, otherKey)).toEqual([])
    const nextAttemptAt = new Date(Date.now() - 1).toISOString()
    await send(`/deliveries/${one!.id}/nack`, { lease: one!.lease, reason: 'not now' })
    await payload.db.updateOne({ collection: 'deliveries', id: one!.id, data: { nextAttemptAt } })
    const [next, ...more] = await lease(channel, { inOrder: true }, otherKey)
    expect([next!.post.title, more]).toEqual(['two', []])
    await payload.update({ collection: 'holds', id, data: { isReleased: true } })
  })

  it('nothing is handed out past what another reader has, or what waits', async () => {
    const channel = await pullChannel()
    for (const [title, ago] of [
      ['one', -3_000],
      ['two', -2_000],
      ['three', -1_000],
    ] as const) {
      await due(channel, title, ago)
    }
    const [one, ...more] = await lease(channel, { max: 1, inOrder: true })
    expect([one!.post.title, more]).toEqual(['one', []])
    expect(await lease(channel, { inOrder: true }, otherKey)).toEqual([])
    await send(`/deliveries/${one!.id}/nack`, { lease: one!.lease, reason: 'not now' })
    expect(await lease(channel, { inOrder: true }, otherKey)).toEqual([])
    const where = { id: { equals: one!.id } }
    const nextAttemptAt = new Date(Date.now() - 1).toISOString()
    await payload.db.updateOne({ collection: 'deliveries', where, data: { nextAttemptAt } })
    const all = await lease(channel, { inOrder: true }, otherKey)
    expect(all.map(({ post }) => post.title)).toEqual(['one', 'two', 'three'])
  })

  it('many readers at once never hold different ones', async () => {
    const channel = await pullChannel()
    for (let n = 0; n < 8; n += 1) await due(channel, `${n}`, (n - 20) * 1_000)
    const titles: string[] = []
    for (let round = 0; round < 30 && titles.length < 8; round += 1) {
      const asked = [key, otherKey, key, otherKey].map(async (as) => ({
        as,
        got: await lease(channel, { max: 2, inOrder: true }, as),
      }))
      const holders = (await Promise.all(asked)).filter(({ got }) => got.length > 0)
      expect(holders.length).toBeLessThanOrEqual(1)
      for (const { as, got } of holders) {
        for (const one of got) {
          titles.push(one.post.title)
          await send(`/deliveries/${one.id}/ack`, { lease: one.lease }, as)
        }
      }
    }
    expect(titles).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
  })
})

describe('the stream of what is due', () => {
  it('says how many there are, and again when that changes', async () => {
    const channel = await pullChannel()
    await due(channel)
    const stop = new AbortController()
    const headers = { authorization: `users API-Key ${key}` }
    const url = `${api.url}/v1/channels/${channel.slug}/due`
    const answer = await fetch(url, { headers, signal: stop.signal })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const told: string[] = []
    const parser = createParser({ onEvent: ({ event, data }) => told.push(`${event} ${data}`) })
    const decoder = new TextDecoder()
    for await (const chunk of answer.body! as unknown as AsyncIterable<Uint8Array>) {
      parser.feed(decoder.decode(chunk, { stream: true }))
      if (told.length === 1 && told[0] === 'due {"due":1}') await lease(channel)
      if (told.length === 2) break
    }
    expect(told).toEqual(['due {"due":1}', 'due {"due":0}'])
  })

  it('is for those who may lease, and no more of them than there is room for', async () => {
    const channel = await pullChannel()
    const path = `/v1/channels/${channel.slug}/due`
    expect((await api.ask({ path })).status).toBe(401)
    const viewer = await givenKey({ payload, role: 'viewer' })
    expect((await api.ask({ path, key: viewer })).status).toBe(403)
    const as = await givenKey({ payload, role: 'editor' })
    const stop = new AbortController()
    const ask = () =>
      fetch(api.url + path, {
        headers: { authorization: `users API-Key ${as}` },
        signal: stop.signal,
      })
    const answers = await Promise.all(Array.from({ length: 12 }, ask))
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2)
    stop.abort()
  })
})
