import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { webhookKind } from '../../src/channels/webhook/index.ts'
import { webhookBodySchema } from '../../src/channels/webhook/bodySchema.ts'
import { describeChannel } from '../channelContract.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest } from './givenRequest.ts'
import { refusedPort, startHttpServer, type ReceivedRequest, type Reply } from './localServer.ts'

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`

/** A receiver as the rules ask for one: it verifies with the public package and drops ids it has seen. */
async function startReceiver() {
  const seen = new Map<string, unknown>()
  const accept: Reply = (response, request) => {
    try {
      const event = new Webhook(secret).verify(request.body, headersOf(request))
      const { type } = event as { type: string }
      if (type === 'post.published') seen.set(String(request.headers['webhook-id']), event)
      response.writeHead(204).end()
    } catch (error) {
      response.writeHead(401).end(String(error))
    }
  }
  const server = await startHttpServer(accept)
  return { ...server, seen, accept }
}

function headersOf(request: ReceivedRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
}

const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (response) =>
    response.writeHead(code, headers).end('<html>sorry</html>')

describeChannel({
  kind: webhookKind,
  openPlatform: async () => {
    const receiver = await startReceiver()
    const settings = {
      url: `${receiver.url}/hooks/path-secret?token=query-secret`,
      secret,
      headers: 'Authorization: Bearer header-secret',
    }
    const { answerWith } = receiver
    const answers = (leadsTo: 'sent' | 'rejected' | 'try-later' | 'unconfirmed', reply: Reply) => ({
      leadsTo,
      arrange: () => answerWith(reply),
    })
    return {
      settings,
      http: connectHttp({ allowPrivateAddresses: true, timeoutMs: 1000 }),
      secrets: [secret, 'path-secret', 'query-secret', 'header-secret'],
      situations: {
        accepts: answers('sent', receiver.accept),
        'says yes at length': answers('sent', (response) => response.end('{'.repeat(200_000))),
        'says yes in pictures': answers('sent', (response) =>
          response.end(Buffer.from([0xff, 0xd8, 0])),
        ),
        'names itself badly': answers('sent', (response) =>
          response.end('{"id":{},"url":"javascript:x"}'),
        ),
        'is gone': answers('rejected', status(410)),
        'does not like it': answers('rejected', status(422)),
        'does not know us': answers('rejected', status(401)),
        'moved away': answers(
          'rejected',
          status(308, { location: 'https://b.example/query-secret' }),
        ),
        'has had enough': answers('try-later', status(429, { 'retry-after': '30' })),
        'is down for now': answers('try-later', status(503)),
        'was too slow to read': answers('try-later', status(408)),
        'is too early': answers('try-later', status(425)),
        'broke after the effect': answers('unconfirmed', status(500)),
        'stands behind a broken gateway': answers('unconfirmed', status(502)),
        resets: answers('unconfirmed', (response) => response.socket?.resetAndDestroy()),
        'breaks off': answers('unconfirmed', (response) => {
          response.writeHead(200, { 'content-length': '50' }).write('{')
          setTimeout(() => response.destroy(), 20)
        }),
        'never answers': answers('unconfirmed', () => undefined),
      },
      fallSilent: () => answerWith(() => undefined),
      keys: () => receiver.requests.map(({ headers }) => String(headers['webhook-id'])),
      effects: () => receiver.seen.size,
      close: receiver.close,
    }
  },
})

describe('the webhook kind', () => {
  let receiver: Awaited<ReturnType<typeof startReceiver>>
  beforeEach(async () => {
    receiver = await startReceiver()
  })
  afterEach(() => receiver.close())

  const send = (request: Partial<SendRequest> & { url?: string; headers?: string } = {}) => {
    const { url = receiver.url, headers, ...rest } = request
    const settings = webhookKind.settings.parse({ url, secret, ...(headers && { headers }) })
    const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 1000 })
    return webhookKind.connect(settings, http).send(givenRequest(rest))
  }

  it('signs so that the public package verifies it, with the delivery as its id', async () => {
    expect(await send()).toEqual({ type: 'sent', externalId: 'delivery-1' })
    expect(receiver.requests[0]?.headers).toMatchObject({
      'webhook-id': 'delivery-1',
      'content-type': 'application/json',
    })
    expect(receiver.seen.get('delivery-1')).toMatchObject({
      type: 'post.published',
      timestamp: '2026-11-24T00:30:00.000Z',
      data: { id: 'delivery-1', title: '早安茶语:雾天宜浓 👨‍👩‍👧‍👦' },
    })
  })

  it('sends the body that its schema documents, and nothing more', async () => {
    await send()
    const body: unknown = JSON.parse(receiver.requests[0]?.body ?? '')
    expect(webhookBodySchema.parse(body)).toEqual(body)
  })

  it('repeats the same bytes under the same id, signed anew', async () => {
    const now = Date.now()
    await send({ clock: () => new Date(now - 60_000) })
    await send({ clock: () => new Date(now) })
    const [first, again] = receiver.requests
    expect(again?.body).toBe(first?.body)
    expect(again?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp'])
    expect(again?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature'])
    expect(receiver.seen.size).toBe(1)
  })

  it('is refused by a receiver whose clock is far from ours', async () => {
    const outcome = await send({ clock: () => new Date(Date.now() - 10 * 60_000) })
    expect(outcome).toEqual({ type: 'rejected', reason: { en: 'answered 401', zh: '返回了 401' } })
  })

  it('adds the headers that the receiver asks for', async () => {
    await send({ headers: 'Authorization: Bearer tea\nX-Team: 7' })
    expect(receiver.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer tea',
      'x-team': '7',
    })
  })

  it('takes the name and address of what the receiver made', async () => {
    receiver.answerWith((response) => response.end('{"id":42,"url":"https://b.example/p/42"}'))
    expect(await send()).toEqual({ type: 'sent', externalId: '42', url: 'https://b.example/p/42' })
  })

  it('ignores an address that is not http', async () => {
    receiver.answerWith((response) => response.end('{"id":"a","url":"javascript:alert(1)"}'))
    expect(await send()).toEqual({ type: 'sent', externalId: 'a' })
  })

  it('waits as long as it is asked to, in seconds or until a date', async () => {
    const clock = () => new Date('2026-11-24T00:30:05Z')
    receiver.answerWith(status(429, { 'retry-after': '120' }))
    expect(await send({ clock })).toMatchObject({ after: new Date('2026-11-24T00:32:05Z') })
    receiver.answerWith(status(503, { 'retry-after': 'Tue, 24 Nov 2026 01:00:00 GMT' }))
    expect(await send({ clock })).toMatchObject({ after: new Date('2026-11-24T01:00:00Z') })
  })

  it('names no time where the receiver names none', async () => {
    receiver.answerWith(status(503))
    expect(await send()).toEqual({
      type: 'try-later',
      reason: { en: 'answered 503', zh: '返回了 503' },
    })
  })

  it('does not follow a redirect, and says where it led', async () => {
    receiver.answerWith(status(301, { location: 'https://b.example/hook?key=1' }))
    expect(await send()).toMatchObject({
      type: 'rejected',
      reason: { en: expect.stringContaining('a redirect to https://b.example:') as unknown },
    })
  })

  it('tries again later when nothing listens', async () => {
    const url = `http://127.0.0.1:${await refusedPort()}/`
    expect(await send({ url })).toMatchObject({ type: 'try-later' })
  })

  it('gives up on an address it may not call', async () => {
    const settings = webhookKind.settings.parse({ url: receiver.url, secret })
    const http = connectHttp({ allowPrivateAddresses: false })
    const outcome = await webhookKind.connect(settings, http).send(givenRequest())
    expect(outcome.type).toBe('rejected')
    expect(receiver.requests).toEqual([])
  })

  describe('when it is tested', () => {
    const check = (url = receiver.url) => {
      const settings = webhookKind.settings.parse({ url, secret })
      const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 1000 })
      const { signal } = new AbortController()
      return webhookKind.check({ settings, http, signal, clock: () => new Date() })
    }

    it('sends a signed event that is no post', async () => {
      expect(await check()).toMatchObject({ type: 'fine' })
      expect(receiver.requests).toHaveLength(1)
      expect(JSON.parse(receiver.requests[0]!.body)).toMatchObject({ type: 'channel.test' })
      expect(receiver.seen.size).toBe(0)
    })

    it('names the setting to mend: the secret where the signature is refused, else the address', async () => {
      receiver.answerWith(status(401))
      expect(await check()).toMatchObject({ type: 'broken', field: 'secret' })
      receiver.answerWith(status(404))
      const missing = await check()
      expect(missing).toMatchObject({ type: 'broken', field: 'url' })
      expect(missing.en).toContain('404')
      expect(missing.zh).toContain('404')
      const url = `http://127.0.0.1:${await refusedPort()}/`
      const nobody = await check(url)
      expect(nobody).toMatchObject({ type: 'broken', field: 'url' })
      expect(nobody.en).toContain('refused the connection')
    })
  })

  it('previews the JSON that it sends', async () => {
    const settings = webhookKind.settings.parse({ url: receiver.url, secret })
    const [part] = webhookKind.render({ message: givenMessage(), settings }).parts
    await send({ deliveryKey: 'preview' })
    expect(JSON.parse(part!.text)).toEqual(JSON.parse(receiver.requests[0]!.body))
  })
})
