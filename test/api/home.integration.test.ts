import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, User } from '../../src/payload-types.ts'
import { inbox } from '../../src/domain/delivery/delivery.ts'
import { recordSweep } from '../../src/publishing/heartbeat.ts'
import type { TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import {
  givenChannel,
  givenColumn,
  givenCommunity,
  givenDraft,
  givenPolicy,
  givenPost,
  givenUser,
  unique,
} from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Home = {
  today: { title: string; deliveries: { state: string }[] }[]
  trouble: { count: number; rows: { state: string }[] }
  overdue: { count: number; rows: { post: { title: string } }[] }
  tasks: { count: number; rows: { post: { title: string } }[] }
  balance: { community: { name: string } }[]
  empty: { column: { name: string } }[]
  review: { title: string }[]
  unscheduled: { title: string }[]
  worker: { sweptAt: string | null; isSilent: boolean; lost: string[] }
  channels: { name: string }[]
  counts: Record<string, number>
}

let given: TestPayload
let payload: Payload
let api: TestApi
let editor: string
let author: { user: User; key: string }
let channel: Channel

const minuteMs = 60_000
const now = Date.now()

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  editor = (await signUp('editor')).key
  author = await signUp('author')
})
afterAll(async () => {
  await api.close()
  await given.close()
})

async function signUp(role: User['role']): Promise<{ user: User; key: string }> {
  const user = await givenUser({ payload, role })
  const apiKey = unique('key-of-thirty-two-characters-or-so')
  await payload.update({ collection: 'users', id: user.id, data: { enableAPIKey: true, apiKey } })
  return { user, key: apiKey }
}

/** A zone where it is about noon, so that ten minutes from now are today. */
const noonZone = (() => {
  const ahead = new Date(now).getUTCHours() - 12
  return `Etc/GMT${ahead < 0 ? '-' : '+'}${Math.abs(ahead)}`
})()

async function home({ key = editor, zone = noonZone } = {}): Promise<Home> {
  const answer = await api.ask({ path: `/v1/home?timezone=${encodeURIComponent(zone)}`, key })
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.anything()])
  return answer.json() as Home
}

/** Their times are moved behind the editors' back: a post of the past cannot be scheduled. */
async function makeDue({ title, ago }: { title: string; ago: number }): Promise<void> {
  const { docs } = await payload.find({ collection: 'posts', where: { title: { equals: title } } })
  const at = new Date(now - ago).toISOString()
  await payload.db.updateMany({
    collection: 'deliveries',
    where: { post: { equals: docs[0]!.id } },
    data: { dueAt: at, nextAttemptAt: at },
  })
}

describe('the home of an empty installation', () => {
  it('has nothing, and says that no worker ever ran', async () => {
    expect(await home()).toMatchObject({
      today: [],
      trouble: { count: 0 },
      worker: { sweptAt: null, isSilent: true },
      counts: { communities: 0, channels: 0, columns: 0, scheduled: 0 },
    })
  })
})

