import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import type { Channel } from '../../src/payload-types.ts'
import { feedFiles } from '../../src/publishing/hubs/topics.ts'
import { tellHubs } from '../../src/publishing/hubs/tellHubs.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import type { Hub } from '../given/hub.ts'
import { linksOf, startHub } from '../given/hub.ts'
import { eventually, givenChannel, givenPost, givenSent, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type HubHealth = {
  toldAt: string | null
  failingSince: string | null
  reason: { en: string; zh: string } | null
  nextAttemptAt: string | null
}

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let hub: Hub
const http = connectHttp({ allowPrivateAddresses: true })
/** A clock that the tests move. */
let now: Date

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  // A hub reads the feed where the feed says that it is.
  payload.config.serverURL = api.url
  key = await givenKey({ payload, role: 'viewer' })
})
beforeEach(async () => {
  hub = await startHub()
  now = new Date()
})
afterEach(async () => {
  await hub.close()
  // Others' hubs are gone, and need not be told.
  const where = { 'settings.feed.hub': { exists: true } }
  const data = { settings: {} }
  await payload.db.updateMany({ collection: 'channels', where, data })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

const feedWithHub = (address = hub.url): Promise<Channel> =>
  givenChannel({
    payload,
    ...{ kind: 'feed', slug: unique('feed') },
    settings: { feed: { hub: address } },
  })

async function publish({ channel, title }: { channel: Channel; title: string }) {
  const at = new Date()
  const post = await givenPost({ payload, channels: [channel], publishAt: at, title })
  await givenSent({ payload, post, at })
  return post
}

const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))
const tell = () => tellHubs({ payload, http, now })

/** As the worker's loop does: news are noticed, and told when the time to gather them is over. */
async function tellAll(): Promise<void> {
  await tell()
  later(3)
  await tell()
}

const topicOf = ({ slug }: Channel, file: string) => `${api.url}/v1/feeds/${slug}/${file}`

async function healthOf({ id }: Channel): Promise<HubHealth | null> {
  const answer = await api.ask({ path: `/v1/health/channels?channel=${id}`, key })
  const { channels } = answer.json() as { channels: { hub: HubHealth | null }[] }
  return channels[0]!.hub
}

describe.each(feedFiles)('a subscriber to %s', (file) => {
  it('is given what the topic holds: published, edited, taken down', async () => {
    const channel = await feedWithHub()
    const topic = topicOf(channel, file)
    const { received, close } = await hub.subscribe(topic)
    const post = await publish({ channel, title: 'Water first' })
    const change = (data: object) => payload.update({ collection: 'posts', id: post.id, data })
    const steps = [
      async () => undefined,
      () => change({ title: 'Tea second', _status: 'published' }),
      () => change({ deletedAt: new Date().toISOString() }),
    ]
    for (const [index, step] of steps.entries()) {
      await step()
      await tellAll()
      const check = () => Promise.resolve(received.length)
      await eventually({ check, until: (count) => count === index + 1, withinMs: 5_000 })
      const read = await api.ask({ path: new URL(topic).pathname })
      expect(received.at(-1)!.body).toBe(read.text)
      expect(received.at(-1)!.headers['content-type']).toBe(read.type)
    }
    const shown = ['Water first', 'Tea second'].map((title) =>
      received.map(({ body }) => body.includes(title)),
    )
    expect(shown).toEqual([
      [true, false, false],
      [false, true, false],
    ])
    expect(hub.violations).toEqual([])
    await close()
  })
})

