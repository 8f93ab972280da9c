import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PlanChange, RepairChange } from '../../../src/domain/balance/repair/change.ts'
import { toWall } from '../../../src/domain/calendar/wallTime.ts'
import type { Channel, Community, Post, User } from '../../../src/payload-types.ts'
import { balanceWithPost } from '../../../src/publishing/balance/balanceWithPost.ts'
import { betterTimes } from '../../../src/publishing/balance/betterTimes.ts'
import { applyRepair } from '../../../src/publishing/balance/repairs/applyRepair.ts'
import { previewRepair } from '../../../src/publishing/balance/repairs/previewRepair.ts'
import { suggestRepairs } from '../../../src/publishing/balance/repairs/suggestRepairs.ts'
import { findRows } from '../../../src/publishing/ledger.ts'
import {
  givenChannel,
  givenColumn,
  givenCommunity,
  givenDraft,
  givenPolicy,
  givenPost,
  givenUser,
} from '../../given/lanmu.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'

let given: TestPayload
let payload: Payload
let user: User & { collection: 'users' }
let community: Community
let channel: Channel

const day = 86_400_000
/** Noon of tomorrow in Shanghai. */
const noon = Math.floor(Date.now() / day) * day + day + 4 * 3_600_000
const at = (days: number) => new Date(noon + days * day)

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  user = await givenUser({ payload, role: 'editor' })
})
afterAll(() => given.close())

/** At most two products in a row. */
beforeEach(async () => {
  const policy = await givenPolicy({ payload, productStreak: 2, productStreakLevel: 'warn' })
  community = await givenCommunity({ payload, balancePolicy: policy.id })
  channel = await givenChannel({ payload, communities: [community.id] })
})

function plan(days: number, contentType: Post['contentType'], rest: Partial<Post> = {}) {
  return givenPost({
    payload,
    channels: [channel],
    publishAt: at(days),
    contentType,
    ...(rest as object),
  })
}

const suggest = () =>
  suggestRepairs({ payload, communityId: community.id, days: 21, now: new Date() })

const preview = (changes: RepairChange[]) =>
  previewRepair({ payload, changes, days: 21, now: new Date() })

/** Of every post that the community has, where it stands. */
async function places(): Promise<unknown[]> {
  const { docs } = await payload.find({
    collection: 'posts',
    where: { channels: { in: [channel.id] } },
    sort: 'publishAt',
    depth: 0,
    pagination: false,
  })
  return docs.map(({ id, publishAt: time, column, issue }) => ({ id, time, column, issue }))
}

const apply = (changes: PlanChange[]) => applyRepair({ payload, user, changes, now: new Date() })

async function publishAt(post: Post): Promise<Date> {
  const stored = await payload.findByID({ collection: 'posts', id: post.id, depth: 0 })
  return new Date(stored.publishAt!)
}

