import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../src/payload-types.ts'
import { mask } from '../../src/publishing/channelSecrets.ts'
import { findRows } from '../../src/publishing/ledger.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import type { WebhookReceiver } from '../given/webhookReceiver.ts'
import { receiverSecret, startWebhookReceiver } from '../given/webhookReceiver.ts'

let given: TestPayload
let api: TestApi
let receiver: WebhookReceiver
let hook: Channel
let keys: Record<'admin' | 'editor' | 'author' | 'viewer', string>
const otherSecret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`

beforeAll(async () => {
  given = await startTestPayload()
  const { payload } = given
  payload.config.custom.allowPrivateAddresses = true
  api = await startTestApi({ payload })
  const key = (role: keyof typeof keys) => givenKey({ payload, role })
  keys = {
    admin: await key('admin'),
    editor: await key('editor'),
    author: await key('author'),
    viewer: await key('viewer'),
  }
})
afterAll(async () => {
  await api.close()
  await given.close()
})
beforeEach(async () => {
  receiver = await startWebhookReceiver()
  hook = await givenHook({ url: receiver.url })
  return () => receiver.close()
})

function givenHook({ url }: { url: string }): Promise<Channel> {
  const settings = { webhook: { url, secret: receiverSecret } }
  return givenChannel({ payload: given.payload, kind: 'webhook', settings })
}

function post(path: string, { body = {}, key = keys.editor } = {}): Promise<Answer> {
  return api.ask({ method: 'POST', path: `/v1${path}`, key, body })
}

describe('testing a connection', () => {
  it('says that the saved settings work, without a post', async () => {
    const answer = await post(`/channels/${hook.slug}/check`)
    expect(answer.status).toBe(200)
    expect(answer.json()).toMatchObject({ result: 'fine', field: null })
    expect(receiver.all().map(({ body }) => body.type)).toEqual(['channel.test'])
  })

  it('says in plain words, in both languages, what to mend', async () => {
    receiver.answerNext(401)
    const answer = await post(`/channels/${hook.id}/check`)
    expect(answer.json()).toMatchObject({ result: 'broken', field: 'secret' })
    const { en, zh } = answer.json() as { en: string; zh: string }
    expect(en).toContain('refused the signature')
    expect(zh).toContain('拒绝了签名')
    expect(answer.text).not.toContain(receiverSecret)
  })

  it('tries what stands in a form; a secret that is not shown is the one that is stored', async () => {
    const tryOut = (settings: object) => {
      const body = { channel: hook.id, kind: 'webhook', settings }
      return post('/channel-checks', { body, key: keys.admin })
    }
    const { url } = receiver
    expect((await tryOut({ url, secret: mask })).json()).toMatchObject({ result: 'fine' })
    const wrong = (await tryOut({ url, secret: otherSecret })).json()
    expect(wrong).toMatchObject({ result: 'broken', field: 'secret' })
    const missing = await tryOut({ url: '', secret: mask })
    expect(missing.json()).toMatchObject({ result: 'broken', field: 'url' })
    expect(missing.text).not.toContain(receiverSecret)
  })

  it('does not lend a stored secret to another kind or to a channel that is not there', async () => {
    const settings = { url: receiver.url, secret: mask }
    const ask = (body: object) => post('/channel-checks', { body, key: keys.admin })
    const alone = await ask({ kind: 'webhook', settings })
    expect(alone.json()).toMatchObject({ result: 'broken', field: 'secret' })
    expect((await ask({ channel: 'nobody', kind: 'webhook', settings })).status).toBe(404)
    expect(receiver.all()).toEqual([])
  })

  it('never calls a private address where that is not allowed', async () => {
    const { custom } = given.payload.config
    custom.allowPrivateAddresses = false
    try {
      const answer = await post(`/channels/${hook.id}/check`)
      expect(answer.json()).toMatchObject({ result: 'broken', field: 'url' })
      expect(receiver.all()).toEqual([])
    } finally {
      custom.allowPrivateAddresses = true
    }
  })
})

describe('a test message', () => {
  it('arrives at once and is no delivery', async () => {
    const answer = await post(`/channels/${hook.slug}/test-message`)
    expect(answer.json()).toEqual({ outcome: 'sent', reason: null, url: null })
    const [arrived] = receiver.all()
    expect(arrived!.body.data.title).toBe('测试消息 Test message')
    const { payload } = given
    expect(await findRows({ payload, where: { channel: { equals: hook.id } } })).toEqual([])
  })

  it('says what the platform said', async () => {
    receiver.answerNext(410)
    expect((await post(`/channels/${hook.id}/test-message`)).json()).toEqual({
      outcome: 'rejected',
      reason: {
        en: 'answered 410: the receiver no longer wants these posts',
        zh: '返回了 410：接收方不再需要这些内容',
      },
      url: null,
    })
  })

  it('is not sent through a channel that is held, nor through one whose readers fetch', async () => {
    const { payload } = given
    await payload.create({
      collection: 'holds',
      data: { scope: 'channel', channel: hook.id, reason: 'a day of mourning' } as never,
    })
    const held = await post(`/channels/${hook.id}/test-message`)
    expect(held.json()).toMatchObject({ status: 409, code: 'held' })
    expect(receiver.all()).toEqual([])
    const pull = await givenChannel({ payload, kind: 'pull' })
    const fetched = await post(`/channels/${pull.id}/test-message`)
    expect(fetched.json()).toMatchObject({ status: 409, code: 'not-sent' })
  })
})

describe('who may try a channel', () => {
  it.each([
    ['admin', 200, 200],
    ['editor', 200, 403],
    ['author', 403, 403],
    ['viewer', 403, 403],
  ] as const)('%s: saved settings %i, typed ones %i', async (role, saved, typed) => {
    const key = await givenKey({ payload: given.payload, role })
    expect((await post(`/channels/${hook.id}/check`, { key })).status).toBe(saved)
    expect((await post(`/channels/${hook.id}/test-message`, { key })).status).toBe(saved)
    const settings = { url: receiver.url, secret: otherSecret }
    const body = { kind: 'webhook', settings }
    expect((await post('/channel-checks', { key, body })).status).toBe(typed)
  })

  it('is asked who he is', async () => {
    const answer = await api.ask({
      method: 'POST',
      path: `/v1/channels/${hook.id}/check`,
      body: {},
    })
    expect(answer.status).toBe(401)
  })

  it('may do so ten times a minute', async () => {
    const key = await givenKey({ payload: given.payload, role: 'editor' })
    const statuses: number[] = []
    for (let tries = 0; tries < 12; tries += 1) {
      statuses.push((await post(`/channels/${hook.id}/check`, { key })).status)
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(10)
    expect(statuses.slice(10)).toEqual([429, 429])
  })
})
