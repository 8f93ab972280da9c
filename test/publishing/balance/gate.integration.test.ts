import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BalancePolicy, Channel, Community, Post } from '../../../src/payload-types.ts'
import { leaseDeliveries } from '../../../src/publishing/leaseDeliveries.ts'
import { findRows } from '../../../src/publishing/ledger.ts'
import { raiseNotices } from '../../../src/publishing/notices/raiseNotices.ts'
import { refusedFields } from '../../collections/asking.ts'
import type { TestDrainer } from '../../given/drainer.ts'
import { givenDrainer } from '../../given/drainer.ts'
import {
  givenChannel,
  givenCommunity,
  givenPolicy,
  givenPost,
  givenSent,
  givenUser,
} from '../../given/lanmu.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'

let given: TestPayload
let payload: Payload
let drainer: TestDrainer

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  drainer = await givenDrainer(given)
})
afterAll(async () => {
  await drainer.close()
  await given.close()
})

type World = { policy: BalancePolicy; community: Community; channel: Channel }

/** A community that lets at most two products come in a row, and a channel to it. */
async function givenWorld(rules: Partial<BalancePolicy> = {}): Promise<World> {
  const strict = { productStreak: 2, productStreakLevel: 'block', ...rules } as const
  const policy = await givenPolicy({ payload, ...strict })
  const community = await givenCommunity({ payload, balancePolicy: policy.id })
  const channel = await givenChannel({ payload, kind: 'console', communities: [community.id] })
  return { policy, community, channel }
}

const soon = () => new Date(Date.now() + minute)

/** Two products the community has seen, and a third that is due at `dueAt`. */
async function givenThird({ channel }: World): Promise<{ third: Post; dueAt: Date }> {
  for (let number = 0; number < 2; number += 1) {
    const publishAt = new Date(Date.now() + number)
    const post = await givenPost({
      payload,
      channels: [channel],
      publishAt,
      contentType: 'product',
    })
    await givenSent({ payload, post, at: publishAt })
  }
  const dueAt = soon()
  const third = await givenPost({
    payload,
    channels: [channel],
    publishAt: dueAt,
    contentType: 'product',
  })
  return { third, dueAt }
}

async function rowOf(post: Post) {
  const [row] = await findRows({ payload, where: { post: { equals: post.id } } })
  return row!
}

const drain = ({ channel }: World, now: Date) => drainer.drainAt({ channelId: channel.id, now })

