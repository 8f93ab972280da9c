import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { partInDoubt } from '../../src/channels/partInDoubt.ts'
import type { Channel, Post } from '../../src/payload-types.ts'
import { connectChannels } from '../../src/publishing/connectChannel.ts'
import { decide } from '../../src/publishing/decide.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import { findRows } from '../../src/publishing/ledger.ts'
import { sweep } from '../../src/publishing/sweep.ts'
import { givenDrainer, type TestDrainer } from '../given/drainer.ts'
import { image } from '../given/image.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { startDingtalk } from '../given/platforms/dingtalk.ts'
import { startWecom, type FakeWecom } from '../given/platforms/wecom.ts'

const due = new Date(Date.now() + 3600_000)
const minute = 60_000
const after = (ms: number): Date => new Date(due.getTime() + ms)

let given: TestPayload
let drainer: TestDrainer
let platform: FakeWecom
let channel: Channel

beforeAll(async () => {
  given = await startTestPayload()
  drainer = await givenDrainer(given, { timeoutMs: 400 })
})
beforeEach(async () => {
  platform = await startWecom()
  channel = await givenChannel({
    payload: given.payload,
    kind: 'wecom',
    settings: { wecom: { url: platform.robotUrl } },
  })
})
afterEach(() => platform.close())
afterAll(async () => {
  await drainer.close()
  await given.close()
})

async function postWithPictures(count: number): Promise<Post> {
  const { payload } = given
  const media: string[] = []
  for (let made = 0; made < count; made += 1) {
    const doc = await payload.create({
      collection: 'media',
      data: { alt: `Cup ${made}` },
      file: await image(),
    })
    media.push(doc.id)
  }
  return givenPost({ payload, channels: [channel], publishAt: due, media })
}

async function rowOf(post: Post): Promise<LedgerRow> {
  const [row] = await findRows({ payload: given.payload, where: { post: { equals: post.id } } })
  return row!
}

const drainAt = (now: Date) => drainer.drainAt({ channelId: channel.id, now })
const seen = () => platform.messages.map(({ msgtype }) => msgtype)

