import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Post, User } from '../../src/payload-types.ts'
import { as } from '../collections/asking.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import { findRows } from '../../src/publishing/ledger.ts'
import { givenChannel, givenColumn, givenDraft, givenSent, givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Entry = {
  kind: string
  at: string
  by: { name: string } | null
  comment: string | null
  zone: { from: string; to: string } | null
  of: { id: string; title: string } | null
  fields: string[]
  from: string | null
  to: string | null
  delivery: { channel: { name: string }; outcome: string; worker: string | null } | null
}
type Page = { items: Entry[]; next: string | null }

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let lin: User & { collection: 'users' }

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'viewer' })
  lin = await givenUser({ payload, role: 'editor' })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

async function read(post: { id: string }, query = ''): Promise<Page> {
  const answer = await api.ask({ path: `/v1/posts/${post.id}/history${query}`, key })
  expect(answer.status).toBe(200)
  return answer.json() as Page
}

const [first, second] = ['2100-01-04T00:30:00.000Z', '2100-01-05T00:30:00.000Z']

/** Written, submitted, scheduled, moved, held and released. */
async function lived(): Promise<Post> {
  const channel = await givenChannel({ payload, name: 'Letters' })
  const own = { contentType: 'values', packaging: 'topic', state: 'draft' } as const
  const post = await payload.create({
    collection: 'posts',
    draft: true,
    data: { title: 'Old sayings', ...own, channels: [channel.id] },
    ...as(lin),
  })
  const saved = { collection: 'posts', id: post.id, ...as(lin) } as const
  const time = (publishAt: string) => ({ publishAt, publishAt_tz: 'UTC' as const })
  await payload.update({ ...saved, draft: true, data: { title: 'Older sayings' } })
  await payload.update({ ...saved, draft: true, data: { state: 'in-review' } })
  await payload.update({ ...saved, data: { ...time(first), _status: 'published' } })
  await payload.update({ ...saved, data: { ...time(second), _status: 'published' } })
  const data = { scope: 'post', post: post.id, reason: 'a dispute' } as const
  const hold = await payload.create({ collection: 'holds', data, ...as(lin) })
  await payload.update({ collection: 'holds', id: hold.id, data: { isReleased: true }, ...as(lin) })
  return post
}

