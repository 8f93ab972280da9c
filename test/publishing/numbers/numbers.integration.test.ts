import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/channels/channel.ts'
import { fromMarkdown } from '../../../src/domain/message/fromMarkdown.ts'
import { toText } from '../../../src/domain/message/toText.ts'
import type { Channel, Column, Post } from '../../../src/payload-types.ts'
import { decide } from '../../../src/publishing/decide.ts'
import { leaseDeliveries } from '../../../src/publishing/leaseDeliveries.ts'
import { findRows } from '../../../src/publishing/ledger.ts'
import { listNewest } from '../../../src/publishing/published/listNewest.ts'
import { readCalendar } from '../../../src/publishing/readCalendar.ts'
import { takeNumber } from '../../../src/publishing/numbers/takeNumber.ts'
import { givenDrainer, type TestDrainer } from '../../given/drainer.ts'
import { givenChannel, givenColumn, givenDraft, givenPost } from '../../given/lanmu.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'
import { asSaid } from '../../../src/domain/words.ts'

let given: TestPayload
let payload: Payload
let drainer: TestDrainer
let channel: Channel

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  drainer = await givenDrainer(given)
  channel = await givenChannel({ payload })
})
afterAll(async () => {
  await drainer.close()
  await given.close()
})

const rejected: Outcome = { type: 'rejected', reason: asSaid('no such group') }
const later: Outcome = { type: 'try-later', reason: asSaid('busy') }

/** The day's issue is at 08:30 in Shanghai. */
const on = (day: number): Date => new Date(Date.UTC(2100, 0, day, 0, 30))

function givenBrief(data: Partial<Omit<Column, 'channels'>> = {}): Promise<Column> {
  return givenColumn({ payload, numberFrom: 1, ...data })
}

function plan(column: Column, day: number, channels = [channel]): Promise<Post> {
  const title = 'Brief No. {{issue}} of {{date}}'
  const body = fromMarkdown('This is **{{issue}}**.') as unknown as Post['body']
  return givenPost({ payload, channels, column: column.id, publishAt: on(day), title, body })
}

async function send(day: number, answer?: Outcome): Promise<void> {
  if (answer) drainer.answerNext(answer)
  await drainer.drainAt({ channelId: channel.id, now: on(day) })
}

async function numberOf(post: Post): Promise<number | null> {
  const [row] = await findRows({ payload, where: { post: { equals: post.id } } })
  return row!.issueNumber
}

async function numbersOf(posts: Post[]): Promise<(number | null)[]> {
  return Promise.all(posts.map(numberOf))
}

describe('issues that are published', () => {
  it('count up by one from the first number of their column, in what is sent', async () => {
    const column = await givenBrief({ numberFrom: 100, dateForm: 'zh-short' })
    const posts = [await plan(column, 4), await plan(column, 5), await plan(column, 6)]
    for (const day of [4, 5, 6]) await send(day)
    expect(await numbersOf(posts)).toEqual([100, 101, 102])
    const { published } = await listNewest({
      payload,
      channelId: channel.id,
      after: null,
      limit: 1,
    })
    const { message } = published[0]!.shown
    expect(message.title).toBe('Brief No. 102 of 1月6日')
    expect(toText(message.body)).toContain('This is 102.')
  })

  it('have no gap where one was rejected: the next takes its number', async () => {
    const column = await givenBrief()
    const [one, two, three] = [await plan(column, 7), await plan(column, 8), await plan(column, 9)]
    await send(7)
    await send(8, rejected)
    await send(9)
    expect(await numbersOf([one, three])).toEqual([1, 2])
    // A person sends the rejected one after all: it gets a number of its own.
    const [row] = await findRows({ payload, where: { post: { equals: two.id } } })
    const decision = { deliveryId: row!.id, decision: 'resend', by: 'user:x' } as const
    await decide({ payload, ...decision, now: on(10) })
    await send(10)
    expect(await numberOf(two)).toBe(3)
  })

  it('keep the number while they are tried again, and across channels', async () => {
    const column = await givenBrief()
    const other = await givenChannel({ payload })
    const one = await plan(column, 11, [channel, other])
    const two = await plan(column, 12)
    await send(11, later)
    await drainer.drainAt({ channelId: other.id, now: on(11) })
    await send(12)
    await send(13)
    const rows = await findRows({ payload, where: { post: { equals: one.id } } })
    expect(rows.map(({ state, issueNumber }) => [state, issueNumber])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ])
    expect(await numberOf(two)).toBe(2)
  })

  it('keep it where nobody knows whether they went out', async () => {
    const column = await givenBrief()
    const [one, two] = [await plan(column, 14), await plan(column, 15)]
    const ask = { type: 'unconfirmed', reason: asSaid('no answer') } as const
    for (let tries = 0; tries < 10; tries++) drainer.answerNext(ask)
    const until = on(14).getTime() + 12 * 3_600_000
    for (let at = on(14).getTime(); at < until; at += 1_800_000) {
      await drainer.drainAt({ channelId: channel.id, now: new Date(at) })
    }
    await send(15)
    const rows = await findRows({ payload, where: { post: { equals: one.id } } })
    expect(rows.map(({ issueNumber }) => issueNumber)).toEqual([1])
    expect(await numberOf(two)).toBe(2)
  })

  it('have none in a column that does not count, unless their text asks for it', async () => {
    const column = await givenColumn({ payload })
    const silent = await givenPost({
      payload,
      channels: [channel],
      column: column.id,
      publishAt: on(20),
    })
    const asking = await plan(column, 21)
    await send(20)
    await send(21)
    expect(await numbersOf([silent, asking])).toEqual([null, 1])
  })

  it('have one for readers of a pull channel too', async () => {
    const column = await givenBrief()
    const pull = await givenChannel({ payload, kind: 'pull' })
    await plan(column, 22, [pull])
    const reader = { payload, by: 'a reader', holdMs: 60_000, now: on(22) }
    const [leased] = await leaseDeliveries({ reader, channelId: pull.id, max: 1 })
    expect(leased!.post.title).toBe('Brief No. 1 of 2100-01-22')
  })

  it('have them in their order where a reader leases several at once', async () => {
    const column = await givenBrief()
    const pull = await givenChannel({ payload, kind: 'pull', rules: { spacingSeconds: 0 } })
    for (const day of [25, 23, 26, 24]) await plan(column, day, [pull])
    const reader = { payload, by: 'a reader', holdMs: 60_000, now: on(26) }
    const leased = await leaseDeliveries({ reader, channelId: pull.id, max: 10 })
    expect(leased.map(({ post }) => post.title)).toEqual(
      [23, 24, 25, 26].map((day, index) => `Brief No. ${index + 1} of 2100-01-${day}`),
    )
  })
})

