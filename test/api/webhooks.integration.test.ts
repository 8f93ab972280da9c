import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { callPrograms } from '../../src/publishing/webhooks/callPrograms.ts'
import { raise } from '../../src/publishing/notices/raiseNotices.ts'
import { noteEvent } from '../../src/publishing/webhooks/noteEvent.ts'
import type { Channel } from '../../src/payload-types.ts'
import { eventData } from '../../src/api/events.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenCommunity, givenPost, givenSent } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import type { WebhookReceiver } from '../given/webhookReceiver.ts'
import { receiverSecret, startWebhookReceiver } from '../given/webhookReceiver.ts'

type Message = { id: string; type: string; state: string; attempts: number; status: number | null }

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let receiver: WebhookReceiver
const http = connectHttp({ allowPrivateAddresses: true })
/** A clock that the tests move. */
let now = new Date()

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'admin' })
  receiver = await startWebhookReceiver()
})
afterEach(async () => {
  await payload.delete({ collection: 'webhooks', where: { id: { exists: true } } })
  now = new Date()
})
afterAll(async () => {
  await receiver.close()
  await api.close()
  await given.close()
})

function send(method: string, path: string, body?: unknown, match = '*') {
  const headers = { 'if-match': match }
  return api.ask({ path: `/v1${path}`, method, key, body, headers })
}

async function subscribe(rest: object = {}): Promise<string> {
  const body = { name: 'Site', url: receiver.url, secret: receiverSecret, ...rest }
  const answer = await send('POST', '/webhooks', body)
  expect(answer.status, answer.text).toBe(201)
  return (answer.json() as { webhook: { id: string } }).webhook.id
}

async function sent(channel: Channel): Promise<string> {
  const at = new Date('2100-01-01T00:00:00Z')
  const post = await givenPost({ payload, channels: [channel], publishAt: at })
  await givenSent({ payload, post, at })
  return post.id
}

async function messages(id: string): Promise<Message[]> {
  return ((await send('GET', `/webhooks/${id}/messages`)).json() as { items: Message[] }).items
}

const call = () => callPrograms({ payload, http, now })
const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))