describe('what happened to a post', () => {
  it('is told newest first, and by whom', async () => {
    const { items, next } = await read(await lived())
    expect(next).toBeNull()
    expect(items.map(({ kind, by }) => [kind, by?.name ?? null])).toEqual([
      ['released', 'editor'],
      ['held', 'editor'],
      ['moved', 'editor'],
      ['scheduled', 'editor'],
      ['submitted', 'editor'],
      ['edited', 'editor'],
      ['written', 'editor'],
    ])
    expect(items.find(({ kind }) => kind === 'held')!.comment).toBe('a dispute')
    expect(items.find(({ kind }) => kind === 'scheduled')!.to).toBe(first)
    expect(items.find(({ kind }) => kind === 'moved')).toMatchObject({ from: first, to: second })
    expect(items.find(({ kind }) => kind === 'edited')!.fields).toEqual(['title'])
  })

  it('has what is done beside its form: taken off, let pass, published now, cancelled', async () => {
    const channel = await givenChannel({ payload })
    const draft = await givenDraft({ payload, channels: [channel.id] })
    const saved = { collection: 'posts', id: draft.id, ...as(lin) } as const
    const zoned = { publishAt: first, publishAt_tz: 'Asia/Shanghai' as const }
    await payload.update({ ...saved, data: { ...zoned, _status: 'published' } })
    const berlin = { publishAt_tz: 'Europe/Berlin' as const }
    await payload.update({ ...saved, data: { ...berlin, _status: 'published' } })
    const variants = [{ channel: channel.id, title: 'Only here' }]
    await payload.update({ ...saved, draft: true, data: { variants } })
    await payload.update({ ...saved, data: { _status: 'draft' } })
    const override = { post: draft.id, reason: 'the guest is here today only' }
    await payload.create({ collection: 'balance-overrides', data: override as never, ...as(lin) })
    const editor = await givenKey({ payload, role: 'editor' })
    const press = (path: string) => api.ask({ method: 'POST', path, key: editor, body: {} })
    expect((await press(`/v1/posts/${draft.id}/publish-now`)).status).toBe(200)
    const [row] = await findRows({ payload, where: { post: { equals: draft.id } } })
    expect((await press(`/v1/deliveries/${row!.id}/cancel`)).status).toBe(200)
    const { items } = await read(draft)
    expect(items.map(({ kind }) => kind)).toEqual([
      ...['delivery', 'published-now', 'overridden', 'unscheduled', 'edited', 'rezoned'],
      ...['scheduled', 'written'],
    ])
    expect(items[0]).toMatchObject({ by: { name: 'editor' }, delivery: { outcome: 'cancelled' } })
    expect(items[2]!.comment).toBe(override.reason)
    expect(items[4]!.fields).toEqual(['variants'])
    expect(items[5]!.zone).toEqual({ from: 'Asia/Shanghai', to: 'Europe/Berlin' })
    expect(items[6]!.to).toBe(first)
    // Nobody wrote it as far as anybody knows.
    expect(items[7]!.by).toBeNull()

    const copy = (await press(`/v1/posts/${draft.id}/duplicate`)).json() as { id: string }
    const begun = (await read(copy)).items
    expect(begun).toHaveLength(1)
    expect(begun[0]).toMatchObject({ kind: 'copied', of: { id: draft.id, title: draft.title } })
  })

  it('has what left, where and by which worker', async () => {
    const channel = await givenChannel({ payload, name: 'Letters' })
    const post = await payload.create({
      collection: 'posts',
      data: {
        ...{ title: 'Tea', contentType: 'values', packaging: 'topic', state: 'draft' },
        ...{ channels: [channel.id], publishAt: new Date().toISOString() },
        ...{ publishAt_tz: 'UTC', _status: 'published' },
      },
    })
    await givenSent({ payload, post, at: new Date() })
    const { items } = await read(post)
    expect(items[0]).toMatchObject({
      ...{ kind: 'delivery', by: null },
      delivery: { channel: { name: 'Letters' }, outcome: 'sent', worker: 'a worker' },
    })
  })

  it('is read page by page, each thing once', async () => {
    const post = await lived()
    const whole = await read(post)
    const seen: Entry[] = []
    for (let cursor = ''; ;) {
      const page = await read(post, `?limit=2${cursor}`)
      seen.push(...page.items)
      if (!page.next) break
      cursor = `&cursor=${page.next}`
    }
    expect(seen).toEqual(whole.items)
  })

  it('is nobody’s who may not see the post', async () => {
    const { id } = await givenDraft({ payload })
    const path = `/v1/posts/${id}/history`
    expect((await api.ask({ path })).status).toBe(401)
    const elsewhere = await givenChannel({ payload })
    const reach = { scopes: ['read:posts' as const], channels: [elsewhere.id] }
    const { text } = await givenApiKey({ payload, role: 'editor', ...reach })
    expect((await api.ask({ path, headers: bearer(text) })).status).toBe(404)
  })
})

describe('the next free issue of a column', () => {
  it('is told with its number, and is another once it is taken', async () => {
    const column = await givenColumn({ payload, numberFrom: 40 })
    const editor = await givenKey({ payload, role: 'editor' })
    const ask = async () => {
      const answer = await api.ask({ path: `/v1/columns/${column.slug}/next-issue`, key })
      return answer.json() as {
        column: { timezone: string }
        issue: { id: string; at: string; number: number }
      }
    }
    const { column: told, issue } = await ask()
    expect(told).toMatchObject({ id: column.id, timezone: 'Asia/Shanghai', contentType: 'values' })
    expect(issue.number).toBe(40)
    const post = await givenDraft({ payload })
    const path = `/v1/columns/${column.id}/queue`
    const queued = await api.ask({ method: 'POST', path, key: editor, body: { post: post.id } })
    expect(queued.json()).toMatchObject({ issue: issue.id, at: issue.at })
    const next = (await ask()).issue
    expect(next.number).toBe(41)
    expect(Date.parse(next.at) - Date.parse(issue.at)).toBe(86_400_000)
  })

  it('is none where the column has ended', async () => {
    const column = await givenColumn({ payload, startsOn: '2020-01-01', endsOn: '2020-02-01' })
    const answer = await api.ask({ path: `/v1/columns/${column.slug}/next-issue`, key })
    expect(answer.json()).toMatchObject({ issue: null })
  })
})
