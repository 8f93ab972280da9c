import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Post } from '../../../src/payload-types.ts'
import { claimDelivery } from '../../../src/publishing/claimDelivery.ts'
import { decide } from '../../../src/publishing/decide.ts'
import type { LedgerRow } from '../../../src/publishing/ledger.ts'
import { findRows } from '../../../src/publishing/ledger.ts'
import { isStillPlanned } from '../../../src/publishing/isStillPlanned.ts'
import { planDeliveries } from '../../../src/publishing/planDeliveries.ts'
import { planForgotten, planRepeats } from '../../../src/publishing/planForgotten.ts'
import { readApprovedPost } from '../../../src/publishing/readApprovedPost.ts'
import { readCalendar } from '../../../src/publishing/readCalendar.ts'
import { refusedFields } from '../../collections/asking.ts'
import { givenDrainer, type TestDrainer } from '../../given/drainer.ts'
import { givenChannel, givenPost } from '../../given/lanmu.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'

let given: TestPayload
let payload: Payload
let drainer: TestDrainer
let channel: Channel
let other: Channel

const dayMs = 86_400_000
/** Tomorrow, to the minute: the ledger is planned from today on. */
const first = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + dayMs)
const after = (days: number): Date => new Date(first.getTime() + days * dayMs)
const dayOf = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  drainer = await givenDrainer(given)
  channel = await givenChannel({ payload })
  other = await givenChannel({ payload })
})
afterAll(async () => {
  await drainer.close()
  await given.close()
})

function givenWeekly(repeat: Post['repeat'] = {}, channels = [channel]): Promise<Post> {
  return givenPost({
    payload,
    channels,
    publishAt: first,
    repeat: { rule: 'FREQ=WEEKLY', ...repeat },
  })
}

function change(post: Post, data: Partial<Post>): Promise<Post> {
  const saved = { ...data, _status: 'published' } as const
  return payload.update({ collection: 'posts', id: post.id, data: saved, depth: 0 })
}

function rowsOf(post: Post): Promise<LedgerRow[]> {
  const where = { post: { equals: post.id } }
  return findRows({ payload, where, sort: ['dueAt', 'occurrence'] })
}

/** "once sent", "2026-12-14 planned" … with the days counted from the first time. */
async function tell(post: Post): Promise<string[]> {
  const rows = await rowsOf(post)
  return rows.map(({ occurrence, state }) => `${occurrence} ${state}`)
}

function weeks(from: number, to: number, state = 'planned'): string[] {
  const count = to - from + 1
  return Array.from({ length: count }, (_, i) => `${dayOf(after((from + i) * 7))} ${state}`)
}

async function drain(days: number): Promise<void> {
  for (const { id } of [channel, other]) {
    await drainer.drainAt({ channelId: id, now: after(days) })
  }
}

