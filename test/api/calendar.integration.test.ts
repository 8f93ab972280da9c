import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Column, Community, Post } from '../../src/payload-types.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import {
  givenChannel,
  givenColumn,
  givenCommunity,
  givenDraft,
  givenPost,
  givenSent,
  givenUser,
} from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Answer = {
  posts: { id: string; at: string; deliveries: object[] }[]
  issues: { id: string; column: string; state: string; post: string | null }[]
  columns: { slug: string }[]
  holds: object[]
  holidays: object[]
}

const monday = new Date('2100-01-04T00:30:00Z')
const tuesday = new Date('2100-01-05T00:30:00Z')
const week = 'from=2100-01-04T00:00:00%2B08:00&to=2100-01-07T00:00:00%2B08:00'

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let fans: Community
let feed: Channel
let other: Channel
let brief: Column
let sales: Column
/** Monday's issue of the brief is filled and sent; the other post is in no column. */
let sent: Post
let alone: Post

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'viewer' })
  fans = await givenCommunity({ payload })
  feed = await givenChannel({ payload, communities: [fans.id] })
  other = await givenChannel({ payload })
  brief = await givenColumn({ payload, channels: [feed] })
  const weekly = { recurrence: 'FREQ=WEEKLY;BYDAY=TU', contentType: 'product' as const }
  sales = await givenColumn({ payload, channels: [other], ...weekly })
  const place = { column: brief.id, issue: `2100-01-04#${brief.slug}` }
  sent = await givenPost({ payload, channels: [feed], publishAt: monday, ...place })
  await givenSent({ payload, post: sent, at: monday })
  alone = await givenPost({
    payload,
    channels: [other],
    publishAt: tuesday,
    contentType: 'product',
  })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

async function ask(query: string): Promise<Answer> {
  const answer = await api.ask({ path: `/v1/calendar?${query}`, key })
  expect(answer.status, answer.text).toBe(200)
  return answer.json() as Answer
}

/** What a filter leaves: posts by id, issues by column. */
async function shown(filter: string) {
  const { posts, issues } = await ask(`${week}&${filter}`)
  return {
    posts: posts.map(({ id }) => id),
    columns: [...new Set(issues.map(({ column }) => column))],
  }
}

