import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Delivery, Post } from '../../src/payload-types.ts'
import { givenDrainer, type TestDrainer } from '../given/drainer.ts'
import { givenChannel, givenCommunity, givenPost, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { asSaid } from '../../src/domain/words.ts'

let given: TestPayload
let drainer: TestDrainer

const minute = 60_000
const hour = 60 * minute
/** Far enough ahead that a post can be scheduled; the drainer's clock is set past it. */
const due = new Date(Math.ceil(Date.now() / hour) * hour + 24 * hour)
const after = (ms: number): Date => new Date(due.getTime() + ms)

beforeAll(async () => {
  given = await startTestPayload()
  drainer = await givenDrainer(given)
})
afterAll(async () => {
  await drainer.close()
  await given.close()
})

function feed(rules: Channel['rules'] = {}, more: Partial<Channel> = {}): Promise<Channel> {
  return givenChannel({ payload: given.payload, kind: 'feed', rules, ...more })
}

function posts(channel: Channel, count: number, gapMs = 0): Promise<Post[]> {
  return Promise.all(
    Array.from({ length: count }, (_, number) =>
      givenPost({
        payload: given.payload,
        channels: [channel],
        publishAt: after(number * gapMs),
        title: `Post ${number}`,
      }),
    ),
  )
}

async function rowsOf(channel: Channel): Promise<Delivery[]> {
  const { docs } = await given.payload.find({
    collection: 'deliveries',
    where: { channel: { equals: channel.id } },
    sort: 'dueAt',
    depth: 0,
    pagination: false,
  })
  return docs
}

async function statesOf(channel: Channel): Promise<string[]> {
  return (await rowsOf(channel)).map((row) => row.state)
}

describe('a channel', () => {
  it('sends in the order of the calendar', async () => {
    const channel = await feed()
    const [a, b, c] = await posts(channel, 3, minute)
    await drainer.drainAt({ channelId: channel.id, now: after(3 * minute) })
    const rows = await rowsOf(channel)
    const order = drainer.sent.flatMap((key) => rows.find((row) => row.id === key)?.post ?? [])
    expect(order).toEqual([a!.id, b!.id, c!.id])
  })

  it('keeps that order with several workers at once', async () => {
    const channel = await feed()
    await posts(channel, 12, 1000)
    const now = after(minute)
    const workers = ['a', 'b', 'c', 'd']
    await Promise.all(workers.map((by) => drainer.drainAt({ channelId: channel.id, now, by })))
    const rows = await rowsOf(channel)
    const due = new Map(rows.map((row) => [row.id, row.dueAt]))
    const arrived = drainer.sent.filter((key) => due.has(key))
    expect(arrived).toHaveLength(12)
    expect(arrived.map((key) => due.get(key))).toEqual([...due.values()])
  })

  it('pauses as a whole when it asks to wait, and goes on with the one that failed', async () => {
    const channel = await feed()
    await posts(channel, 2, minute)
    drainer.answerNext({ type: 'try-later', reason: asSaid('busy') })
    const opensAt = await drainer.drainAt({ channelId: channel.id, now: after(2 * minute) })
    expect(await statesOf(channel)).toEqual(['waiting', 'planned'])
    expect(opensAt!.getTime()).toBeGreaterThan(after(2 * minute).getTime())
    // Still paused: nothing overtakes.
    await drainer.drainAt({ channelId: channel.id, now: after(2 * minute + 1000) })
    expect(await statesOf(channel)).toEqual(['waiting', 'planned'])
    await drainer.drainAt({ channelId: channel.id, now: opensAt! })
    expect(await statesOf(channel)).toEqual(['sent', 'sent'])
  })

  it('lets the others pass a post that failed three times', async () => {
    const channel = await feed()
    await posts(channel, 2, minute)
    let now = after(2 * minute)
    for (let attempt = 0; attempt < 3; attempt += 1) {
      drainer.answerNext({ type: 'try-later', reason: asSaid('busy') })
      now = (await drainer.drainAt({ channelId: channel.id, now })) ?? now
    }
    expect(await statesOf(channel)).toEqual(['waiting', 'sent'])
  })

  it('keeps to its posts a minute, whoever asks', async () => {
    const channel = await feed({ maxPerMinute: 3 })
    await posts(channel, 5)
    const opensAt = await drainer.drainAt({ channelId: channel.id, now: after(1000) })
    expect((await statesOf(channel)).filter((state) => state === 'sent')).toHaveLength(3)
    expect(opensAt!.getTime()).toBeGreaterThan(after(1000).getTime())
    await drainer.drainAt({ channelId: channel.id, now: after(2000), by: 'another' })
    expect((await statesOf(channel)).filter((state) => state === 'sent')).toHaveLength(3)
  })

  it('sends nothing in its quiet hours, and everything on time after them', async () => {
    const timezone = 'UTC'
    const quietFrom = due.toISOString().slice(11, 16)
    const quietTo = after(2 * hour)
      .toISOString()
      .slice(11, 16)
    const channel = await feed({ quietFrom, quietTo, timezone, late: 'skip' })
    await posts(channel, 1)
    const opensAt = await drainer.drainAt({ channelId: channel.id, now: after(minute) })
    expect(opensAt).toEqual(after(2 * hour))
    expect(await statesOf(channel)).toEqual(['planned'])
    await drainer.drainAt({ channelId: channel.id, now: after(2 * hour) })
    expect(await statesOf(channel)).toEqual(['sent'])
  })

  it('spreads its posts, never before their time, the same way each time', async () => {
    const channel = await feed({ jitterSeconds: 240 })
    await posts(channel, 8)
    await drainer.drainAt({ channelId: channel.id, now: due })
    const planned = (await rowsOf(channel)).map((row) => new Date(row.nextAttemptAt).getTime())
    expect(new Set(planned).size).toBeGreaterThan(4)
    expect(Math.min(...planned)).toBeGreaterThanOrEqual(due.getTime())
    await drainer.drainAt({ channelId: channel.id, now: after(240_000) })
    expect(await statesOf(channel)).toEqual(Array(8).fill('sent'))
  })
})

describe('a post that is late', () => {
  const lateAt = after(3 * hour)

  it('is published by default', async () => {
    const channel = await feed()
    await posts(channel, 1)
    await drainer.drainAt({ channelId: channel.id, now: lateAt })
    expect(await statesOf(channel)).toEqual(['sent'])
  })

  it('is published only while it is not too late, where the channel says so', async () => {
    const strict = await feed({ late: 'within', lateMinutes: 60 })
    const patient = await feed({ late: 'within', lateMinutes: 240 })
    await posts(strict, 1)
    await posts(patient, 1)
    await drainer.drainAt({ channelId: strict.id, now: lateAt })
    await drainer.drainAt({ channelId: patient.id, now: lateAt })
    expect(await statesOf(strict)).toEqual(['missed'])
    expect(await statesOf(patient)).toEqual(['sent'])
    expect((await rowsOf(strict))[0]!.reason).toContain('180 minutes late')
  })

  it('is skipped, or asked about, where the channel says so', async () => {
    const skip = await feed({ late: 'skip' })
    const ask = await feed({ late: 'ask' })
    await posts(skip, 1)
    await posts(ask, 1)
    await drainer.drainAt({ channelId: skip.id, now: lateAt })
    await drainer.drainAt({ channelId: ask.id, now: lateAt })
    expect((await rowsOf(skip)).map((row) => [row.state, row.isQuestion])).toEqual([
      ['missed', false],
    ])
    expect((await rowsOf(ask)).map((row) => [row.state, row.isQuestion])).toEqual([
      ['missed', true],
    ])
  })

  it('follows its column where the column says something else than the channel', async () => {
    const channel = await feed({ late: 'publish' })
    const column = await given.payload.create({
      collection: 'columns',
      data: {
        name: 'Morning brief',
        slug: unique('brief'),
        contentType: 'values',
        packaging: 'topic',
        times: [{ time: '08:30' }],
        timezone: 'Asia/Shanghai',
        recurrence: 'FREQ=DAILY',
        late: 'skip',
      },
    })
    await givenPost({
      payload: given.payload,
      channels: [channel],
      publishAt: due,
      column: column.id,
    })
    await drainer.drainAt({ channelId: channel.id, now: lateAt })
    expect(await statesOf(channel)).toEqual(['missed'])
  })

  it('leaves the backlog one by one, as far apart as the channel says', async () => {
    const channel = await feed({ spacingSeconds: 120 })
    await posts(channel, 3, minute)
    const at = (ms: number): Date => new Date(lateAt.getTime() + ms)
    await drainer.drainAt({ channelId: channel.id, now: lateAt })
    expect(await statesOf(channel)).toEqual(['sent', 'planned', 'planned'])
    const places = (await rowsOf(channel)).slice(1).map((row) => new Date(row.nextAttemptAt))
    expect(places).toEqual([at(120_000), at(240_000)])
    await drainer.drainAt({ channelId: channel.id, now: at(119_999) })
    expect(await statesOf(channel)).toEqual(['sent', 'planned', 'planned'])
    await drainer.drainAt({ channelId: channel.id, now: at(120_000) })
    expect(await statesOf(channel)).toEqual(['sent', 'sent', 'planned'])
    await drainer.drainAt({ channelId: channel.id, now: at(240_000) })
    expect(await statesOf(channel)).toEqual(['sent', 'sent', 'sent'])
  })

  it('does not hold up a post that is on time', async () => {
    const channel = await feed({ spacingSeconds: 600 })
    await posts(channel, 3, minute)
    await drainer.drainAt({ channelId: channel.id, now: lateAt })
    const soon = new Date(lateAt.getTime() + minute)
    const post = await givenPost({ payload: given.payload, channels: [channel], publishAt: soon })
    await drainer.drainAt({ channelId: channel.id, now: soon })
    const row = (await rowsOf(channel)).find((found) => found.post === post.id)
    expect(row?.state).toBe('sent')
    expect(await statesOf(channel)).toEqual(['sent', 'planned', 'planned', 'sent'])
  })

  it('waits for room in its community', async () => {
    const community = await givenCommunity({ payload: given.payload })
    await given.payload.update({
      collection: 'communities',
      id: community.id,
      data: { maxPerDay: 2 },
    })
    const channel = await feed({ spacingSeconds: 0 }, { communities: [community.id] })
    await posts(channel, 3)
    await drainer.drainAt({ channelId: channel.id, now: lateAt })
    expect((await statesOf(channel)).filter((state) => state === 'sent')).toHaveLength(2)
    const waiting = (await rowsOf(channel)).find((row) => row.state === 'planned')
    expect(new Date(waiting!.nextAttemptAt).getTime()).toBe(lateAt.getTime() + 24 * hour)
  })

  it('counts a post once that two channels bring to a community', async () => {
    const { payload } = given
    const community = await givenCommunity({ payload })
    await payload.update({ collection: 'communities', id: community.id, data: { maxPerDay: 2 } })
    const reach = { communities: [community.id] }
    const one = await feed({ spacingSeconds: 0 }, reach)
    const two = await feed({ spacingSeconds: 0 }, reach)
    await givenPost({ payload, channels: [one, two], publishAt: after(minute) })
    await drainer.drainAt({ channelId: one.id, now: lateAt })
    await drainer.drainAt({ channelId: two.id, now: lateAt })
    expect(await statesOf(two)).toEqual(['sent'])
    await posts(one, 1)
    await drainer.drainAt({ channelId: one.id, now: lateAt })
    expect(await statesOf(one)).toEqual(['sent', 'sent'])
  })
})

describe('a hold', () => {
  const now = after(minute)

  function hold(data: Record<string, unknown>) {
    return given.payload.create({
      collection: 'holds',
      data: { reason: 'a day of mourning', scope: 'everything', ...data },
    })
  }
  function release(id: string) {
    return given.payload.update({ collection: 'holds', id, data: { isReleased: true } })
  }

  it('keeps everything back until it is released', async () => {
    const channel = await feed()
    await posts(channel, 2)
    const { id } = await hold({})
    await drainer.drainAt({ channelId: channel.id, now })
    expect(await statesOf(channel)).toEqual(['planned', 'planned'])
    await release(id)
    await drainer.drainAt({ channelId: channel.id, now })
    expect(await statesOf(channel)).toEqual(['sent', 'sent'])
  })

  it('of a channel or a community keeps back only what goes there', async () => {
    const community = await givenCommunity({ payload: given.payload })
    const held = await feed()
    const inCommunity = await feed({}, { communities: [community.id] })
    const free = await feed()
    for (const channel of [held, inCommunity, free]) await posts(channel, 1)
    const first = await hold({ scope: 'channel', channel: held.id })
    const second = await hold({ scope: 'community', community: community.id })
    for (const { id } of [held, inCommunity, free]) await drainer.drainAt({ channelId: id, now })
    expect(await statesOf(held)).toEqual(['planned'])
    expect(await statesOf(inCommunity)).toEqual(['planned'])
    expect(await statesOf(free)).toEqual(['sent'])
    await release(first.id)
    await release(second.id)
  })

  it('of a post lets the posts behind it pass', async () => {
    const channel = await feed()
    const [first] = await posts(channel, 2, 1000)
    const { id } = await hold({ scope: 'post', post: first!.id })
    await drainer.drainAt({ channelId: channel.id, now })
    expect(await statesOf(channel)).toEqual(['planned', 'sent'])
    await release(id)
  })

  it('released late does not burst', async () => {
    const channel = await feed({ spacingSeconds: 300 })
    await posts(channel, 3)
    const { id } = await hold({ scope: 'channel', channel: channel.id })
    await drainer.drainAt({ channelId: channel.id, now: after(2 * hour) })
    await release(id)
    await drainer.drainAt({ channelId: channel.id, now: after(2 * hour) })
    expect((await statesOf(channel)).filter((state) => state === 'sent')).toHaveLength(1)
  })

  it('remembers who held and who released, whatever the request says', async () => {
    const { payload } = given
    const user = await payload.create({
      collection: 'users',
      data: { name: 'Ed', email: 'ed@example.com', password: 'correct horse', role: 'editor' },
    })
    const made = await payload.create({
      collection: 'holds',
      data: { scope: 'everything', reason: 'dispute', by: null, releasedAt: '2020-01-01' },
      user: { ...user, collection: 'users' },
      overrideAccess: false,
      depth: 0,
    })
    expect([made.by, made.releasedAt]).toEqual([user.id, null])
    const released = await payload.update({
      collection: 'holds',
      id: made.id,
      data: { isReleased: true },
      user: { ...user, collection: 'users' },
      overrideAccess: false,
      depth: 0,
    })
    expect(released.releasedBy).toBe(user.id)
    expect(released.releasedAt).not.toBeNull()
  })
})