describe('a webhook', () => {
  it('is called once, signed, when something it asked for happens', async () => {
    const id = await subscribe({ events: ['delivery.sent'] })
    const channel = await givenChannel({ payload })
    const post = await sent(channel)
    await Promise.all([call(), call()])
    await call()
    const [message, ...more] = await messages(id)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      type: 'delivery.sent',
      state: 'sent',
      attempts: 1,
      status: 200,
    })
    const [arrival, ...again] = receiver.of(message!.id)
    expect(again).toEqual([])
    const body = arrival!.body as unknown as { type: string; data: object }
    expect(body).toMatchObject({
      type: 'delivery.sent',
      data: { post, channel: channel.id, state: 'sent' },
    })
  })

  it('hears of posts that come onto the calendar, change there and are taken off', async () => {
    const id = await subscribe({ events: ['post.scheduled', 'post.changed', 'post.unscheduled'] })
    const channel = await givenChannel({ payload })
    const publishAt = new Date('2100-01-01T00:00:00Z')
    const post = await givenPost({ payload, channels: [channel], publishAt })
    const change = (data: object, draft = false) =>
      payload.update({ collection: 'posts', id: post.id, data: data as never, draft })
    await change({ title: 'Better', _status: 'published' })
    await change({ title: 'Not yet' }, true)
    await change({ _status: 'draft' })
    await call()
    const types = (await messages(id)).map(({ type }) => type).reverse()
    expect(types).toEqual(['post.scheduled', 'post.changed', 'post.unscheduled'])
  })

  it('of one channel hears of no other', async () => {
    const [mine, other] = [await givenChannel({ payload }), await givenChannel({ payload })]
    const id = await subscribe({ channels: [mine.id], events: ['delivery.sent'] })
    await sent(other)
    await call()
    expect(await messages(id)).toEqual([])
    await sent(mine)
    await call()
    expect(await messages(id)).toHaveLength(1)
  })

  it('of one community hears of the channels that reach it, and of nothing without one', async () => {
    const community = await givenCommunity({ payload })
    const mine = await givenChannel({ payload, communities: [community.id] })
    const other = await givenChannel({ payload })
    const id = await subscribe({ communities: [community.id], events: [] })
    const everything = await subscribe({ events: ['import.finished'] })
    await sent(other)
    const event = { type: 'import.finished' as const, key: `import ${id}`, data: {}, channels: [] }
    await noteEvent({ payload, event, now })
    await call()
    expect(await messages(id)).toEqual([])
    expect(await messages(everything)).toHaveLength(1)
    await sent(mine)
    const about = { communities: [community.id] }
    const warning = { kind: 'balance-warning', cause: `balance-warning:${id}`, text: 'Too much' }
    await raise({ payload, now, about, ...warning } as Parameters<typeof raise>[0])
    await call()
    const heard = new Set((await messages(id)).map(({ type }) => type))
    expect([...heard].sort()).toEqual(['balance.warning', 'delivery.sent', 'post.scheduled'])
  })

  it('is called at once to be tried, also where it is disabled, and only that once', async () => {
    payload.config.custom.allowPrivateAddresses = true
    const [id, other] = [await subscribe({ events: ['delivery.sent'] }), await subscribe()]
    const test = async () => (await send('POST', `/webhooks/${id}/test`)).json() as Message
    const good = await test()
    expect(good).toMatchObject({ type: 'webhook.test', state: 'sent', attempts: 1, status: 200 })
    expect(receiver.of(good.id)[0]!.body).toMatchObject({ type: 'webhook.test' })
    receiver.answerNext(410)
    const bad = await test()
    expect(bad).toMatchObject({ state: 'failed', status: 410, reason: { en: 'answered 410' } })
    const read = async () => (await send('GET', `/webhooks/${id}`)).json()
    expect(await read()).toMatchObject({ isDisabled: false, failingSince: null })
    await send('PATCH', `/webhooks/${id}`, { isDisabled: true })
    expect(await test()).toMatchObject({ state: 'sent' })
    later(86_400)
    await call()
    expect(receiver.of(bad.id)).toHaveLength(1)
    expect(await messages(other)).toEqual([])
    expect((await send('POST', `/webhooks/${'0'.repeat(24)}/test`)).status).toBe(404)
    payload.config.custom.allowPrivateAddresses = false
    expect(await test()).toMatchObject({ state: 'failed', status: null })
  })

  it('is changed only by who knows how it is', async () => {
    const id = await subscribe()
    const read = await send('GET', `/webhooks/${id}`)
    const etag = read.headers.get('etag')!
    const change = (match: string) =>
      send('PATCH', `/webhooks/${id}`, { name: `Site ${match.length}` }, match)
    const changed = await change(etag)
    expect(changed.status).toBe(200)
    const late = await change(etag)
    expect([late.status, late.headers.get('etag')]).toEqual([412, changed.headers.get('etag')])
    expect((await change('')).status).toBe(428)
    const wrong = await send('PATCH', `/webhooks/${id}`, { events: ['webhook.test'] })
    expect(wrong.status).toBe(400)
  })

  it('that fails is tried again later, under the same id, and then can be replayed', async () => {
    const id = await subscribe({ events: ['delivery.sent'] })
    await sent(await givenChannel({ payload }))
    receiver.answerNext(500)
    await call()
    const [first] = await messages(id)
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, status: 500 })
    await call()
    expect(receiver.of(first!.id)).toHaveLength(1)
    later(6)
    await call()
    expect((await messages(id))[0]).toMatchObject({ state: 'sent', attempts: 2 })
    const path = `/webhooks/${id}/messages/${first!.id}/replay`
    expect((await send('POST', path)).status).toBe(202)
    now = new Date(Date.now() + 1_000)
    await call()
    expect(receiver.of(first!.id)).toHaveLength(3)
  })

  it('that answers 410 is never called again', async () => {
    const id = await subscribe({ events: ['delivery.sent'] })
    await sent(await givenChannel({ payload }))
    receiver.answerNext(410)
    await call()
    expect((await messages(id))[0]).toMatchObject({ state: 'failed' })
    const { items } = (await send('GET', '/webhooks')).json() as { items: object[] }
    expect(items).toMatchObject([
      { isDisabled: true, disabledWhy: { en: 'it answered 410: gone' } },
    ])
    await sent(await givenChannel({ payload }))
    await call()
    expect(await messages(id)).toHaveLength(1)
  })

  it('that answers nothing good for days is disabled, and can be enabled again', async () => {
    const id = await subscribe({ events: ['delivery.sent'] })
    await sent(await givenChannel({ payload }))
    // The receiver refuses what is signed on another day, so only the first needs to be told.
    receiver.answerNext(503)
    for (let tries = 0; tries < 4; tries += 1) {
      await call()
      later(86_401)
    }
    const read = async () =>
      ((await send('GET', '/webhooks')).json() as { items: { isDisabled: boolean }[] }).items[0]
    expect(await read()).toMatchObject({ isDisabled: true })
    const enabled = await send('PATCH', `/webhooks/${id}`, { isDisabled: false })
    expect(enabled.json()).toMatchObject({ isDisabled: false, failingSince: null })
    const [message] = await messages(id)
    await send('POST', `/webhooks/${id}/messages/${message!.id}/replay`)
    now = new Date(Date.now() + 1_000)
    await call()
    expect((await messages(id))[0]).toMatchObject({ state: 'sent' })
  })

  it('keeps its secret to itself, and to the answer that made it', async () => {
    const made = await send('POST', '/webhooks', { name: 'App', url: 'https://example.com/h' })
    const { secret, webhook } = made.json() as { secret: string; webhook: { id: string } }
    expect(secret).toMatch(/^whsec_/)
    expect((await send('GET', '/webhooks')).text).not.toContain(secret)
    const where = { id: { equals: webhook.id } }
    const stored = await payload.db.findOne({ collection: 'webhooks', where })
    expect(JSON.stringify(stored)).not.toContain(secret)
    await send('PATCH', `/webhooks/${webhook.id}`, { name: 'Other' })
    const again = await payload.db.findOne({ collection: 'webhooks', where })
    expect((again as unknown as { secret: string }).secret).toBe(
      (stored as unknown as { secret: string }).secret,
    )
    const wrong = await send('POST', '/webhooks', { name: 'A', url: 'ftp://x', secret: 'short' })
    expect(wrong.json()).toMatchObject({ errors: [{ path: 'url' }, { path: 'secret' }] })
  })

  it('is the admins’', async () => {
    const as = await givenKey({ payload, role: 'editor' })
    expect((await api.ask({ path: '/v1/webhooks', key: as })).status).toBe(403)
  })
})