describe('GET /v1/calendar', () => {
  it('tells posts with their deliveries, and issues with their states', async () => {
    const { posts, issues, columns } = await ask(week)
    expect(posts).toMatchObject([
      {
        id: sent.id,
        at: monday.toISOString(),
        issue: `2100-01-04#${brief.slug}`,
        channels: [feed.id],
        communities: [fans.id],
        deliveries: [{ channel: feed.id, state: 'sent' }],
      },
      { id: alone.id, state: 'scheduled', column: null, issue: null },
    ])
    const told = issues.map(({ column, state, post }) => [column, state, post])
    expect(told).toHaveLength(4)
    expect(told).toEqual(
      expect.arrayContaining([
        [brief.id, 'published', sent.id],
        [brief.id, 'empty', null],
        [brief.id, 'empty', null],
        [sales.id, 'empty', null],
      ]),
    )
    expect(columns.map(({ slug }) => slug).sort()).toEqual([brief.slug, sales.slug].sort())
  })

  it('begins at `from` and ends before `to`', async () => {
    const { posts, issues } = await ask('from=2100-01-04T00:30:00Z&to=2100-01-05T00:30:00Z')
    expect(posts.map(({ id }) => id)).toEqual([sent.id])
    expect(issues.map(({ post }) => post)).toEqual([sent.id])
  })

  it('has drafts with a time as they were saved last, and nothing from the trash', async () => {
    const at = '2110-01-01T00:00:00.000Z'
    const range = 'from=2110-01-01T00:00:00Z&to=2110-01-02T00:00:00Z&type=values'
    const draft = await givenDraft({ payload })
    const change = (data: object) =>
      payload.update({ collection: 'posts', id: draft.id, draft: true, data })
    await change({ title: 'A better idea', publishAt: at, state: 'in-review' })
    expect((await ask(range)).posts).toMatchObject([
      { id: draft.id, title: 'A better idea', state: 'in-review', at, deliveries: [] },
    ])
    await change({ deletedAt: new Date().toISOString() })
    expect((await ask(range)).posts).toEqual([])
  })

  it('names owners, the columns’ zones and channels, and the days of holiday lists', async () => {
    const days = [
      { date: '2100-01-05', name: 'Founders’ day' },
      { date: '2100-02-05', name: 'Far away' },
    ]
    const data = { name: 'Ours', days }
    const { id } = await payload.create({ collection: 'holidays', data })
    const owner = await givenUser({ payload, role: 'author' })
    await payload.update({ collection: 'posts', id: alone.id, data: { owner: owner.id } })
    const { posts, columns, holidays } = await ask(week)
    expect(posts.find((post) => post.id === alone.id)).toMatchObject({ owner: owner.id })
    expect(columns.find(({ slug }) => slug === brief.slug)).toMatchObject({
      timezone: 'Asia/Shanghai',
      channels: [feed.id],
      packaging: 'topic',
    })
    expect(holidays).toEqual([
      { list: 'Ours', date: '2100-01-05', name: 'Founders’ day', isWorkday: false },
    ])
    await payload.delete({ collection: 'holidays', id })
  })

  it('names what is held', async () => {
    const data = { scope: 'community', community: fans.id, reason: 'a dispute' } as const
    const { id } = await payload.create({ collection: 'holds', data })
    expect((await ask(week)).holds).toMatchObject([
      { id, scope: 'community', target: fans.id, reason: 'a dispute' },
    ])
    await payload.update({ collection: 'holds', id, data: { isReleased: true } })
    expect((await ask(week)).holds).toEqual([])
  })
})

describe('a filter of the calendar', () => {
  it('by community takes the columns of its channels', async () => {
    const found = { posts: [sent.id], columns: [brief.id] }
    expect(await shown(`community=${fans.slug}`)).toEqual(found)
    expect(await shown(`community=${fans.id}`)).toEqual(found)
  })

  it('by channel, by column, by type', async () => {
    expect(await shown(`channel=${other.slug}`)).toEqual({
      posts: [alone.id],
      columns: [sales.id],
    })
    expect(await shown(`column=${brief.slug}`)).toEqual({ posts: [sent.id], columns: [brief.id] })
    expect(await shown('type=product')).toEqual({ posts: [alone.id], columns: [sales.id] })
  })

  it('by two at once takes what both leave', async () => {
    expect(await shown(`community=${fans.slug}&channel=${other.slug}`)).toEqual({
      posts: [],
      columns: [],
    })
  })

  it.each(['community', 'channel', 'column'])(
    'by a %s that is not there is a 404',
    async (kind) => {
      const answer = await api.ask({ path: `/v1/calendar?${week}&${kind}=nowhere`, key })
      expect(answer.status).toBe(404)
    },
  )
})

describe('a calendar that cannot be shown', () => {
  it.each([
    ['from', 'to=2100-01-04T00:00:00Z'],
    ['from', 'from=2100-01-04&to=2100-01-05T00:00:00Z'],
    ['to', 'from=2100-01-04T00:00:00Z&to=2100-01-04T00:00:00Z'],
    ['to', 'from=2100-01-04T00:00:00Z&to=2102-01-04T00:00:00Z'],
    ['type', `${week}&type=gossip`],
    ['', `${week}&limit=5`],
  ])('names “%s” as wrong', async (path, query) => {
    const answer = await api.ask({ path: `/v1/calendar?${query}`, key })
    expect([answer.status, answer.json()]).toMatchObject([400, { errors: [{ path }] }])
  })

  it('is not shown to strangers', async () => {
    expect((await api.ask({ path: `/v1/calendar?${week}` })).status).toBe(401)
  })
})
