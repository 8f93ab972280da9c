import type { Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Column, Post } from '../../../src/payload-types.ts'
import { fillIssue } from '../../../src/publishing/issues/fillIssue.ts'
import { listIssues } from '../../../src/publishing/issues/listIssues.ts'
import { moveIssue } from '../../../src/publishing/issues/moveIssue.ts'
import { queuePost } from '../../../src/publishing/issues/queuePost.ts'
import { readColumns } from '../../../src/publishing/issues/readColumns.ts'
import { skipIssue } from '../../../src/publishing/issues/skipIssue.ts'
import { findRows } from '../../../src/publishing/ledger.ts'
import {
  givenChannel,
  givenColumn,
  givenDraft,
  givenPost,
  givenSent,
  givenUser,
} from '../../given/lanmu.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'

/** A Monday far ahead, 08:00 in Shanghai. */
const now = new Date('2100-01-04T00:00:00Z')
const monday = new Date('2100-01-04T00:30:00Z')
const tuesday = new Date('2100-01-05T00:30:00Z')

let given: TestPayload
let payload: Payload
let user: TypedUser
let channel: Channel

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  user = await givenUser({ payload, role: 'editor' })
  channel = await givenChannel({ payload })
})
afterAll(() => given.close())

const issueOn = (column: Column, day: string) => `2100-01-${day}#${column.slug}`

function queue(column: Column, post: Post) {
  return queuePost({ payload, user, columnId: column.id, postId: post.id, now })
}

function fill(column: Column, post: Post, day: string) {
  const issueId = issueOn(column, day)
  return fillIssue({ payload, user, columnId: column.id, issueId, postId: post.id, now })
}

/** The states of the issues from Monday on, for so many days. */
async function states(column: Column, { days = 3, at = now } = {}) {
  const columns = await readColumns({ payload, where: { id: { equals: column.id } } })
  const to = new Date(now.getTime() + days * 86_400_000)
  const issues = await listIssues({ payload, columns, from: now, to, now: at })
  return issues.map(({ state, post }) => [state, post])
}

function read(post: Post) {
  return payload.findByID({ collection: 'posts', id: post.id, depth: 0, draft: true })
}

describe('adding to the queue of a column', () => {
  it('takes its next free issue, with its time and the channels of the column', async () => {
    const column = await givenColumn({ payload, channels: [channel] })
    const [one, two] = [await givenDraft({ payload }), await givenDraft({ payload })]
    expect(await queue(column, one)).toMatchObject({ type: 'filled', issue: { at: monday } })
    expect(await queue(column, two)).toMatchObject({ type: 'filled', issue: { at: tuesday } })
    expect(await read(two)).toMatchObject({
      issue: issueOn(column, '05'),
      publishAt: tuesday.toISOString(),
      publishAt_tz: 'Asia/Shanghai',
      channels: [channel.id],
      _status: 'draft',
    })
    expect(await states(column)).toEqual([
      ['planned', one.id],
      ['planned', two.id],
      ['empty', null],
    ])
  })

  it('goes through several times a day in their order', async () => {
    const times = [{ time: '20:00' }, { time: '08:30' }]
    const column = await givenColumn({ payload, channels: [channel], times })
    const taken: Date[] = []
    for (const post of [1, 2, 3]) {
      const queued = await queue(column, await givenDraft({ payload, title: `Post ${post}` }))
      if (queued.type === 'filled') taken.push(queued.issue.at)
    }
    expect(taken).toEqual([monday, new Date('2100-01-04T12:00:00Z'), tuesday])
  })

  it('never gives one issue to two, however many ask at once', async () => {
    const column = await givenColumn({ payload, channels: [channel] })
    const posts = await Promise.all([1, 2, 3, 4].map(() => givenDraft({ payload })))
    const queued = await Promise.all(posts.map((post) => queue(column, post)))
    expect(queued.map(({ type }) => type)).toEqual(posts.map(() => 'filled'))
    const issues = queued.map((one) => one.type === 'filled' && one.issue.id)
    expect(new Set(issues).size).toBe(posts.length)
  })

  it('says so when the column has ended', async () => {
    const column = await givenColumn({ payload, endsOn: '2099-12-31' })
    const post = await givenDraft({ payload })
    expect(await queue(column, post)).toEqual({ type: 'no-free-issue' })
  })
})