describe('what a webhook is told', () => {
  it('has the form that the document says', async () => {
    // Those of imports are made up above.
    const where = { type: { not_equals: 'import.finished' } }
    const asked = { collection: 'webhook-messages', where, pagination: false } as const
    const { docs } = await payload.find(asked)
    const types = new Set(docs.map(({ type }) => type))
    expect(types).toEqual(new Set([...types, 'delivery.sent', 'post.scheduled', 'webhook.test']))
    for (const { type, data } of docs) {
      expect(eventData[type].safeParse(data).error, type).toBeUndefined()
    }
  })
})

describe('metrics', () => {
  it('keep the newest totals, whatever comes again, late or at once', async () => {
    const post = await sent(await givenChannel({ payload }))
    const { docs } = await payload.find({
      collection: 'deliveries',
      where: { post: { equals: post } },
    })
    const path = `/deliveries/${docs[0]!.id}/metrics`
    const report = (value: number, measuredAt: string) =>
      send('PUT', path, { metrics: [{ name: 'views', value }], measuredAt })
    await Promise.all([
      report(10, '2026-01-01T10:00:00Z'),
      report(12, '2026-01-01T12:00:00Z'),
      report(11, '2026-01-01T11:00:00Z'),
      report(12, '2026-01-01T12:00:00Z'),
    ])
    await report(3, '2026-01-01T03:00:00Z')
    expect((await send('GET', path)).json()).toEqual({
      items: [{ name: 'views', value: 12, measuredAt: '2026-01-01T12:00:00.000Z' }],
    })
    expect((await report(1, '2100-01-01T00:00:00Z')).status).toBe(400)
    expect((await send('PUT', `/deliveries/${'0'.repeat(24)}/metrics`, {})).status).toBe(400)
  })
})