describe('a post that repeats', () => {
  it('has a delivery of its own for each time and channel, eight weeks ahead', async () => {
    const post = await givenWeekly({}, [channel, other])
    const rows = await rowsOf(post)
    expect(rows).toHaveLength(16)
    expect(new Set(rows.map(({ occurrence, channel: id }) => `${id} ${occurrence}`)).size).toBe(16)
    expect(await tell(await givenWeekly())).toEqual(['once planned', ...weeks(1, 7)])
  })

  it('is planned further as time goes on, and sent once at each time', async () => {
    const post = await givenWeekly({ maxRepeats: 9 })
    for (let week = 0; week <= 12; week++) {
      await planRepeats({ payload, now: after(week * 7 - 1) })
      await drain(week * 7)
      await drain(week * 7)
    }
    expect(await tell(post)).toEqual(['once sent', ...weeks(1, 9, 'sent')])
    const keys = (await rowsOf(post)).map(({ id }) => drainer.sent.filter((key) => key === id))
    expect(keys.every((sends) => sends.length === 1)).toBe(true)
  })

  it('moves only what is ahead when it is edited', async () => {
    const post = await givenWeekly()
    for (const week of [0, 1]) await drain(week * 7)
    const sent = await rowsOf(post).then((rows) => rows.slice(0, 2))
    await change(post, { repeat: { rule: 'FREQ=WEEKLY', time: '23:59' } })
    const rows = await rowsOf(post)
    expect(rows.slice(0, 2)).toEqual(sent)
    const times = rows
      .slice(2)
      .map(({ dueAt }) => dueAt.toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai' }))
    expect(new Set(times)).toEqual(new Set(['23:59:00']))
    // Every other week: the weeks between are called off, and come back with the old rule.
    await change(post, { repeat: { rule: 'FREQ=WEEKLY;INTERVAL=2', time: null } })
    const states = (await rowsOf(post)).slice(2).map(({ state }) => state)
    expect(states).toEqual(['planned', 'cancelled', 'planned', 'cancelled', 'planned', 'cancelled'])
    await change(post, { repeat: { rule: 'FREQ=WEEKLY' } })
    expect(await tell(post)).toEqual(['once sent', ...weeks(1, 1, 'sent'), ...weeks(2, 7)])
  })

  it('goes out once where the rule is taken away, and again where it is given later', async () => {
    const post = await givenWeekly()
    await change(post, { repeat: { rule: null } })
    expect(await tell(post)).toEqual(['once planned', ...weeks(1, 7, 'cancelled')])
    await change(post, { repeat: { rule: 'FREQ=WEEKLY' } })
    expect(await tell(post)).toEqual(['once planned', ...weeks(1, 7)])
  })

  it('keeps its first time once that has left', async () => {
    const post = await givenWeekly()
    const before = await change(post, { publishAt: after(1).toISOString() })
    expect(before.publishAt).toBe(after(1).toISOString())
    await change(post, { publishAt: first.toISOString() })
    await drain(0)
    const moved = change(post, { publishAt: after(2).toISOString() })
    expect(Object.keys(await refusedFields(moved))).toEqual(['publishAt'])
    expect((await change(post, { title: 'Mended' })).title).toBe('Mended')
  })

  it('leaves out a time that somebody called off, however often it is planned', async () => {
    const post = await givenWeekly()
    const row = (await rowsOf(post))[2]!
    const off = { deliveryId: row.id, decision: 'cancel', by: 'user:x' } as const
    await decide({ payload, ...off, now: first })
    await change(post, { title: 'Another title' })
    await planRepeats({ payload, now: first })
    expect((await tell(post))[2]).toBe(`${dayOf(after(14))} cancelled`)
    const again = { ...off, decision: 'resend' } as const
    const sent = await decide({ payload, ...again, now: first })
    expect(sent).toMatchObject({ type: 'done', row: { dueAt: after(14) } })
  })

  it('does not begin anew for a channel that joins it', async () => {
    const post = await givenWeekly()
    await drain(0)
    await payload.update({
      collection: 'posts',
      id: post.id,
      data: { channels: [channel.id, other.id], _status: 'published' },
      context: { now: after(1) },
    })
    await planDeliveries({ payload, postId: post.id, now: after(1) })
    const late = (await rowsOf(post)).filter((row) => row.channel === other.id)
    // The save itself came before the first time, so it was planned for both.
    expect(late.map(({ occurrence }) => occurrence)[0]).toBe('once')
    const third = await givenChannel({ payload })
    await payload.db.updateOne({
      collection: 'posts',
      where: { id: { equals: post.id } },
      data: { channels: [channel.id, other.id, third.id] },
    })
    await planDeliveries({ payload, postId: post.id, now: after(1) })
    const joined = (await rowsOf(post)).filter((row) => row.channel === third.id)
    expect(joined.map(({ occurrence }) => occurrence)[0]).toBe(dayOf(after(7)))
  })

  it('waits while it is held, each time for itself', async () => {
    const post = await givenWeekly()
    await drain(0)
    const hold = await payload.create({
      collection: 'holds',
      data: { scope: 'post', post: post.id, reason: 'a dispute' },
    })
    await drain(7)
    expect((await tell(post))[1]).toBe(`${dayOf(after(7))} planned`)
    await payload.update({ collection: 'holds', id: hold.id, data: { isReleased: true } })
    await drain(7)
    expect((await tell(post)).slice(0, 3)).toEqual([
      'once sent',
      ...weeks(1, 1, 'sent'),
      ...weeks(2, 2),
    ])
  })
})

describe('an edit after a worker claimed a repeat', () => {
  async function claimed(post: Post): Promise<LedgerRow> {
    const row = (await rowsOf(post))[1]!
    const now = row.dueAt
    const mine = await claimDelivery({ payload, row, by: 'a worker', holdMs: 60_000, now })
    return mine!
  }

  async function isWanted(row: LedgerRow): Promise<boolean> {
    const post = await readApprovedPost({ payload, postId: row.post })
    return isStillPlanned({ payload, post: post!, row, now: row.dueAt })
  }

  it('wins', async () => {
    const row = await claimed(await givenWeekly())
    expect(await isWanted(row)).toBe(true)
    const edit = (repeat: Post['repeat']) =>
      payload.update({
        collection: 'posts',
        id: row.post,
        data: { repeat, _status: 'published' },
      })
    await edit({ rule: 'FREQ=WEEKLY', time: '23:59' })
    expect(await isWanted(row)).toBe(false)
    await edit({ rule: 'FREQ=MONTHLY', time: null })
    expect(await isWanted(row)).toBe(false)
    await edit({ rule: 'FREQ=WEEKLY', until: dayOf(after(3)) })
    expect(await isWanted(row)).toBe(false)
    await edit({ rule: null })
    expect(await isWanted(row)).toBe(false)
  })
})

describe('planning that is killed in the middle', () => {
  it.each([0, 1, 3, 7])(
    'after %i rows is taken up again, and nothing is there twice',
    async (k) => {
      const post = await givenWeekly({}, [channel, other])
      await payload.db.deleteMany({
        collection: 'deliveries',
        where: { post: { equals: post.id } },
      })
      let left = k
      const dying = Object.create(payload, {
        db: {
          value: Object.create(payload.db, {
            create: {
              value: (args: Parameters<typeof payload.db.create>[0]) => {
                if (left-- <= 0) throw new Error('killed')
                return payload.db.create(args)
              },
            },
          }),
        },
      }) as Payload
      const now = new Date()
      await expect(planDeliveries({ payload: dying, postId: post.id, now })).rejects.toThrow(
        'killed',
      )
      expect(await rowsOf(post)).toHaveLength(k)
      const sweep = { payload, changedSince: new Date(0), now }
      await Promise.all([planForgotten(sweep), planRepeats(sweep), planRepeats(sweep)])
      const keys = (await rowsOf(post)).map((row) => `${row.channel} ${row.occurrence}`)
      expect(keys).toHaveLength(16)
      expect(new Set(keys).size).toBe(16)
    },
  )
})

describe('the calendar', () => {
  it('shows each time, with its own deliveries, also where the plan does not reach yet', async () => {
    const post = await givenWeekly()
    await drain(0)
    const rows = await rowsOf(post)
    const off = { deliveryId: rows[1]!.id, decision: 'cancel', by: 'user:x' } as const
    await decide({ payload, ...off, now: first })
    const filter = { community: null, channel: channel.id, column: null, contentType: null }
    const range = { from: first, to: after(71), now: after(1) }
    const { posts } = await readCalendar({ payload, filter, ...range })
    const shown = posts.filter(({ id }) => id === post.id)
    expect(
      shown.map(({ occurrence, deliveries }) => `${occurrence} ${deliveries[0]?.state ?? ''}`),
    ).toEqual(['once sent', ...weeks(2, 7), ...weeks(8, 10, '')])
  })
})