describe('filling an issue', () => {
  it('moves a scheduled post and its deliveries, and it stays scheduled', async () => {
    const column = await givenColumn({ payload })
    const post = await givenPost({ payload, channels: [channel], publishAt: monday })
    expect(await fill(column, post, '05')).toMatchObject({ type: 'filled', post: post.id })
    const rows = await findRows({ payload, where: { post: { equals: post.id } } })
    expect(rows.map(({ state, dueAt }) => [state, dueAt])).toEqual([['planned', tuesday]])
    expect(await read(post)).toMatchObject({ _status: 'published', column: column.id })
  })

  it('is refused where another post is', async () => {
    const column = await givenColumn({ payload })
    await fill(column, await givenDraft({ payload }), '04')
    const late = await givenDraft({ payload })
    expect(await fill(column, late, '04')).toEqual({ type: 'taken' })
    expect((await read(late)).issue ?? null).toBeNull()
  })

  it('is refused for a post that has gone out', async () => {
    const column = await givenColumn({ payload })
    const post = await givenPost({ payload, channels: [channel], publishAt: monday })
    await givenSent({ payload, post, at: monday })
    expect(await fill(column, post, '05')).toEqual({ type: 'has-left' })
  })

  it('is refused for a post with changes that nobody scheduled', async () => {
    const column = await givenColumn({ payload })
    const post = await givenPost({ payload, channels: [channel], publishAt: monday })
    const data = { title: 'Not approved yet' }
    await payload.update({ collection: 'posts', id: post.id, data, draft: true })
    expect(await fill(column, post, '05')).toEqual({ type: 'unsaved-draft' })
  })

  it.each([
    ['no-issue', { recurrence: 'FREQ=WEEKLY;BYDAY=TU' }, '04'],
    ['past', {}, '03'],
  ])('is refused with “%s”', async (type, own, day) => {
    const column = await givenColumn({ payload, ...own })
    expect(await fill(column, await givenDraft({ payload }), day)).toEqual({ type })
  })

  it('is refused for what is not there', async () => {
    const column = await givenColumn({ payload })
    const nowhere = { ...column, id: '0'.repeat(24) }
    const post = await givenDraft({ payload })
    expect(await fill(nowhere, post, '04')).toEqual({ type: 'no-column' })
    expect(await fill(column, { ...post, id: '0'.repeat(24) }, '04')).toEqual({ type: 'no-post' })
  })

  it('leaves the old issue free, as does the trash', async () => {
    const column = await givenColumn({ payload })
    const post = await givenDraft({ payload })
    await fill(column, post, '04')
    await fill(column, post, '05')
    expect(await states(column, { days: 2 })).toEqual([
      ['empty', null],
      ['planned', post.id],
    ])
    const data = { deletedAt: new Date().toISOString() }
    await payload.update({ collection: 'posts', id: post.id, data })
    expect(await fill(column, await givenDraft({ payload }), '05')).toMatchObject({
      type: 'filled',
    })
  })
})

describe('skipping an issue', () => {
  it('takes it off the calendar, with the reason', async () => {
    const column = await givenColumn({ payload })
    const issueId = issueOn(column, '04')
    const skip = { payload, columnId: column.id, issueId, reason: 'a day of mourning', now }
    expect(await skipIssue(skip)).toEqual({ type: 'done' })
    expect((await states(column)).map(([state]) => state)).toEqual(['skipped', 'empty', 'empty'])
    expect(await fill(column, await givenDraft({ payload }), '04')).toEqual({ type: 'skipped' })
    const stored = await payload.findByID({ collection: 'columns', id: column.id })
    expect(stored.exceptions).toMatchObject([{ issue: issueId, reason: 'a day of mourning' }])
  })

  it('is refused while a post is in it', async () => {
    const column = await givenColumn({ payload })
    await fill(column, await givenDraft({ payload }), '04')
    const issueId = issueOn(column, '04')
    const skip = { payload, columnId: column.id, issueId, reason: null, now }
    expect(await skipIssue(skip)).toEqual({ type: 'taken' })
  })
})

describe('moving an issue', () => {
  const to = '2100-01-06T21:15'
  const then = new Date('2100-01-06T13:15:00Z')

  it('takes its post along, and its name stays', async () => {
    const column = await givenColumn({ payload })
    const post = await givenPost({ payload, channels: [channel], publishAt: tuesday })
    await fill(column, post, '04')
    const issueId = issueOn(column, '04')
    const move = { payload, user, columnId: column.id, issueId, to, now }
    expect(await moveIssue(move)).toEqual({ type: 'done', at: then, post: post.id })
    const rows = await findRows({ payload, where: { post: { equals: post.id } } })
    expect(rows.map(({ dueAt }) => dueAt)).toEqual([then])
    expect((await read(post)).issue).toBe(issueId)
  })

  it('into the past is refused', async () => {
    const column = await givenColumn({ payload })
    const issueId = issueOn(column, '04')
    const move = { payload, user, columnId: column.id, issueId, to: '2100-01-04T07:59', now }
    expect(await moveIssue(move)).toEqual({ type: 'past' })
  })

  it('changes nothing where its post cannot be moved', async () => {
    const column = await givenColumn({ payload })
    const post = await givenPost({ payload, channels: [channel], publishAt: tuesday })
    await fill(column, post, '04')
    await payload.update({ collection: 'posts', id: post.id, data: { title: 'x' }, draft: true })
    const issueId = issueOn(column, '04')
    const move = { payload, user, columnId: column.id, issueId, to, now }
    expect(await moveIssue(move)).toEqual({ type: 'unsaved-draft' })
    const stored = await payload.findByID({ collection: 'columns', id: column.id })
    expect(stored.exceptions ?? []).toEqual([])
  })
})

describe('the state of an issue', () => {
  it('follows the ledger: published, or missed when nothing left in time', async () => {
    const column = await givenColumn({ payload })
    const post = await givenPost({ payload, channels: [channel], publishAt: tuesday })
    await fill(column, post, '04')
    await givenSent({ payload, post, at: monday })
    const thursday = new Date('2100-01-07T00:00:00Z')
    expect(await states(column, { at: thursday })).toEqual([
      ['published', post.id],
      ['missed', null],
      ['missed', null],
    ])
  })

  it('knows the holidays of its list', async () => {
    const days = [{ date: '2100-01-05', name: 'Founders’ day' }]
    const holidays = await payload.create({
      collection: 'holidays',
      data: { name: 'Ours', builtIn: 'china', days },
    })
    const column = await givenColumn({ payload, holidays: holidays.id })
    expect((await states(column)).map(([state]) => state)).toEqual(['empty', 'skipped', 'empty'])
  })
})
