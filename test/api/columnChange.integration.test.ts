import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Column, Post } from '../../src/payload-types.ts'
import { findRows } from '../../src/publishing/ledger.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, givenColumn, givenDraft, givenPost, givenSent } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let channel: Channel

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'editor' })
  channel = await givenChannel({ payload })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

const at = (day: string, time = '00:30') => new Date(`2100-01-${day}T${time}:00Z`)
const later = { times: [{ time: '09:15' }] }

/** A scheduled post in the column's issue of that day of January 2100. */
function filled({ column, day, ...own }: { column: Column; day: string } & Partial<Post>) {
  const place = { column: column.id, issue: `2100-01-${day}#${column.slug}` }
  const post = { publishAt: at(day), ...place, ...own } as { publishAt: Date }
  return givenPost({ payload, channels: [channel], ...post })
}

async function change(column: Column, body: object) {
  const path = `/v1/columns/${column.id}/change`
  const answer = await api.ask({ method: 'POST', path, key, body })
  expect(answer.status, answer.text).toBe(200)
  return answer.json()
}

async function timeOf({ id }: { id: string }) {
  const post = await payload.findByID({ collection: 'posts', id, draft: true })
  return post.publishAt
}

async function dueTimes({ id }: { id: string }) {
  const rows = await findRows({ payload, where: { post: { equals: id } } })
  return rows.map(({ dueAt }) => dueAt)
}

describe('POST /v1/columns/:id/change', () => {
  it('on a dry run says what would move and changes nothing', async () => {
    const column = await givenColumn({ payload })
    const post = await filled({ column, day: '04' })
    expect(await change(column, { ...later, isDryRun: true })).toEqual({
      isDryRun: true,
      moves: [
        {
          post: post.id,
          title: post.title,
          issue: post.issue,
          from: at('04').toISOString(),
          to: at('04', '01:15').toISOString(),
        },
      ],
      stays: [],
    })
    expect(await dueTimes(post)).toEqual([at('04')])
    const stored = await payload.findByID({ collection: 'columns', id: column.id })
    expect(stored.times[0]?.time).toBe('08:30')
  })

  it('moves scheduled posts with their deliveries, and drafts, and their issues keep their names', async () => {
    const column = await givenColumn({ payload })
    const post = await filled({ column, day: '04' })
    const issue = `2100-01-05#${column.slug}`
    const draft = await givenDraft({ payload, column: column.id, issue })
    await change(column, later)
    expect(await dueTimes(post)).toEqual([at('04', '01:15')])
    expect(await timeOf(draft)).toBe(at('05', '01:15').toISOString())
    const read = await payload.findByID({ collection: 'posts', id: post.id })
    expect(read).toMatchObject({ issue: post.issue, _status: 'published', title: post.title })
  })

  it('leaves alone what went out, and what somebody gave a time of its own', async () => {
    const column = await givenColumn({ payload })
    const sent = await filled({ column, day: '04' })
    await givenSent({ payload, post: sent, at: at('04') })
    const own = at('06', '11:00')
    const issue = `2100-01-05#${column.slug}`
    const apart = await givenDraft({
      payload,
      column: column.id,
      issue,
      publishAt: own.toISOString(),
    })
    expect(await change(column, later)).toEqual({ isDryRun: false, moves: [], stays: [] })
    expect(await timeOf(sent)).toBe(at('04').toISOString())
    expect(await timeOf(apart)).toBe(own.toISOString())
  })

  it('names the posts that stay where they are, and why', async () => {
    const column = await givenColumn({ payload })
    const tuesday = await filled({ column, day: '05' })
    const monday = await filled({ column, day: '04' })
    const data = { title: 'Not approved' }
    await payload.update({ collection: 'posts', id: monday.id, data, draft: true })
    const answer = await change(column, { ...later, recurrence: 'FREQ=WEEKLY;BYDAY=MO' })
    expect(answer).toMatchObject({
      moves: [],
      stays: [
        { post: monday.id, why: 'unsaved-draft' },
        { post: tuesday.id, why: 'no-issue' },
      ],
    })
    expect(await dueTimes(monday)).toEqual([at('04')])
    expect(await dueTimes(tuesday)).toEqual([at('05')])
  })

  it('follows the zone', async () => {
    const column = await givenColumn({ payload })
    const post = await filled({ column, day: '04' })
    await change(column, { timezone: 'America/New_York' })
    expect(await dueTimes(post)).toEqual([at('04', '13:30')])
  })

  it.each([
    ['times.0.time', { times: [{ time: '8:30' }] }],
    ['times', { times: [{ time: '08:30' }, { time: '08:30' }] }],
    ['recurrence', { recurrence: 'FREQ=HOURLY' }],
    ['timezone', { timezone: 'Shanghai' }],
    ['startsOn', { startsOn: '2026-02-30' }],
    ['', { name: 'Evening brief' }],
  ])('refuses a wrong “%s”', async (path, body) => {
    const column = await givenColumn({ payload })
    const url = `/v1/columns/${column.id}/change`
    const answer = await api.ask({ method: 'POST', path: url, key, body })
    expect([answer.status, answer.json()]).toMatchObject([400, { errors: [{ path }] }])
  })

  it('is for planners, and for columns there are', async () => {
    const author = await givenKey({ payload, role: 'author' })
    const path = `/v1/columns/${'0'.repeat(24)}/change`
    const ask = (as: string) => api.ask({ method: 'POST', path, key: as, body: later })
    expect((await ask(author)).status).toBe(403)
    expect((await ask(key)).status).toBe(404)
  })
})

describe('a column changed in the admin', () => {
  it('takes its planned posts along, too', async () => {
    const column = await givenColumn({ payload })
    const post = await filled({ column, day: '04' })
    const times = [{ id: column.times[0]!.id, time: '07:00' }]
    await payload.update({ collection: 'columns', id: column.id, data: { times } })
    expect(await dueTimes(post)).toEqual([at('03', '23:00')])
  })
})