describe('a suggestion', () => {
  it('moves or swaps a post by its own time of day, tells the effect, and mends the plan when applied', async () => {
    for (const days of [1, 2, 3]) await plan(days, 'product')
    await plan(4, 'interaction')
    const [first] = await suggest()
    expect(first).toMatchObject({ isWhole: true, isSmallest: true })
    expect(first!.changes).toHaveLength(1)
    expect(first!.effects).toEqual([
      {
        community: { id: community.id, slug: community.slug, name: 'Fans A' },
        rules: [
          {
            rule: 'product-streak',
            contentType: 'product',
            ...{ level: 'warn', allowed: 2 },
            before: { breaches: 1, hours: 24, worst: 1, found: 3 },
            after: { breaches: 0, hours: 0, worst: 0, found: null },
          },
        ],
      },
    ])
    expect(Object.values(first!.titles)).toContain('Three old sayings of the tea table')
    expect(await apply(first!.changes)).toMatchObject({ type: 'applied' })
    expect(await suggest()).toEqual([])
    const { docs } = await payload.find({
      collection: 'posts',
      where: { channels: { in: [channel.id] } },
      depth: 0,
      pagination: false,
    })
    for (const post of docs) {
      const [row] = await findRows({ payload, where: { post: { equals: post.id } } })
      expect(row!.dueAt).toEqual(new Date(post.publishAt!))
      const wall = toWall({ at: row!.dueAt, timezone: 'Asia/Shanghai' })
      expect(wall.toPlainTime().toString()).toBe('12:00:00')
    }
  })

  it('fills an empty issue with an evergreen of its pool', async () => {
    const question = await givenDraft({
      payload,
      contentType: 'interaction',
      title: 'Which tea did you drink today?',
      state: 'approved',
    })
    const column = await givenColumn({
      payload,
      channels: [channel],
      times: [{ time: '10:00' }],
      contentType: 'interaction',
      recurrence: 'FREQ=DAILY;COUNT=1',
      startsOn: toWall({ at: at(3), timezone: 'Asia/Shanghai' })
        .toPlainDate()
        .toString(),
      fallback: { isOn: true, posts: [question.id], cooldownDays: 0, maxRepeats: 5 },
    } as never)
    for (const days of [1, 2, 3]) await plan(days, 'product')
    const all = await suggest()
    const filling = all.find(({ changes }) => changes[0]!.type === 'fill')
    expect(filling!.titles).toEqual({ [question.id]: question.title })
    expect(await apply(filling!.changes)).toMatchObject({ type: 'applied' })
    const { docs } = await payload.find({
      collection: 'posts',
      where: { column: { equals: column.id } },
      depth: 0,
    })
    expect(docs).toMatchObject([
      { title: question.title, rerunOf: question.id, _status: 'published' },
    ])
    expect(await suggest()).toEqual([])
  })

  it('is refused as a whole where somebody moved a post of it meanwhile', async () => {
    const posts = [await plan(1, 'product'), await plan(2, 'product'), await plan(3, 'product')]
    await plan(4, 'interaction')
    const [first] = await suggest()
    const named = JSON.stringify(first!.changes)
    const moved = posts.find(({ id }) => named.includes(id))!
    await payload.update({
      collection: 'posts',
      id: moved.id,
      data: { publishAt: at(9).toISOString(), _status: 'published' },
    })
    expect(await apply(first!.changes)).toMatchObject({ type: 'outdated', why: 'changed' })
    expect(await publishAt(moved)).toEqual(at(9))
  })

  it('lets two issues trade their times, each column keeping its own', async () => {
    const [shelf, talk] = [
      await givenColumn({
        payload,
        channels: [channel],
        contentType: 'product',
        times: [{ time: '12:00' }],
      }),
      await givenColumn({
        payload,
        channels: [channel],
        contentType: 'interaction',
        times: [{ time: '12:00' }],
      }),
    ]
    const products = []
    for (const days of [1, 2, 3]) products.push(await plan(days, 'product', { column: shelf.id }))
    const question = await plan(4, 'interaction', { column: talk.id })
    const swap = (await suggest())
      .flatMap(({ changes }) => changes)
      .find(({ type }) => type === 'swap')
    const change: RepairChange = swap ?? {
      type: 'swap',
      posts: [
        { post: products[2]!.id, from: at(3) },
        { post: question.id, from: at(4) },
      ],
    }
    expect(await apply([change])).toMatchObject({ type: 'applied' })
    const traded = change.type === 'swap' ? change.posts : []
    for (const [index, { post }] of traded.entries()) {
      const stored = await payload.findByID({ collection: 'posts', id: post, depth: 0 })
      expect(new Date(stored.publishAt!)).toEqual(traded[1 - index]!.from)
      expect(stored.column).toBe(post === question.id ? talk.id : shelf.id)
    }
  })

  it('leaves what has left, and what an editor has changed and not scheduled', async () => {
    const posts = [await plan(1, 'product'), await plan(2, 'product'), await plan(3, 'product')]
    await payload.update({
      collection: 'posts',
      id: posts[2]!.id,
      data: { title: 'Not yet' },
      draft: true,
    })
    const change: RepairChange = {
      type: 'move',
      post: posts[2]!.id,
      from: at(3),
      to: at(5),
      slot: 'x',
    }
    expect(await apply([change])).toEqual({ type: 'outdated', index: 0, why: 'unsaved-draft' })
  })
})

