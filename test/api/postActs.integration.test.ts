import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Post, User } from '../../src/payload-types.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import { advance, findRows } from '../../src/publishing/ledger.ts'
import { fromMarkdown } from '../../src/domain/message/fromMarkdown.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import { givenChannel, givenColumn, givenCommunity, givenDraft } from '../given/lanmu.ts'
import { givenPolicy, givenPost, givenSent } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Told = {
  at: string
  channels: { channel: { id: string; name: string }; because: string; at: string | null }[]
  blockedBy: { id: string; name: string }[]
}

const roles = ['admin', 'editor', 'author', 'viewer'] as const

let given: TestPayload
let payload: Payload
let api: TestApi
let channel: Channel
const keys = new Map<User['role'], string>()

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  for (const role of roles) keys.set(role, await givenKey({ payload, role }))
  channel = await givenChannel({ payload })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function press({
  post,
  act = 'publish-now',
  by = 'editor',
  body = {},
}: {
  post: { id: string }
  act?: 'publish-now' | 'duplicate'
  by?: User['role']
  body?: object
}): Promise<Answer> {
  const path = `/v1/posts/${post.id}/${act}`
  return api.ask({
    method: 'POST',
    path,
    key: keys.get(by)!,
    body: act === 'duplicate' ? {} : body,
  })
}

function rowsOf({ id }: { id: string }): Promise<LedgerRow[]> {
  return findRows({ payload, where: { post: { equals: id } } })
}

function ready(data: Partial<Post> = {}): Promise<Post> {
  return givenDraft({ payload, channels: [channel.id], ...data })
}

const future = new Date('2100-01-04T00:30:00Z')

describe('a post that is published now', () => {
  it('is on the calendar and due on each of its channels', async () => {
    const other = await givenChannel({ payload })
    const post = await ready({ channels: [channel.id, other.id] })
    const before = Date.now()
    const answer = await press({ post })
    expect(answer.status).toBe(200)
    const told = answer.json() as Told
    expect(told.channels.map(({ channel: { id }, because }) => [id, because])).toEqual([
      [channel.id, 'now'],
      [other.id, 'now'],
    ])
    const at = Date.parse(told.at)
    expect(at).toBeGreaterThanOrEqual(before)
    expect(at).toBeLessThanOrEqual(Date.now())
    const saved = await payload.findByID({ collection: 'posts', id: post.id })
    expect(saved).toMatchObject({ _status: 'published', publishAt: told.at })
    const rows = await rowsOf(post)
    expect(rows.map(({ state, dueAt }) => [state, dueAt.getTime()])).toEqual([
      ['planned', at],
      ['planned', at],
    ])
  })

  it('keeps its zone and its issue, and leaves earlier than it was planned', async () => {
    const column = await givenColumn({ payload, channels: [channel] })
    const issue = `2100-01-04#${column.slug}`
    const data = { column: column.id, issue }
    const post = await givenPost({ payload, channels: [channel], publishAt: future, ...data })
    expect((await press({ post })).status).toBe(200)
    const saved = await payload.findByID({ collection: 'posts', id: post.id })
    expect(saved).toMatchObject({ publishAt_tz: 'Asia/Shanghai', issue })
    const [row] = await rowsOf(post)
    expect(row!.dueAt.getTime()).toBeLessThan(Date.now())
  })

  it('is due once, however often it is asked for at the same moment', async () => {
    const post = await ready()
    const answers = await Promise.all([1, 2, 3, 4].map(() => press({ post })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await rowsOf(post)).toHaveLength(1)
    const [{ dueAt } = expect.fail('no delivery')] = await rowsOf(post)
    const again = (await press({ post })).json() as Told
    expect(Date.parse(again.at)).toBe(dueAt.getTime())
  })

  it('is not sent again once it went out', async () => {
    const at = new Date(Date.now() - 60_000)
    const post = await givenPost({ payload, channels: [channel], publishAt: at })
    await givenSent({ payload, post, at })
    const answer = await press({ post })
    expect([answer.status, (answer.json() as { code: string }).code]).toEqual([409, 'has-left'])
    expect((await rowsOf(post)).map(({ state }) => state)).toEqual(['sent'])
  })

  it('needs a channel', async () => {
    const answer = await press({ post: await ready({ channels: [] }) })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Choose at least one channel.')
  })

  it('is the version that was looked at, or refused', async () => {
    const post = await ready()
    const read = await api.ask({ path: `/v1/posts/${post.id}`, key: keys.get('editor')! })
    const version = read.headers.get('etag')!
    await payload.update({
      collection: 'posts',
      id: post.id,
      draft: true,
      data: { title: 'Another idea' },
    })
    const answer = await press({ post, body: { version } })
    expect([answer.status, (answer.json() as { code: string }).code]).toEqual([409, 'changed'])
    expect(await rowsOf(post)).toEqual([])
  })

  it('is only told about when it is tried out', async () => {
    const post = await ready()
    const told = (await press({ post, body: { isDryRun: true } })).json() as Told
    expect(told.channels).toMatchObject([{ channel: { name: 'Feed' }, because: 'now' }])
    expect(await rowsOf(post)).toEqual([])
    expect((await payload.findByID({ collection: 'posts', id: post.id }))._status).toBe('draft')
  })
})

describe('what puts a post off that is published now', () => {
  it('is told for each channel: quiet hours, and what waits before it', async () => {
    const around = (hours: number) =>
      new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16)
    const quiet = { quietFrom: around(-2), quietTo: around(2), timezone: 'UTC' as const }
    const still = await givenChannel({ payload, rules: quiet })
    const slow = await givenChannel({ payload, rules: { maxPerMinute: 1 } })
    for (let before = 0; before < 3; before++) {
      await givenPost({ payload, channels: [slow], publishAt: new Date() })
    }
    const post = await ready({ channels: [still.id, slow.id] })
    const told = (await press({ post })).json() as Told
    expect(told.channels.map(({ because }) => because)).toEqual(['quiet-hours', 'queue'])
    const [first, second] = told.channels.map(({ at }) => Date.parse(at!) - Date.now())
    expect(first! / 3_600_000).toBeGreaterThan(1.9)
    expect(second! / 60_000).toBeGreaterThan(2.5)
    expect(second! / 60_000).toBeLessThanOrEqual(3)
  })

  it('is a hold', async () => {
    const post = await ready()
    const data = { scope: 'post', post: post.id, reason: 'a dispute' } as const
    await payload.create({ collection: 'holds', data })
    const told = (await press({ post, body: { isDryRun: true } })).json() as Told
    expect(told.channels).toMatchObject([{ because: 'held', at: null }])
  })

  it('is a balance that blocks', async () => {
    const policy = await givenPolicy({ payload, perDay: 1, perDayLevel: 'block' })
    const named = { name: 'Tea table', balancePolicy: policy.id }
    const community = await givenCommunity({ payload, ...named })
    const busy = await givenChannel({ payload, communities: [community.id] })
    const earlier = await givenPost({ payload, channels: [busy], publishAt: new Date() })
    await givenSent({ payload, post: earlier, at: new Date() })
    const post = await ready({ channels: [busy.id] })
    const told = (await press({ post, body: { isDryRun: true } })).json() as Told
    expect(told.blockedBy.map(({ name }) => name)).toEqual(['Tea table'])
  })
})

