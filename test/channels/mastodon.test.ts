import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { mastodonKind } from '../../src/channels/mastodon/index.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { describeChannel } from '../channelContract.ts'
import { startMastodon, type FakeMastodon } from '../given/platforms/mastodon.ts'
import { answeredAgain } from './answeredAgain.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest, givenSteps } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'
import { networkSituations } from './networkSituations.ts'

const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 400 })
const long = fromMarkdown('今天雾大，**茶要浓**一点。\n\n'.repeat(60))

describeChannel({
  kind: mastodonKind,
  openPlatform: async () => {
    const platform = await startMastodon({ requests: 10_000 })
    const settings = { server: platform.url, accessToken: platform.accessToken }
    return {
      settings,
      http,
      secrets: [platform.accessToken],
      situations: {
        accepts: { leadsTo: 'sent', arrange: () => platform.inject() },
        ...answeredAgain(networkSituations(platform)),
        'never answers': {
          leadsTo: 'unconfirmed',
          arrange: () => platform.inject({ type: 'silence' }, { type: 'silence' }),
        },
        'refuses the words': {
          leadsTo: 'rejected',
          arrange: () => {
            const body = '{"error":"Validation failed: Text contains a forbidden word"}'
            platform.inject({ type: 'gateway', status: 422, body })
          },
        },
      },
      overlong: givenMessage({ body: long }),
      broken: {
        'another token': { ...settings, accessToken: `${platform.accessToken.slice(0, -4)}xxxx` },
        'a length the server does not take': { ...settings, maxCharacters: 5000 },
        'nothing listens': { ...settings, server: `http://127.0.0.1:${await refusedPort()}` },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: () =>
        platform.requests.flatMap(({ headers }) => headers['idempotency-key'] ?? []).map(String),
      effects: () => platform.posts.length,
      close: platform.close,
    }
  },
})

describe('the Mastodon kind', () => {
  let platform: FakeMastodon
  let now: number
  beforeEach(async () => {
    now = Date.now()
    platform = await startMastodon({ now: () => now, requests: 12 })
  })
  afterEach(() => platform.close())

  const settings = (more: object = {}) =>
    mastodonKind.settings.parse({
      ...{ server: platform.url, accessToken: platform.accessToken },
      ...more,
    })
  const send = (request: Partial<SendRequest> = {}, more: object = {}) =>
    mastodonKind.connect(settings(more), http).send(givenRequest(request))
  const check = (more: object = {}) => {
    const signal = new AbortController().signal
    return mastodonKind.check({ settings: settings(more), http, signal, clock: () => new Date() })
  }

  it('sends a status with the picture and its words, and learns its address', async () => {
    expect(await send({}, { visibility: 'unlisted' })).toEqual({
      type: 'sent',
      externalId: '113000000000000',
      url: 'https://tea.example/@tea/113000000000000',
    })
    expect(platform.posts).toMatchObject([
      { visibility: 'unlisted', media: [{ description: 'A cup in the mist' }], key: 'delivery-1' },
    ])
  })

  it('leaves the title out where it is told to', async () => {
    const message = givenMessage({ media: [], link: null })
    await send({ message }, { isTitleHidden: true })
    expect(platform.posts[0]?.status).toBe(
      '今天雾大。多放一克,少泡五秒。\n\n<b>不是标签</b> & مساء الخير',
    )
  })

  it('waits until a picture is done', async () => {
    platform.setSlowness(3)
    expect(await send()).toMatchObject({ type: 'sent' })
    expect(platform.requests.filter(({ path }) => path.startsWith('/api/v1/media/'))).toHaveLength(
      3,
    )
  })

  it('hands a picture in once, however many attempts there are', async () => {
    const steps = givenSteps()
    platform.inject({ type: 'gateway', status: 429, headers: { 'x-ratelimit-reset': 'x' } })
    expect(await send({ steps })).toMatchObject({ type: 'try-later' })
    expect(await send({ steps })).toMatchObject({ type: 'sent' })
    expect(platform.uploads).toBe(1)
    expect(platform.posts).toHaveLength(1)
  })

  it('leaves one status where a call was answered by nobody and made again', async () => {
    platform.inject({ type: 'reset' })
    expect(await send()).toMatchObject({ type: 'sent', externalId: '113000000000000' })
    expect(platform.posts).toHaveLength(1)
  })

  it('makes a thread of a long post, and goes on where it stopped', async () => {
    const message = givenMessage({ body: long })
    const steps = givenSteps()
    platform.inject(null, { type: 'gateway', status: 429, headers: { 'retry-after': '3' } })
    const first = await send({ message, steps }, { overlong: 'split' })
    expect(first).toMatchObject({ type: 'try-later' })
    expect(await send({ message, steps }, { overlong: 'split' })).toMatchObject({
      type: 'sent',
      externalId: '113000000000000',
    })
    const ids = platform.posts.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(1)
    expect(platform.posts.map(({ replyTo }) => replyTo)).toEqual([undefined, ...ids.slice(0, -1)])
    expect(platform.posts.map(({ media }) => media.length)).toEqual(ids.map((_, i) => (i ? 0 : 1)))
    expect(new Set(platform.posts.map(({ key }) => key)).size).toBe(ids.length)
  })

  it('counts a long link as 23, as the server does', async () => {
    const link = `https://example.com/${'a'.repeat(400)}`
    const message = givenMessage({
      title: '',
      body: fromMarkdown('茶'.repeat(475)),
      link,
      media: [],
    })
    expect(await send({ message })).toMatchObject({ type: 'sent' })
    expect(platform.posts[0]?.status).toBe(`${'茶'.repeat(475)}\n\n${link}`)
  })

  it('keeps to the server’s own limit where that is lower', async () => {
    platform.setMaxCharacters(120)
    const message = givenMessage({ body: long, media: [] })
    expect(await send({ message })).toMatchObject({ type: 'sent' })
    expect(await check({ maxCharacters: 500 })).toMatchObject({
      type: 'broken',
      field: 'maxCharacters',
    })
    platform.setMaxCharacters(5000)
    expect((await check()).en).toContain('5000')
  })

  it('waits until the instant that the server names', async () => {
    const clock = () => new Date(now)
    const message = givenMessage({ media: [] })
    for (let sent = 0; sent < 12; sent += 1)
      await send({ message, clock, deliveryKey: `d-${sent}` })
    const outcome = await send({ message, clock, deliveryKey: 'd-13' })
    expect(outcome).toMatchObject({ type: 'try-later', after: new Date(now + 90_000) })
  })

  it('says which right a token lacks', async () => {
    platform.setScopes(['read', 'write:statuses'])
    const checked = await check()
    expect(checked).toMatchObject({ type: 'broken', field: 'accessToken' })
    expect(checked.zh).toContain('write:media')
  })
})