describe('a repair, previewed and taken back,', () => {
  async function undone(changes: RepairChange[]): Promise<void> {
    const before = await places()
    const applied = await apply(changes)
    if (applied.type !== 'applied') throw new Error(JSON.stringify(applied))
    expect(await places()).not.toEqual(before)
    expect(await apply(applied.undo)).toMatchObject({ type: 'applied' })
    expect(await places()).toEqual(before)
  }

  it('shows where a post would go and what that does, as the suggestion did, and saves nothing', async () => {
    for (const days of [1, 2, 3]) await plan(days, 'product')
    await plan(4, 'interaction')
    const before = await places()
    for (const { changes, effects } of await suggest()) {
      const { refusal, steps, effects: shown } = await preview(changes)
      expect(refusal).toBeNull()
      expect(shown).toEqual(effects)
      expect(steps.map(({ change }) => change)).toEqual(changes[0]!.type === 'swap' ? [0, 0] : [0])
      for (const { from, to, post } of steps) {
        expect(before).toContainEqual(
          expect.objectContaining({ id: post.id, time: from!.toISOString() }),
        )
        expect(to).not.toEqual(from)
      }
    }
    expect(await places()).toEqual(before)
  })

  it('moves a post without a column there and back', async () => {
    const post = await plan(1, 'product')
    const slot = `${post.id} later`
    await undone([{ type: 'move', post: post.id, from: at(1), to: at(5), slot }])
  })

  it('moves a post from issue to issue and back, and trades two', async () => {
    const column = await givenColumn({ payload, channels: [channel], times: [{ time: '12:00' }] })
    const post = await plan(1, 'product', { column: column.id })
    const other = await plan(2, 'values', { column: column.id })
    const date = toWall({ at: at(4), timezone: 'Asia/Shanghai' })
      .toPlainDate()
      .toString()
    const slot = `${column.id}/${post.issue!.replace(/^[^#]*/, date)}`
    const change: RepairChange = { type: 'move', post: post.id, from: at(1), to: at(4), slot }
    const { steps } = await preview([change])
    expect(steps).toMatchObject([{ column: column.id, issue: slot.split('/')[1], to: at(4) }])
    await undone([change])
    const posts = [
      { post: post.id, from: at(1) },
      { post: other.id, from: at(2) },
    ] as [{ post: string; from: Date }, { post: string; from: Date }]
    await undone([{ type: 'swap', posts }])
  })

  it('leaves a post that had a column but no issue without one again', async () => {
    const column = await givenColumn({ payload, channels: [channel], times: [{ time: '10:00' }] })
    const post = await plan(1, 'product', { column: column.id })
    expect(post.issue ?? null).toBeNull()
    const to = new Date(at(2).getTime() - 2 * 3_600_000)
    const date = toWall({ at: to, timezone: 'Asia/Shanghai' }).toPlainDate().toString()
    const slot = `${column.id}/${date}#${column.slug}`
    await undone([{ type: 'move', post: post.id, from: at(1), to, slot }])
  })

  it('fills an issue, and takes the evergreen out again', async () => {
    const question = await givenDraft({ payload, contentType: 'interaction', state: 'approved' })
    const column = await givenColumn({ payload, channels: [channel], times: [{ time: '12:00' }] })
    const date = toWall({ at: at(3), timezone: 'Asia/Shanghai' })
      .toPlainDate()
      .toString()
    const slot = `${column.id}/${date}#${column.slug}`
    const change: RepairChange = { type: 'fill', slot, at: at(3), post: question.id }
    const { steps, effects } = await preview([change])
    expect(steps).toMatchObject([
      { type: 'fill', column: column.id, from: null, to: at(3), post: { id: question.id } },
    ])
    expect(effects.map(({ community: { id } }) => id)).toEqual([community.id])
    await undone([change])
  })

  it('is told to be no longer possible, with the change and the reason', async () => {
    const post = await plan(1, 'product')
    const slot = `${post.id} later`
    const gone: RepairChange = { type: 'move', post: post.id, from: at(2), to: at(5), slot }
    expect(await preview([gone])).toEqual({
      refusal: { index: 0, why: 'changed' },
      ...{ steps: [], effects: [] },
    })
    const filled: RepairChange = { type: 'fill', slot: 'x/y', at: at(3), post: post.id }
    expect((await preview([filled])).refusal).toEqual({ index: 0, why: 'no-column' })
  })
})

describe('another time for a post', () => {
  async function times(post: { at: Date; column?: string; contentType?: 'values' }) {
    const now = new Date()
    const item = { id: 'new', contentType: 'product', packaging: 'topic', ...post } as const
    const reached = { communityIds: [], channelIds: [channel.id] }
    const found = await balanceWithPost({ payload, post: item, ...reached, now })
    const column = post.column ?? null
    return betterTimes({ payload, post: item, column, timezone: 'Asia/Shanghai', found, now })
  }
  const evening = (days: number) => new Date(at(days).getTime() + 6 * 3_600_000)

  it('is its own time of day on the nearest days on which it does no harm', async () => {
    for (const days of [1, 2]) await plan(days, 'product')
    await plan(3, 'interaction')
    expect(await times({ at: evening(2) })).toMatchObject([
      { at: evening(3), isWhole: true },
      { at: evening(4), isWhole: true },
    ])
  })

  it('is an empty issue of its column, where it has one', async () => {
    for (const days of [1, 2]) await plan(days, 'product')
    await plan(3, 'interaction')
    const column = await givenColumn({ payload, channels: [channel], times: [{ time: '09:00' }] })
    const found = await times({ at: evening(2), column: column.id })
    const morning = new Date(at(4).getTime() - 3 * 3_600_000)
    expect(found[0]).toMatchObject({ at: morning, isWhole: true })
    expect(found.map(({ slot }) => slot.split('/')[0])).toEqual([column.id, column.id])
  })

  it('is the least harm where every one does some, and none where it does none', async () => {
    for (const days of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) await plan(days, 'product')
    const found = await times({ at: evening(4) })
    expect(found.every(({ isWhole }) => !isWhole)).toBe(true)
    expect(found.length).toBeLessThanOrEqual(1)
    expect(await times({ at: evening(4), contentType: 'values' })).toEqual([])
  })

  it('is none where the post itself breaks no rule, though the plan would count better', async () => {
    for (const days of [1, 2]) await plan(days, 'product')
    await plan(3, 'interaction')
    const now = new Date()
    const post = { id: 'new', contentType: 'product', packaging: 'topic', at: evening(2) } as const
    const reached = { communityIds: [], channelIds: [channel.id] }
    const found = await balanceWithPost({ payload, post, ...reached, now })
    const asked = { payload, post, column: null, timezone: 'Asia/Shanghai', now }
    expect(await betterTimes({ ...asked, found })).not.toEqual([])
    const kept = found.map((one) => ({ ...one, breaches: [] }))
    expect(await betterTimes({ ...asked, found: kept })).toEqual([])
  })
})
