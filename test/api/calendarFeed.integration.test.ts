import ICAL from 'ical.js'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CalendarFeed, Channel, Column, Community, Post } from '../../src/payload-types.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import { givenChannel, givenColumn, givenCommunity, givenDraft, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let api: TestApi
let fans: Community
let feed: Channel
let other: Channel
let column: Column
let post: Post

const dayMs = 86_400_000
const soon = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 2 * dayMs)

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  fans = await givenCommunity({ payload })
  feed = await givenChannel({ payload, communities: [fans.id] })
  other = await givenChannel({ payload })
  const recurrence = 'FREQ=WEEKLY;BYDAY=MO'
  column = await givenColumn({ payload, channels: [feed], name: '早报', recurrence, numberFrom: 7 })
  const repeat = { rule: 'FREQ=WEEKLY;COUNT=3' }
  const title = 'Tea, 茶; and \\ "quotes"\nin two lines'
  post = await givenPost({ payload, channels: [feed], publishAt: soon, title, repeat })
  await givenPost({ payload, channels: [other], publishAt: soon, title: 'Elsewhere' })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function givenFeed(data: Partial<CalendarFeed> = {}): Promise<CalendarFeed> {
  return payload.create({
    collection: 'calendar-feeds',
    data: { name: 'Plan', scope: 'everything', language: 'en', ...data },
  })
}

function ask(calendar: { address?: string | null }, headers = {}): Promise<Answer> {
  return api.ask({ path: new URL(calendar.address!).pathname, headers })
}

type Told = { uid: string; summary: string; start: string; status: string; sequence: number }

/** Read by another library than the one that wrote it. */
async function read(calendar: CalendarFeed): Promise<Told[]> {
  const answer = await ask(calendar)
  expect([answer.status, answer.type]).toEqual([200, 'text/calendar; charset=utf-8'])
  for (const line of answer.text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  }
  const parsed = new ICAL.Component(ICAL.parse(answer.text) as never)
  return parsed.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone)
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toJSDate().toISOString(),
      status: String(component.getFirstPropertyValue('status')),
      sequence: Number(component.getFirstPropertyValue('sequence')),
    }
  })
}

/** As if it was saved so many minutes ago: a change is counted by the second. */
async function age({ id }: Post, minutes: number): Promise<void> {
  const data = { updatedAt: new Date(Date.now() - minutes * 60_000).toISOString() }
  await payload.db.updateOne({ collection: 'posts', where: { id: { equals: id } }, data })
  const where = { post: { equals: id } }
  await payload.db.updateMany({ collection: 'deliveries', where, data, returning: false })
}

const uidsOf = (events: Told[]): string[] => events.map(({ uid }) => uid.split('@')[0]!)

describe('a calendar feed', () => {
  it('has each time of a post in UTC, with its text as it is', async () => {
    const events = (await read(await givenFeed())).filter(({ uid }) => uid.includes(post.id))
    expect(events.map(({ start }) => start)).toEqual(
      [0, 7, 14].map((days) => new Date(soon.getTime() + days * dayMs).toISOString()),
    )
    expect(events[0]).toMatchObject({
      summary: 'Tea, 茶; and \\ "quotes" in two lines',
      status: 'CONFIRMED',
    })
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3)
  })

  it('shows a column, a community or a channel', async () => {
    const mine = await read(await givenFeed({ scope: 'column', column: column.id }))
    expect(uidsOf(mine).every((uid) => uid.startsWith(`issue-${column.id}`))).toBe(true)
    expect(mine[0]).toMatchObject({ summary: '早报 · empty', status: 'TENTATIVE' })
    const community = { scope: 'community', community: fans.id, withEmpty: false } as const
    expect(new Set(uidsOf(await read(await givenFeed(community))))).toContain(`post-${post.id}`)
    const channel = { scope: 'channel', channel: other.id } as const
    const elsewhere = await read(await givenFeed(channel))
    expect(elsewhere.map(({ summary }) => summary)).toEqual(['Elsewhere'])
  })

  it('has a post in place of the issue it fills, with the number it will have', async () => {
    const calendar = await givenFeed({ scope: 'column', column: column.id })
    const [empty] = await read(calendar)
    const title = '早报 No. {{issue}}'
    const publishAt = empty!.start
    const { id } = await givenDraft({ payload, column: column.id, publishAt, title })
    const [first, ...rest] = await read(calendar)
    expect(first).toMatchObject({ summary: '早报 No. 7', status: 'TENTATIVE', start: publishAt })
    expect(first!.uid).toContain(`post-${id}`)
    expect(uidsOf(rest)).not.toContain(uidsOf([empty!])[0])
    await payload.delete({ collection: 'posts', id })
  })

  it('keeps the name of an event and counts its changes; what was taken off is cancelled', async () => {
    const made = await givenPost({ payload, channels: [other], publishAt: soon, title: 'Moving' })
    const calendar = await givenFeed({ scope: 'channel', channel: other.id })
    const find = async () => (await read(calendar)).find(({ uid }) => uid.includes(made.id))!
    await age(made, 2)
    const before = await find()
    const publishAt = new Date(soon.getTime() + dayMs).toISOString()
    const data = { publishAt, _status: 'published' } as const
    await payload.update({ collection: 'posts', id: made.id, data })
    await age(made, 1)
    const moved = await find()
    expect(moved).toMatchObject({ uid: before.uid, start: publishAt })
    expect(moved.sequence).toBeGreaterThan(before.sequence)
    const deletedAt = new Date().toISOString()
    await payload.update({ collection: 'posts', id: made.id, data: { deletedAt } })
    const off = await find()
    expect(off).toMatchObject({ uid: before.uid, status: 'CANCELLED' })
    expect(off.sequence).toBeGreaterThan(moved.sequence)
  })

  it('is not sent again to a program that has it', async () => {
    const calendar = await givenFeed()
    const { headers, text } = await ask(calendar)
    expect(headers.get('cache-control')).toBe('private, max-age=300')
    const again = await ask(calendar, { 'if-none-match': headers.get('etag')! })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await ask(calendar)).text).toBe(text)
  })
})

describe('the address of a feed', () => {
  it('is a secret: no other opens it', async () => {
    const [one, two] = [await givenFeed(), await givenFeed()]
    const mixed = one.address!.replace(one.id, two.id)
    for (const address of [mixed, one.address!.replace(/.\.ics$/, '!.ics'), `${two.id}/.ics`]) {
      const path = new URL(address, 'http://x/v1/calendars/').pathname
      expect((await api.ask({ path })).status).toBe(404)
    }
  })

  it('ends when it is closed, and when another is made', async () => {
    const calendar = await givenFeed()
    const change = (data: Partial<CalendarFeed>) =>
      payload.update({ collection: 'calendar-feeds', id: calendar.id, data })
    await change({ isRevoked: true })
    expect((await ask(calendar)).status).toBe(404)
    await change({ isRevoked: false })
    expect((await ask(calendar)).status).toBe(200)
    const renewed = await change({ renew: true })
    expect(renewed.address).not.toBe(calendar.address)
    expect((await ask(calendar)).status).toBe(404)
    expect((await ask(renewed)).status).toBe(200)
    expect((await change({ name: 'Other name' })).address).toBe(renewed.address)
  })
})