describe('a post to a robot', () => {
  it('goes from the ledger to the group, its pictures after it', async () => {
    const post = await postWithPictures(1)
    await drainAt(due)
    expect(seen()).toEqual(['markdown', 'image'])
    expect(platform.messages[0]).toMatchObject({
      markdown: { content: expect.stringContaining(post.title) as unknown },
    })
    const row = await rowOf(post)
    expect(row).toMatchObject({ state: 'sent', externalId: row.id })
  })

  it('is never sent again by itself when nobody knows whether it is live', async () => {
    const post = await postWithPictures(0)
    platform.inject({ type: 'silence' })
    await drainAt(due)
    expect(await rowOf(post)).toMatchObject({
      state: 'unconfirmed',
      reason: {
        en: expect.stringContaining('no answer in time') as unknown,
        zh: expect.stringContaining('没有及时回应') as unknown,
      },
    })
    const { payload } = given
    const connect = connectChannels({ payload, http: connectHttp({ allowPrivateAddresses: true }) })
    const wakeAt = async ({ channelId, at }: { channelId: string; at: Date }) =>
      void (await drainer.drainAt({ channelId, now: at }))
    const lanes = { wakeAt, stop: () => Promise.resolve() }
    for (const ms of [minute, 60 * minute, 24 * 60 * minute]) {
      await sweep({ payload, lanes, connect, changedSince: due, now: after(ms) })
      await drainAt(after(ms))
    }
    expect(platform.requests).toHaveLength(1)
    expect(seen()).toEqual(['markdown'])

    await decide({
      payload,
      deliveryId: (await rowOf(post)).id,
      decision: 'resend',
      by: 'user:1',
      now: after(2 * minute),
    })
    await drainAt(after(3 * minute))
    expect((await rowOf(post)).state).toBe('sent')
    expect(seen()).toEqual(['markdown', 'markdown'])
  })

  it('goes on with the picture that is missing, by what the ledger remembers', async () => {
    const post = await postWithPictures(2)
    platform.inject(null, null, { type: 'gateway', status: 429, headers: { 'retry-after': '90' } })
    await drainAt(due)
    const waiting = await rowOf(post)
    expect(waiting).toMatchObject({
      state: 'waiting',
      reason: { en: 'message 3 of 3: answered 429 (2 of 3 messages are out already)' },
    })
    expect(waiting.steps.map(({ name }) => name)).toEqual(['parts', 'part-1', 'part-2'])
    expect(waiting.nextAttemptAt.getTime()).toBeGreaterThanOrEqual(due.getTime() + 90_000)
    await drainAt(after(2 * minute))
    expect((await rowOf(post)).state).toBe('sent')
    expect(seen()).toEqual(['markdown', 'image', 'image'])
  })

  it('sends the rest, and only the rest, once a person vouches for the message in doubt', async () => {
    const post = await postWithPictures(2)
    platform.inject({ type: 'silence' })
    await drainAt(due)
    const asked = await rowOf(post)
    expect([asked.state, partInDoubt(asked.steps)]).toEqual(['unconfirmed', { part: 1, of: 3 }])
    expect(seen()).toEqual(['markdown'])

    const url = 'https://example.com/group/1'
    const vouch = () =>
      decide({
        ...{ payload: given.payload, deliveryId: asked.id, decision: 'confirm' as const, url },
        ...{ by: 'user:1', now: after(minute) },
      })
    // Pressed twice at once: it is one decision.
    const both = await Promise.all([vouch(), vouch()])
    expect(both.map(({ type }) => type).sort()).toEqual(['done', 'refused'])
    await drainAt(after(2 * minute))
    expect(await rowOf(post)).toMatchObject({ state: 'sent', url })
    expect(seen()).toEqual(['markdown', 'image', 'image'])
  })

  it('never writes the robot’s address into the ledger', async () => {
    const post = await postWithPictures(0)
    await platform.close()
    await drainAt(due)
    const row = await rowOf(post)
    expect(row.state).toBe('waiting')
    expect(JSON.stringify(row)).not.toContain(platform.key)
    platform = await startWecom()
  })

  it('leaves DingTalk alone for the ten minutes that it blocks a robot', async () => {
    const { payload } = given
    const dingtalk = await startDingtalk()
    const robot = await givenChannel({
      payload,
      kind: 'dingtalk',
      settings: { dingtalk: { url: dingtalk.robotUrl } },
    })
    const posts = await Promise.all(
      [1, 2].map(() => givenPost({ payload, channels: [robot], publishAt: due })),
    )
    dingtalk.fillMinute()
    const opensAt = await drainer.drainAt({ channelId: robot.id, now: due })
    expect(opensAt!.getTime()).toBeGreaterThanOrEqual(due.getTime() + 10 * minute)
    await drainer.drainAt({ channelId: robot.id, now: after(9 * minute) })
    expect(dingtalk.requests).toHaveLength(1)
    const states = await Promise.all(posts.map(async (post) => (await rowOf(post)).state))
    expect(states.sort()).toEqual(['planned', 'waiting'])
    await dingtalk.close()
  })
})

describe('a new channel', () => {
  const hook = 'https://open.feishu.cn/open-apis/bot/v2/hook/7e0b7a2c-91f4'

  it('to Feishu keeps away from :00 and :30, as Feishu asks', async () => {
    const { payload } = given
    const feishu = await givenChannel({
      payload,
      kind: 'feishu',
      settings: { feishu: { url: hook } },
    })
    expect(feishu.rules).toMatchObject({ jitterSeconds: 180, maxPerMinute: 60 })
    const posts = await Promise.all(
      Array.from({ length: 6 }, () => givenPost({ payload, channels: [feishu], publishAt: due })),
    )
    await drainer.drainAt({ channelId: feishu.id, now: due })
    const planned = await Promise.all(
      posts.map(async (post) => (await rowOf(post)).nextAttemptAt.getTime()),
    )
    expect(new Set(planned).size).toBeGreaterThan(3)
    expect(Math.max(...planned)).toBeLessThanOrEqual(due.getTime() + 180_000)
  })

  it('begins as somebody said, where somebody said', async () => {
    const feishu = await givenChannel({
      payload: given.payload,
      kind: 'feishu',
      settings: { feishu: { url: hook } },
      rules: { jitterSeconds: 0, maxPerMinute: 5 },
    })
    expect(feishu.rules).toMatchObject({ jitterSeconds: 0, maxPerMinute: 5 })
    const feed = await givenChannel({ payload: given.payload, kind: 'feed' })
    expect(feed.rules).toMatchObject({ jitterSeconds: 0 })
  })
})