describe('who may publish now', () => {
  afterEach(() => payload.updateGlobal({ slug: 'workflow', data: { needsApproval: true } }))

  async function ofAuthor(): Promise<{ id: string }> {
    const body = { title: 'Mine', contentType: 'values', channels: [channel.id] }
    const key = keys.get('author')!
    return (await api.ask({ method: 'POST', path: '/v1/posts', key, body })).json() as Post
  }

  it.each([
    ['admin', 200],
    ['editor', 200],
    ['author', 403],
    ['viewer', 403],
  ] as const)('%s: %i', async (by, status) => {
    const post = await ofAuthor()
    expect((await press({ post, by, body: { isDryRun: true } })).status).toBe(status)
    expect((await press({ post, by })).status).toBe(status)
    expect(await rowsOf(post)).toHaveLength(status === 200 ? 1 : 0)
  })

  it('an author may with his own where the team works without approval', async () => {
    await payload.updateGlobal({ slug: 'workflow', data: { needsApproval: false } })
    expect((await press({ post: await ofAuthor(), by: 'author' })).status).toBe(200)
    expect((await press({ post: await ready(), by: 'author' })).status).toBe(403)
  })

  it('a limited key may with what is its own', async () => {
    const reach = { scopes: ['write:posts' as const], channels: [channel.id] }
    const { text } = await givenApiKey({ payload, role: 'editor', ...reach })
    const elsewhere = await givenChannel({ payload })
    const ask = (post: Post) =>
      api.ask({
        ...{ method: 'POST', path: `/v1/posts/${post.id}/publish-now`, body: {} },
        headers: bearer(text),
      })
    expect((await ask(await ready())).status).toBe(200)
    expect((await ask(await ready({ channels: [elsewhere.id] }))).status).toBe(404)
  })
})

describe('a copy of a post', () => {
  it('is a draft with its content and nothing of its plan', async () => {
    const column = await givenColumn({ payload, channels: [channel] })
    const community = await givenCommunity({ payload })
    const at = new Date()
    const post = await givenPost({
      ...{ payload, channels: [channel], publishAt: at, column: column.id },
      communities: [community.id],
      body: fromMarkdown('Water before **tea**.') as unknown as Post['body'],
      repeat: { rule: 'FREQ=DAILY', cooldownDays: 3 },
    })
    // Its first time, not the repeats that lie ahead.
    const [first] = await rowsOf(post)
    await advance({
      payload,
      row: first!,
      event: { type: 'miss', reason: { en: 'late', zh: '迟到' }, isQuestion: false },
      now: at,
    })
    const answer = await press({ post, act: 'duplicate' })
    expect(answer.status).toBe(201)
    const copy = answer.json() as Post
    expect(answer.headers.get('location')).toBe(`/v1/posts/${copy.id}`)
    expect(copy).toMatchObject({
      ...{ title: post.title, body: { markdown: 'Water before **tea**.' }, state: 'draft' },
      ...{ contentType: 'values', column: column.id, channels: [channel.id] },
      ...{ communities: [community.id], publishAt: null, issue: null },
    })
    const stored = await payload.findByID({ collection: 'posts', id: copy.id, draft: true })
    expect(stored.repeat?.rule ?? null).toBeNull()
    expect(stored.repeat?.cooldownDays ?? null).toBeNull()
    expect(await rowsOf(copy)).toEqual([])
  })

  it('of a post in review is no more than a draft', async () => {
    const copy = (
      await press({ post: await ready({ state: 'approved' }), act: 'duplicate' })
    ).json()
    expect(copy).toMatchObject({ state: 'draft' })
  })

  it.each([
    ['admin', 201],
    ['editor', 201],
    ['author', 201],
    ['viewer', 403],
  ] as const)('may be made by %s: %i, and is his', async (by, status) => {
    const answer = await press({ post: await ready(), act: 'duplicate', by })
    expect(answer.status).toBe(status)
    if (status !== 201) return
    const { owner } = answer.json() as { owner: string }
    const { role } = await payload.findByID({ collection: 'users', id: owner })
    expect(role).toBe(by)
  })
})