describe('two workers', () => {
  it('never give one number twice, nor leave one out', async () => {
    const column = await givenBrief()
    const posts = await Promise.all(Array.from({ length: 12 }, givenSending))
    const asked = { payload, column: column.id, from: 1 }
    const numbers = await Promise.all(
      [...posts, ...posts].map((post) => takeNumber({ ...asked, post })),
    )
    expect(numbers.slice(0, 12)).toEqual(numbers.slice(12))
    expect(numbers.slice(0, 12).toSorted((a, b) => a - b)).toEqual(posts.map((_, i) => i + 1))
  })

  it('do not take a number from one who is about to leave with it', async () => {
    const column = await givenBrief()
    const asked = { payload, column: column.id, from: 1 }
    const [slow, quick] = [await givenSending(), await givenSending()]
    expect(await takeNumber({ ...asked, post: slow })).toBe(1)
    const numbers = await Promise.all([slow, quick].map((post) => takeNumber({ ...asked, post })))
    expect(numbers).toEqual([1, 2])
  })
})

/** The id of a post of which a delivery is being sent: its number is not given back. */
async function givenSending(): Promise<string> {
  const id = randomBytes(12).toString('hex')
  const at = on(1).toISOString()
  await payload.db.create({
    collection: 'deliveries',
    data: {
      ...{ post: id, channel: channel.id, occurrence: 'once', state: 'sending', fence: 1 },
      ...{ dueAt: at, nextAttemptAt: at, contentType: 'values', packaging: 'topic' },
    },
  })
  return id
}

describe('the calendar', () => {
  it('shows what issues went out under, and what planned ones will by today’s plan', async () => {
    const column = await givenBrief()
    await plan(column, 24)
    await plan(column, 25)
    await givenDraft({ payload, column: column.id, publishAt: on(27).toISOString() })
    await send(24)
    const filter = { community: null, channel: null, column: column.id, contentType: null }
    const range = { from: on(24), to: on(29), now: new Date(on(24).getTime() + 1) }
    const { issues } = await readCalendar({ payload, filter, ...range })
    expect(issues.map(({ number, isProvisional }) => [number, isProvisional])).toEqual([
      [1, false],
      [2, true],
      [null, false],
      [3, true],
      [null, false],
    ])
  })
})

describe('the template of a column', () => {
  it('is what a post of the column begins with, where it has nothing of its own', async () => {
    const bodyTemplate = fromMarkdown('Good morning!') as unknown as Column['bodyTemplate']
    const column = await givenBrief({ titleTemplate: '早报 No. {{issue}}', bodyTemplate })
    const post = await payload.create({
      collection: 'posts',
      draft: true,
      data: { contentType: 'values', packaging: 'topic', column: column.id } as never,
    })
    expect(post.title).toBe('早报 No. {{issue}}')
    expect(toText(post.body as never)).toContain('Good morning!')
    const own = await givenDraft({ payload, column: column.id, title: 'My own' })
    expect(own.title).toBe('My own')
    const late = await payload.create({
      collection: 'posts',
      draft: true,
      data: { contentType: 'values', packaging: 'topic' } as never,
    })
    const data = { column: column.id }
    const moved = await payload.update({ collection: 'posts', id: late.id, data, draft: true })
    expect(moved.title).toBe('早报 No. {{issue}}')
  })
})
