import { parse } from 'csv-parse/sync'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Community, Column, Post, User } from '../../src/payload-types.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import {
  givenChannel,
  givenColumn,
  givenCommunity,
  givenPost,
  givenSent,
  givenUser,
  unique,
} from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Row = {
  id: string
  state: string
  post: { id: string; title: string; timezone: string }
  channel: { name: string }
  dueAt: string
  lagMs: number | null
  attempts: { by: string; isPerson: boolean; outcome: string }[]
}
type Page = { items: Row[]; next: string | null }

let given: TestPayload
let payload: Payload
let api: TestApi
let keys: Record<'editor' | 'author' | 'viewer', string>
let author: User
let community: Community
let column: Column
let letters: Channel
let log: Channel
const posts: Post[] = []

const hourMs = 3_600_000
const start = Date.parse('2027-03-01T00:00:00Z')

/** Six posts an hour apart on two channels: twelve rows, of which pairs share their time. */
beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  const editor = await signUp('editor')
  const viewer = await signUp('viewer')
  const writer = await signUp('author')
  keys = { editor: editor.key, viewer: viewer.key, author: writer.key }
  author = writer.user
  community = await givenCommunity({ payload })
  letters = await givenChannel({ payload, name: 'Letters', communities: [community.id] })
  log = await givenChannel({ payload, name: 'Log', kind: 'console' })
  column = await givenColumn({ payload, channels: [letters] })
  for (let index = 0; index < 6; index++) {
    posts.push(
      await givenPost({
        payload,
        channels: [letters, log],
        publishAt: new Date(start + index * hourMs),
        title: index === 2 ? '=HYPERLINK("http://evil"), "quoted"' : `Tea ${index}`,
        contentType: index % 2 ? 'product' : 'values',
        ...(index === 4 ? { owner: author.id } : {}),
      }),
    )
  }
  await givenSent({ payload, post: posts[0]!, at: new Date(start + 1500) })
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

function ask(query: string, key = keys.editor, path = '/v1/deliveries'): Promise<Answer> {
  return api.ask({ path: `${path}?${query}`, key })
}

async function read(query: string, key = keys.editor): Promise<Page> {
  const answer = await ask(query, key)
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.anything()])
  return answer.json() as Page
}

const titles = ({ items }: Page) => [...new Set(items.map(({ post }) => post.title))]