describe('the home of a busy one', () => {
  beforeAll(async () => {
    channel = await givenChannel({ payload, name: 'Log', kind: 'console' })
    const soon = new Date(now + 10 * minuteMs)
    const mine = { owner: author.user.id }
    const posts = { payload, channels: [channel], publishAt: soon }
    await givenPost({ ...posts, title: 'Soon' })
    await givenPost({ ...posts, title: 'Mine', ...mine })
    await givenPost({ ...posts, title: 'Late' })
    await makeDue({ title: 'Late', ago: 10 * minuteMs })
    await givenDraft({ payload, title: 'To review', state: 'in-review' })
    const publishAt = new Date(now + 60 * minuteMs).toISOString()
    await givenDraft({ payload, title: 'Not scheduled', publishAt, publishAt_tz: 'Asia/Shanghai' })
    await givenColumn({ payload, channels: [channel], name: 'Morning brief' })
    const at = new Date()
    await recordSweep({ payload, name: 'w1', startedAt: at, skewMs: 0, hasSwept: true, now: at })
  })

  it('says what goes out on the day of the reader', async () => {
    const { today } = await home()
    expect(today.map(({ title }) => title)).toEqual(expect.arrayContaining(['Soon', 'Mine']))
    // On the other side of the date line another day has begun, or not yet ended.
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Calcutta']
    const days = await Promise.all(zones.map((zone) => home({ zone })))
    expect(days.every((day) => Array.isArray(day.today))).toBe(true)
  })

  it('says what waits: to review, to schedule, to fill, to decide, overdue', async () => {
    const found = await home()
    expect(found.review.map(({ title }) => title)).toEqual(['To review'])
    expect(found.unscheduled.map(({ title }) => title)).toEqual(['Not scheduled'])
    expect(found.empty).toHaveLength(7)
    expect(found.empty[0]!.column.name).toBe('Morning brief')
    expect(found.overdue).toMatchObject({ count: 1, rows: [{ post: { title: 'Late' } }] })
    expect(found.trouble.count).toBe(0)
    expect(found.counts).toEqual({ communities: 0, channels: 1, columns: 1, scheduled: 3 })
  })

  it('tells whoever may settle it, and its author, of what is to be published by hand', async () => {
    const publishAt = new Date(now + 5 * minuteMs)
    const owner = author.user.id
    await givenPost({ payload, channels: [channel], publishAt, title: 'By hand', owner })
    const { docs } = await payload.find({
      collection: 'posts',
      where: { title: { equals: 'By hand' } },
    })
    const post = { equals: docs[0]!.id }
    const data = { state: 'sending', claimedBy: inbox }
    await payload.db.updateMany({ collection: 'deliveries', where: { post }, data })
    for (const key of [editor, author.key]) {
      const { tasks } = await home({ key })
      expect(tasks).toMatchObject({ count: 1, rows: [{ post: { title: 'By hand' } }] })
    }
    expect((await home({ key: (await signUp('author')).key })).tasks.count).toBe(0)
    const { today } = await home({ key: editor })
    expect(today.find(({ title }) => title === 'By hand')).toMatchObject({
      deliveries: [{ state: 'sending', isInInbox: true }],
    })
    await payload.delete({ collection: 'posts', where: { id: post } })
  })

  it('knows that what is held is not overdue', async () => {
    const hold = await payload.create({
      collection: 'holds',
      data: { scope: 'channel', channel: channel.id, reason: 'a dispute' },
    })
    expect((await home()).overdue.count).toBe(0)
    await payload.update({ collection: 'holds', id: hold.id, data: { isReleased: true } })
    expect((await home()).overdue.count).toBe(1)
  })

  it('says that a worker looked, and that one fell silent', async () => {
    expect((await home()).worker).toMatchObject({ isSilent: false, lost: [] })
    const at = new Date(now - 5 * minuteMs).toISOString()
    await payload.db.updateOne({
      collection: 'workers',
      where: { name: { equals: 'w1' } },
      data: { sweptAt: at, updatedAt: at },
    })
    expect((await home()).worker).toEqual({ sweptAt: at, isSilent: true, lost: ['w1'] })
  })

  it('tells authors of what is theirs, and of the issues of columns that nobody owns', async () => {
    const found = await home({ key: author.key })
    expect(found.today.map(({ title }) => title)).toEqual(['Mine'])
    expect([found.review, found.unscheduled, found.overdue.count]).toEqual([[], [], 0])
    expect(found.empty).toHaveLength(7)
    const column = (await payload.find({ collection: 'columns' })).docs[0]!
    const give = (owner: string | null) =>
      payload.update({ collection: 'columns', id: column.id, data: { owner } })
    await give((await signUp('editor')).user.id)
    expect((await home({ key: author.key })).empty).toEqual([])
    await give(null)
  })

  it('takes no zone that is none', async () => {
    const answer = await api.ask({ path: '/v1/home?timezone=Mars/Base', key: editor })
    expect(answer.status).toBe(400)
  })
})

describe('the mix of the home', () => {
  it('is what the plan makes of the week, and those out of balance come first', async () => {
    const product = { min: 0, target: 5, max: 10, level: 'warn' as const }
    const policy = await givenPolicy({ payload, product })
    await givenCommunity({ payload, name: 'Quiet', slug: 'a-quiet-one' })
    const data = { name: 'Loud', balancePolicy: policy.id }
    const loud = await givenCommunity({ payload, ...data, slug: 'b-loud-one' })
    const letters = await givenChannel({ payload, communities: [loud.id] })
    for (let day = 1; day <= 6; day++) {
      const publishAt = new Date(now + day * 24 * 60 * minuteMs)
      const contentType = day === 6 ? ('values' as const) : ('product' as const)
      await givenPost({ payload, channels: [letters], publishAt, contentType })
    }
    const { balance } = await home()
    expect(balance.map(({ community }) => community.name)).toEqual(['Loud', 'Quiet'])
    const [first, second] = balance
    expect(first).toMatchObject({
      plan: { total: 6, isSample: true, types: { product: { count: 5 }, values: { count: 1 } } },
      aims: { product: { min: 0, target: 0.05, max: 0.1 } },
      breaches: 1,
    })
    expect(second).toMatchObject({ plan: { total: 0, isSample: false }, breaches: 0 })
  })
})