describe('a post the balance has no room for', () => {
  it('is kept back at its time, says why, and somebody is told once', async () => {
    const world = await givenWorld()
    const { third, dueAt } = await givenThird(world)
    await drain(world, dueAt)
    const row = await rowOf(third)
    expect(drainer.sent).not.toContain(row.id)
    expect(row.state).toBe('blocked')
    expect(row.reason?.en).toContain('3 product posts in a row')
    expect(row.reason?.zh).toContain('连续')
    await drain(world, row.nextAttemptAt)
    await raiseNotices({ payload, now: dueAt })
    await raiseNotices({ payload, now: dueAt })
    const { docs } = await payload.find({
      collection: 'notices',
      where: { and: [{ kind: { equals: 'blocked' } }, { delivery: { equals: row.id } }] },
    })
    expect(docs.map(({ text }) => text)).toEqual([expect.stringContaining(third.title)])
  })

  it('leaves by itself once something else has made room', async () => {
    const world = await givenWorld()
    const { third, dueAt } = await givenThird(world)
    await drain(world, dueAt)
    const talk = await givenPost({
      payload,
      channels: [world.channel],
      publishAt: new Date(Number(dueAt) + 1),
      contentType: 'interaction',
    })
    await drain(world, new Date(Number(dueAt) + 2))
    expect((await rowOf(talk)).state).toBe('sent')
    await drain(world, (await rowOf(third)).nextAttemptAt)
    expect((await rowOf(third)).state).toBe('sent')
  })

  it('leaves at once when an editor lets it pass in writing, and that is kept', async () => {
    const world = await givenWorld()
    const { third, dueAt } = await givenThird(world)
    await drain(world, dueAt)
    const user = await givenUser({ payload, role: 'editor' })
    const override = await payload.create({
      collection: 'balance-overrides',
      data: { post: third.id, reason: 'the founder’s birthday' },
      user,
      overrideAccess: false,
    })
    expect((override.by as { id: string }).id).toBe(user.id)
    expect(override.judgement).toMatchObject([
      { community: world.community.id, version: 1, blocks: [{ rule: 'product-streak' }] },
    ])
    await drain(world, new Date())
    expect((await rowOf(third)).state).toBe('sent')
  })

  it('is never late by the balance when somebody lets it pass', async () => {
    const world = await givenWorld()
    const { third, dueAt } = await givenThird(world)
    await payload.update({
      collection: 'channels',
      id: world.channel.id,
      data: { rules: { ...world.channel.rules, late: 'skip' } },
    })
    await drain(world, dueAt)
    expect((await rowOf(third)).state).toBe('blocked')
    await payload.create({
      collection: 'balance-overrides',
      data: { post: third.id, reason: 'the founder’s birthday' },
    })
    await drain(world, new Date(Number(dueAt) + 3 * hour))
    expect((await rowOf(third)).state).toBe('sent')
  })

  it('may be let pass before its time as well', async () => {
    const world = await givenWorld()
    const { third, dueAt } = await givenThird(world)
    await payload.create({
      collection: 'balance-overrides',
      data: { post: third.id, reason: 'agreed with the editors' },
    })
    await drain(world, dueAt)
    expect((await rowOf(third)).state).toBe('sent')
  })

  it('is let pass by admins alone where the policy says so', async () => {
    const world = await givenWorld({ overrideRole: 'admin' })
    const { third, dueAt } = await givenThird(world)
    await drain(world, dueAt)
    const pass = async (role: 'admin' | 'editor') =>
      payload.create({
        collection: 'balance-overrides',
        data: { post: third.id, reason: 'the founder’s birthday' },
        user: await givenUser({ payload, role }),
        overrideAccess: false,
      })
    await expect(pass('editor')).rejects.toThrow('only admins')
    expect((await rowOf(third)).state).toBe('blocked')
    await pass('admin')
    expect((await rowOf(third)).state).toBe('planned')
  })

  it('is not handed to a reader who pulls either', async () => {
    const world = await givenWorld()
    const pull = await givenChannel({ payload, kind: 'pull', communities: [world.community.id] })
    const { third, dueAt } = await givenThird({ ...world, channel: pull })
    const reader = { payload, by: 'reader', holdMs: minute, now: dueAt }
    expect(await leaseDeliveries({ reader, channelId: pull.id, max: 10 })).toEqual([])
    expect((await rowOf(third)).state).toBe('blocked')
  })

  it.each([
    ['its channel and the posts', 'the same'],
    ['the posts alone', 'none'],
    ['the posts, and the channel another', 'another'],
  ])('is judged by those that leave with it, where %s name the community', async (_, ofChannel) => {
    const { community } = await givenWorld()
    const communities = [community.id]
    const another = ofChannel === 'another' ? [(await givenCommunity({ payload })).id] : []
    const place = { communities: ofChannel === 'the same' ? communities : another }
    const channel = await givenChannel({ payload, kind: 'pull', ...place })
    const now = soon()
    const posts: Post[] = []
    for (let number = 0; number < 4; number += 1) {
      const publishAt = new Date(Number(now) - 10 + number)
      const product = { contentType: 'product', title: `Product ${number}` } as const
      const asked = { payload, channels: [channel], publishAt, communities }
      posts.push(await givenPost({ ...asked, ...product }))
    }
    const reader = { payload, by: 'reader', holdMs: minute, now }
    const leased = await leaseDeliveries({ reader, channelId: channel.id, max: 10 })
    expect(leased.map(({ post }) => post.title)).toEqual(['Product 0', 'Product 1'])
    const rows = await Promise.all(posts.map(rowOf))
    expect(rows.map(({ state }) => state)).toEqual(['sending', 'sending', 'blocked', 'blocked'])
  })

  it('can be moved like any other that has not left', async () => {
    const world = await givenWorld()
    const { third, dueAt } = await givenThird(world)
    await drain(world, dueAt)
    await payload.update({
      collection: 'posts',
      id: third.id,
      data: { publishAt: new Date(Number(dueAt) + hour).toISOString(), _status: 'published' },
    })
    expect(await rowOf(third)).toMatchObject({ state: 'planned', reason: null })
  })
})