describe('the ledger', () => {
  it('is read newest first, page by page, and no row is left out or given twice', async () => {
    const seen: Row[] = []
    let next: string | null = ''
    for (let pages = 0; next !== null; pages++) {
      const page: Page = await read(`limit=5${next && `&cursor=${next}`}`)
      expect(page.items.length).toBe(pages < 2 ? 5 : 2)
      seen.push(...page.items)
      next = page.next
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(12)
    const times = seen.map(({ dueAt }) => Date.parse(dueAt))
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it('is read soonest first where that is asked, page by page as well', async () => {
    const { items: newest } = await read('limit=100')
    const seen: Row[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: Page = await read(`order=soonest&limit=5${next && `&cursor=${next}`}`)
      seen.push(...page.items)
      next = page.next
    }
    expect(seen.map(({ id }) => id)).toEqual(newest.map(({ id }) => id).reverse())
  })

  it('keeps its place while newer rows come', async () => {
    const first = await read('limit=5')
    const post = await givenPost({
      payload,
      channels: [log],
      publishAt: new Date(start + 9 * hourMs),
    })
    const second = await read(`limit=5&cursor=${first.next}`)
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(10)
    await payload.delete({ collection: 'posts', id: post.id })
    const [gone] = (await read('limit=1')).items
    expect(gone).toMatchObject({ state: 'cancelled', post: { id: post.id, title: null } })
    await payload.db.deleteMany({ collection: 'deliveries', where: { id: { equals: gone!.id } } })
  })

  it('says what was sent, when, how late and by whom', async () => {
    const { items: rows } = await read(`state=sent&channel=${letters.id}`)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      post: { id: posts[0]!.id, title: 'Tea 0', timezone: 'Asia/Shanghai' },
      channel: { name: 'Letters' },
      lagMs: 1500,
      attempts: [{ by: 'a worker', isPerson: false, outcome: 'sent' }],
    })
  })

  it('names the person who decided', async () => {
    const { items: rows } = await read(`state=planned&post=${posts[5]!.id}&channel=${log.id}`)
    const path = `/v1/deliveries/${rows[0]!.id}`
    const data = { state: 'unconfirmed', isQuestion: true }
    await payload.db.updateOne({
      collection: 'deliveries',
      where: { id: { equals: rows[0]!.id } },
      data,
    })
    await api.ask({ path: `${path}/confirm`, method: 'POST', key: keys.editor, body: {} })
    const confirmed = await read(`post=${posts[5]!.id}&channel=${log.id}`)
    expect(confirmed.items[0]!.attempts).toMatchObject([
      { by: 'editor', isPerson: true, outcome: 'confirmed' },
    ])
  })

  it('is filtered by channel, community, column, type, time and title', async () => {
    expect(
      (await read(`community=${community.id}`)).items.every(
        ({ channel }) => channel.name === 'Letters',
      ),
    ).toBe(true)
    expect((await read(`community=${community.id}&channel=${log.id}`)).items).toEqual([])
    expect((await read(`column=${column.id}`)).items).toEqual([])
    expect(titles(await read('type=product'))).toEqual(['Tea 5', 'Tea 3', 'Tea 1'])
    const from = new Date(start + hourMs).toISOString()
    const to = new Date(start + 2 * hourMs).toISOString()
    expect(titles(await read(`from=${from}&to=${to}`))).toEqual(['Tea 1'])
    expect(titles(await read('search=tea%203'))).toEqual(['Tea 3'])
    expect(titles(await read('search=nothing%20like%20it'))).toEqual([])
  })

  it('tells what waits for somebody, newest first, and no longer once somebody spoke', async () => {
    const { items: rows } = await read(`state=planned&post=${posts[3]!.id}`)
    const [asked, refused] = rows.map(({ id }) => ({ id: { equals: id } }))
    const set = (where: object, data: Record<string, unknown>) =>
      payload.db.updateOne({ collection: 'deliveries', where: where as never, data })
    await set(asked!, { state: 'missed', isQuestion: true })
    await set(refused!, { state: 'rejected', reason: 'no such group' })
    expect((await read('state=trouble')).items.map(({ state }) => state).sort()).toEqual([
      'missed',
      'rejected',
    ])
    await api.ask({
      path: `/v1/deliveries/${rows[0]!.id}/dismiss`,
      method: 'POST',
      key: keys.editor,
      body: {},
    })
    expect((await read('state=trouble')).items.map(({ state }) => state)).toEqual(['rejected'])
  })

  it('shows authors what is theirs, and viewers all of it', async () => {
    expect(titles(await read('', keys.author))).toEqual(['Tea 4'])
    expect((await read('', keys.viewer)).items).toHaveLength(12)
    expect((await api.ask({ path: '/v1/deliveries' })).status).toBe(401)
    const csv = await ask('', keys.author, '/v1/deliveries.csv')
    expect(csv.text.trim().split('\r\n')).toHaveLength(3)
    const [own] = (await read('', keys.author)).items
    const [other] = (await read(`post=${posts[0]!.id}`)).items
    const one = (id: string) => api.ask({ path: `/v1/deliveries/${id}`, key: keys.author })
    expect((await one(own!.id)).json()).toEqual(own)
    expect((await one(other!.id)).status).toBe(404)
  })

  it('is for a limited key that of its channels, in every form', async () => {
    const scopes = ['read:deliveries' as const]
    const made = await givenApiKey({ payload, role: 'viewer', scopes, channels: [log.id] })
    const headers = bearer(made.text)
    const get = (path: string) => api.ask({ path: `/v1/deliveries${path}`, headers })
    const { items } = (await get('')).json() as Page
    expect(items.map(({ channel }) => channel.name)).toEqual(Array(6).fill('Log'))
    expect(((await get(`?channel=${letters.id}`)).json() as Page).items).toEqual([])
    expect(parse((await get('.csv')).text, { bom: true })).toHaveLength(7)
    const [other] = (await read(`channel=${letters.id}`)).items
    expect((await get(`/${other!.id}`)).status).toBe(404)
    expect((await get(`/${items[0]!.id}`)).status).toBe(200)
  })

  it('refuses what it does not know, by name', async () => {
    for (const query of [
      'cursor=1',
      'state=lost',
      'from=tomorrow',
      'limit=0',
      'chanel=1',
      'cursor=WzFd',
    ]) {
      expect((await ask(query)).status, query).toBe(400)
    }
  })
})

describe('the table to take along', () => {
  it('has every row of the filter, and no cell that begins a formula', async () => {
    const answer = await ask('language=zh', keys.editor, '/v1/deliveries.csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="lanmu-deliveries-/,
    )
    const lines: string[][] = parse(answer.text, { bom: true })
    expect(lines[0]![1]).toBe('内容')
    expect(lines).toHaveLength(13)
    const dangerous = lines
      .slice(1)
      .flat()
      .filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))
    expect(dangerous).toEqual([])
    expect(lines.flat()).toContain(`'=HYPERLINK("http://evil"), "quoted"`)
    const some = await ask('type=product', keys.editor, '/v1/deliveries.csv')
    expect(parse(some.text, { bom: true })).toHaveLength(7)
  })
})

describe('a channel', () => {
  it('says when it last sent, what failed, and how much it has of its rate', async () => {
    await payload.update({
      collection: 'channels',
      id: letters.id,
      data: { rules: { maxPerMinute: 5 } },
    })
    const path = `/v1/health/channels?channel=${letters.id}`
    const answer = await api.ask({ path, key: keys.viewer })
    const { channels } = answer.json() as { channels: Record<string, unknown>[] }
    expect(channels).toHaveLength(1)
    expect(channels[0]).toMatchObject({
      name: 'Letters',
      lastSentAt: new Date(start + 1500).toISOString(),
      lastLagMs: 1500,
      waiting: 0,
      pause: null,
      rate: { limit: 5 },
    })
  })

  it('says that it is paused, until when and why', async () => {
    const until = new Date(Date.now() + hourMs).toISOString()
    await payload.db.create({
      collection: 'lanes',
      data: { channel: log.id, pausedUntil: until, pauseReason: 'quiet hours', holder: 'a', until },
    })
    const answer = await api.ask({ path: '/v1/health/channels', key: keys.viewer })
    const { channels } = answer.json() as { channels: { name: string; pause: unknown }[] }
    expect(new Map(channels.map(({ name, pause }) => [name, pause]))).toEqual(
      new Map([
        ['Letters', null],
        ['Log', { until, reason: { en: 'quiet hours', zh: 'quiet hours' } }],
      ]),
    )
  })
})
