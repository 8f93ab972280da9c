import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTid } from '../../src/channels/bluesky/createTid.ts'
import { blueskyKind } from '../../src/channels/bluesky/index.ts'
import type { SendRequest } from '../../src/channels/channel.ts'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import { describeChannel } from '../channelContract.ts'
import { startBluesky, type FakeBluesky } from '../given/platforms/bluesky.ts'
import { answeredAgain } from './answeredAgain.ts'
import { givenMessage } from './givenMessage.ts'
import { givenRequest, givenSteps } from './givenRequest.ts'
import { refusedPort } from './localServer.ts'
import { networkSituations } from './networkSituations.ts'

const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 400 })
const long = fromMarkdown('今天雾大，**茶要浓**一点。\n\n'.repeat(40))

describeChannel({
  kind: blueskyKind,
  openPlatform: async () => {
    const platform = await startBluesky()
    const settings = {
      ...{ identifier: platform.handle, appPassword: platform.appPassword },
      service: platform.url,
    }
    const network = answeredAgain(networkSituations(platform))
    // What a gateway stopped was not made, and the look-up says so: only then is nothing known.
    const stopped = ['has a broken gateway', 'is down without a word']
    return {
      settings,
      http,
      secrets: [platform.appPassword, 'access-jwt', 'refresh-jwt'],
      situations: {
        accepts: { leadsTo: 'sent', arrange: () => platform.inject() },
        ...network,
        ...Object.fromEntries(
          stopped.map((name) => [name, { ...network[name]!, leadsTo: 'unconfirmed' as const }]),
        ),
        'refuses the record': {
          leadsTo: 'rejected',
          arrange: () => {
            const body = '{"error":"InvalidRequest","message":"Invalid record"}'
            platform.inject({ type: 'gateway', status: 400, body })
          },
        },
      },
      overlong: givenMessage({ body: long }),
      broken: {
        'another password': { ...settings, appPassword: 'aaaa-bbbb-cccc-dddd' },
        'another handle': { ...settings, identifier: 'nobody.bsky.social' },
        'nothing listens': { ...settings, service: `http://127.0.0.1:${await refusedPort()}` },
      },
      fallSilent: () => platform.injectAlways({ type: 'silence' }),
      keys: null,
      effects: () => platform.records.size,
      close: platform.close,
    }
  },
})

describe('the Bluesky kind', () => {
  let platform: FakeBluesky
  let now: number
  beforeEach(async () => {
    now = Date.now()
    platform = await startBluesky({ now: () => now, writes: 6 })
  })
  afterEach(() => platform.close())

  const send = (request: Partial<SendRequest> = {}, more: object = {}) => {
    const own = { identifier: platform.handle, appPassword: platform.appPassword }
    const settings = blueskyKind.settings.parse({ ...own, service: platform.url, ...more })
    return blueskyKind.connect(settings, http).send(givenRequest(request))
  }
  const posts = () => [...platform.records.values()]

  it('posts text, links by their bytes, and the picture with its words', async () => {
    const outcome = await send({}, { language: 'zh' })
    const [rkey] = platform.records.keys()
    expect(outcome).toEqual({
      type: 'sent',
      externalId: `at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/${rkey}`,
      url: `https://bsky.app/profile/teahouse.bsky.social/post/${rkey}`,
    })
    const [post] = posts()
    expect(post).toMatchObject({ langs: ['zh'], embed: { images: [{ alt: 'A cup in the mist' }] } })
    const bytes = new TextEncoder().encode(post!.text)
    const { byteStart, byteEnd } = post!.facets![0]!.index
    expect(new TextDecoder().decode(bytes.slice(byteStart, byteEnd))).toBe(
      'example.com/tea?utm_source=wec…',
    )
  })

  it('shows the link as a card where there is no picture', async () => {
    await send({ message: givenMessage({ media: [] }) })
    expect(posts()[0]?.embed).toMatchObject({
      $type: 'app.bsky.embed.external',
      external: { uri: 'https://example.com/tea?utm_source=wecom' },
    })
  })

  it('leaves one post where the first call was answered by nobody, and looks it up', async () => {
    const steps = givenSteps()
    platform.inject({ type: 'silence' })
    const outcome = await send({ steps })
    expect(outcome).toMatchObject({ type: 'sent' })
    expect(platform.records.size).toBe(1)
  })

  it('finds what an attempt made that died right after it', async () => {
    const steps = givenSteps()
    await send({ steps })
    const beforeRecording = steps.kept.filter(({ name }) => !name.startsWith('part-'))
    const outcome = await send({ steps: givenSteps(beforeRecording) })
    expect(outcome).toMatchObject({ type: 'sent' })
    expect(platform.records.size).toBe(1)
    expect(platform.uploads).toBe(1)
  })

  it('makes a thread of a long post, each part in reply to the one before, and goes on where it stopped', async () => {
    const message = givenMessage({ body: long, media: [] })
    const steps = givenSteps()
    platform.inject(null, { type: 'gateway', status: 502 })
    expect(await send({ message, steps }, { overlong: 'split' })).toMatchObject({
      type: 'unconfirmed',
    })
    expect(await send({ message, steps }, { overlong: 'split' })).toMatchObject({ type: 'sent' })
    const uris = [...platform.records.keys()].map(
      (key) => `at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/${key}`,
    )
    expect(uris.length).toBeGreaterThan(1)
    expect(posts().map(({ reply }) => [reply?.root.uri, reply?.parent.uri])).toEqual(
      uris.map((_, index) => (index === 0 ? [undefined, undefined] : [uris[0], uris[index - 1]])),
    )
  })

  it('logs in once for many posts, and renews a token that ran out', async () => {
    await send({ deliveryKey: 'a' })
    await send({ deliveryKey: 'b' })
    platform.expireTokens()
    expect(await send({ deliveryKey: 'c' })).toMatchObject({ type: 'sent' })
    expect(platform.logins).toBe(1)
    expect(platform.records.size).toBe(3)
  })

  it('waits until the second that the server names', async () => {
    const clock = () => new Date(now)
    for (let sent = 0; sent < 6; sent += 1) await send({ clock, deliveryKey: `d-${sent}` })
    const outcome = await send({ clock, deliveryKey: 'd-7' })
    expect(outcome).toMatchObject({ type: 'try-later' })
    if (outcome.type !== 'try-later') return
    expect(Math.round((outcome.after!.getTime() - now) / 1000)).toBeGreaterThanOrEqual(599)
  })
})

describe('createTid', () => {
  it('gives keys that sort by time and tell writers apart', () => {
    const microseconds = 1_795_480_200_000_000n
    const first = createTid({ microseconds, writer: 5 })
    expect(first).toMatch(/^[234567a-j][234567a-z]{12}$/)
    expect(createTid({ microseconds, writer: 6 })).not.toBe(first)
    expect(createTid({ microseconds: microseconds + 1n, writer: 0 }) > first).toBe(true)
  })
})