describe('what does not keep a post back', () => {
  it('is a rule that only warns', async () => {
    const world = await givenWorld({ productStreakLevel: 'warn' })
    const { third, dueAt } = await givenThird(world)
    await drain(world, dueAt)
    expect((await rowOf(third)).state).toBe('sent')
  })

  it('is the second channel to the same community', async () => {
    const world = await givenWorld({ productStreak: null, perDay: 1, perDayLevel: 'block' })
    const other = await givenChannel({
      payload,
      kind: 'console',
      communities: [world.community.id],
    })
    const dueAt = soon()
    const post = await givenPost({ payload, channels: [world.channel, other], publishAt: dueAt })
    await drain(world, dueAt)
    await drain({ ...world, channel: other }, dueAt)
    const rows = await findRows({ payload, where: { post: { equals: post.id } } })
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('is the balance of a community that this channel does not reach', async () => {
    const [strict, calm] = [
      await givenWorld({ perDay: 1, perDayLevel: 'block' }),
      await givenWorld(),
    ]
    const first = await givenPost({ payload, channels: [strict.channel], publishAt: soon() })
    await givenSent({ payload, post: first, at: new Date(first.publishAt!) })
    const dueAt = new Date(Date.now() + 2 * minute)
    const both = await givenPost({
      payload,
      channels: [strict.channel, calm.channel],
      publishAt: dueAt,
    })
    // The calm one first: what went out there has not reached the strict one.
    await drain(calm, dueAt)
    await drain(strict, dueAt)
    const rows = await findRows({ payload, where: { post: { equals: both.id } } })
    const stateOf = ({ channel }: World) => rows.find((row) => row.channel === channel.id)?.state
    expect([stateOf(strict), stateOf(calm)]).toEqual(['blocked', 'sent'])
  })
})

describe('what is looked back at', () => {
  it('is as much as a policy counts, however long ago it was', async () => {
    const world = await givenWorld({ activityCooldown: 90, activityCooldownLevel: 'block' })
    const activity = { channels: [world.channel], packaging: 'activity' as const }
    const [first, second] = [soon(), new Date(Date.now() + 70 * day)]
    const old = await givenPost({ payload, ...activity, publishAt: first })
    await givenSent({ payload, post: old, at: first })
    const next = await givenPost({ payload, ...activity, publishAt: second })
    await drain(world, second)
    expect(await rowOf(next)).toMatchObject({ state: 'blocked' })
  })

  it('are the topics of months, where few posts come', async () => {
    const rules = { topicsBeforeActivity: 2, topicsBeforeActivityLevel: 'block' } as const
    const world = await givenWorld(rules)
    for (const days of [1, 20]) {
      const publishAt = new Date(Date.now() + days * day)
      const post = await givenPost({ payload, channels: [world.channel], publishAt })
      await givenSent({ payload, post, at: publishAt })
    }
    const dueAt = new Date(Date.now() + 100 * day)
    const activity = { channels: [world.channel], packaging: 'activity' as const }
    const post = await givenPost({ payload, ...activity, publishAt: dueAt })
    await drain(world, dueAt)
    expect(await rowOf(post)).toMatchObject({ state: 'sent' })
  })
})

describe('the ledger', () => {
  it('remembers which version of which policy a delivery was judged by', async () => {
    const world = await givenWorld()
    const { policy, community, channel } = world
    await payload.update({ collection: 'balance-policies', id: policy.id, data: { perDay: 9 } })
    const dueAt = soon()
    const post = await givenPost({ payload, channels: [channel], publishAt: dueAt })
    await drain(world, dueAt)
    const { docs } = await payload.find({
      collection: 'deliveries',
      where: { post: { equals: post.id } },
    })
    expect(docs[0]).toMatchObject({
      state: 'sent',
      judgedBy: 'Ours v2',
      judgement: [{ community: community.id, policy: policy.id, version: 2, blocks: [] }],
    })
    const { docs: versions } = await payload.findVersions({
      collection: 'balance-policies',
      where: { and: [{ parent: { equals: policy.id } }, { 'version.version': { equals: 1 } }] },
    })
    expect(versions[0]?.version.perDay ?? null).toBeNull()
    // What it remembers stays: the policy cannot be deleted any more.
    const remove = (one: BalancePolicy) =>
      payload.delete({ collection: 'balance-policies', id: one.id })
    await expect(remove(policy)).rejects.toThrow('Posts were judged by this policy')
    const unused = await givenPolicy({ payload })
    expect((await remove(unused)).id).toBe(unused.id)
  })

  it('is judged by whole numbers alone', async () => {
    const halves = { windowType: 'posts', windowLength: 7.5, perDay: 2.5 } as const
    expect(await refusedFields(givenPolicy({ payload, ...halves }))).toEqual({
      windowLength: 'A whole number, please.',
      perDay: 'A whole number, please.',
    })
  })

  it('names the built-in default of the stage where there is no policy', async () => {
    const community = await givenCommunity({ payload, stage: 'action' })
    const channel = await givenChannel({ payload, kind: 'console', communities: [community.id] })
    const dueAt = soon()
    const post = await givenPost({ payload, channels: [channel], publishAt: dueAt })
    await drainer.drainAt({ channelId: channel.id, now: dueAt })
    const { docs } = await payload.find({
      collection: 'deliveries',
      where: { post: { equals: post.id } },
    })
    expect(docs[0]).toMatchObject({ state: 'sent', judgedBy: 'built-in action v1' })
  })
})