describe('a hub', () => {
  it('is told once of a burst, by however many workers, and not again', async () => {
    const channel = await feedWithHub()
    for (const title of ['One', 'Two', 'Three']) await publish({ channel, title })
    await Promise.all([tell(), tell()])
    later(1)
    await publish({ channel, title: 'Four' })
    await Promise.all([tell(), tell()])
    expect(hub.pings).toEqual([])
    later(2)
    await Promise.all([tell(), tell(), tell()])
    later(600)
    await tellAll()
    expect([...hub.pings].sort()).toEqual(feedFiles.map((file) => topicOf(channel, file)).sort())
    expect(await healthOf(channel)).toMatchObject({ failingSince: null, reason: null })
  })

  it('that fails is told later, as webhooks are, and the channel says so', async () => {
    const channel = await feedWithHub()
    await publish({ channel, title: 'One' })
    hub.answerNext(503, 503, 503)
    await tellAll()
    expect(await healthOf(channel)).toMatchObject({
      toldAt: null,
      failingSince: now.toISOString(),
      reason: { en: 'answered 503', zh: '返回了 503' },
      nextAttemptAt: new Date(now.getTime() + 5_000).toISOString(),
    })
    // What comes meanwhile does not make it hurry.
    await publish({ channel, title: 'Two' })
    await tell()
    later(4)
    await tell()
    expect(hub.pings).toHaveLength(3)
    later(2)
    await tell()
    expect(hub.pings).toHaveLength(6)
    expect(await healthOf(channel)).toMatchObject({
      ...{ toldAt: now.toISOString(), failingSince: null, reason: null, nextAttemptAt: null },
    })
  })

  it('that fails for days is given up, until there is something new', async () => {
    const channel = await feedWithHub()
    await publish({ channel, title: 'One' })
    hub.answerNext(...Array.from({ length: 30 }, () => 500))
    await tell()
    for (let tries = 0; tries < 12; tries += 1) {
      later(86_401)
      await tell()
    }
    expect(hub.pings).toHaveLength(30)
    expect(await healthOf(channel)).toMatchObject({ nextAttemptAt: null })
    await publish({ channel, title: 'Two' })
    await tellAll()
    expect(hub.pings).toHaveLength(33)
    expect(await healthOf(channel)).toMatchObject({ failingSince: null })
  })

  it('is told again of what came while it was being told', async () => {
    const channel = await feedWithHub()
    await publish({ channel, title: 'One' })
    await tell()
    later(3)
    const slow = {
      ...http,
      request: async (asked: Parameters<typeof http.request>[0]) => {
        if (hub.pings.length === 0) {
          await publish({ channel, title: 'Two' })
          await tell()
        }
        return http.request(asked)
      },
    }
    await tellHubs({ payload, http: slow, now })
    expect(hub.pings).toHaveLength(3)
    later(3)
    await tell()
    expect(hub.pings).toHaveLength(6)
  })

  it('at a private address is never asked, where those are closed', async () => {
    const channel = await feedWithHub()
    await publish({ channel, title: 'One' })
    await tell()
    later(3)
    const closed = connectHttp({ allowPrivateAddresses: false })
    await tellHubs({ payload, http: closed, now })
    expect(hub.pings).toEqual([])
    const { reason } = (await healthOf(channel))!
    expect(reason?.en).toContain('not on the public internet')
  })

  it('that takes the place of another is told from the beginning', async () => {
    const channel = await feedWithHub()
    await publish({ channel, title: 'One' })
    await tellAll()
    const second = await startHub()
    const settings = { feed: { hub: second.url } }
    await payload.update({ collection: 'channels', id: channel.id, data: { settings } })
    expect(await healthOf(channel)).toMatchObject({ toldAt: null, reason: null })
    await tellAll()
    expect([hub.pings.length, second.pings.length]).toEqual([3, 3])
    expect(second.violations).toEqual([])
    await second.close()
  })
})

describe('a feed without a hub', () => {
  it('names itself, under its one address, and no hub', async () => {
    const channel = await givenChannel({ payload, kind: 'feed', slug: unique('feed') })
    const answer = await api.ask({ path: `/v1/feeds/${channel.id}/rss.xml` })
    expect(linksOf(answer.headers.get('link'))).toEqual({ self: topicOf(channel, 'rss.xml') })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
    expect(await healthOf(channel)).toBeNull()
  })

  it('takes no address that a hub cannot have', async () => {
    for (const address of ['ftp://hub.example', 'https://me:pass@hub.example/', 'hub']) {
      await expect(feedWithHub(address)).rejects.toThrow('settings.feed.hub')
    }
  })
})
