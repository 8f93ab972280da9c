import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Post } from '../../src/payload-types.ts'
import { spreadChanges } from '../../src/publishing/published/spreadChanges.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import { givenChannel, givenColumn, givenPost, givenSent } from '../given/lanmu.ts'
import { image } from '../given/image.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Item = { id: string; type: string; title?: string; post?: string; body?: unknown }
type Changes = { items: Item[]; cursor: string; hasMore: boolean }
type Page = { items: Item[]; next: string | null }

let given: TestPayload
let payload: Payload
let api: TestApi

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

const start = new Date('2100-01-01T00:00:00Z').getTime()

async function published(
  channel: Channel,
  title: string,
  n = 0,
  rest: Partial<Pick<Post, 'column' | 'media'>> = {},
): Promise<Post> {
  const at = new Date(start + n * 60_000)
  const post = await givenPost({ payload, channels: [channel], publishAt: at, title, ...rest })
  await givenSent({ payload, post, at })
  return post
}

async function get<T>(channel: Channel, path: string): Promise<T> {
  const answer = await api.ask({ path: `/v1/channels/${channel.slug}/${path}` })
  expect(answer.status, answer.text).toBe(200)
  return answer.json() as T
}

/** Everything since a cursor, page by page. */
async function follow(channel: Channel, from: string | null, limit = 3): Promise<Changes> {
  const items: Item[] = []
  for (let cursor = from; ;) {
    const since = cursor ? `&cursor=${cursor}` : ''
    const page: Changes = await get(channel, `changes?limit=${limit}${since}`)
    items.push(...page.items)
    cursor = page.cursor
    if (!page.hasMore) return { items, cursor, hasMore: false }
  }
}

function change(post: Post, data: object): Promise<unknown> {
  return payload.update({ collection: 'posts', id: post.id, data: data as never })
}

describe('the changes of a channel', () => {
  it('tell of a column’s new name and a picture’s new text, however many posts show them', async () => {
    const channel = await givenChannel({ payload })
    const column = await givenColumn({ payload, name: 'Morning brief', channels: [channel] })
    const media = await payload.create({
      collection: 'media',
      data: { alt: 'A cup' },
      file: await image(),
    })
    const in3 = [1, 2, 3].map((n) => published(channel, `Brief ${n}`, n, { column: column.id }))
    const posts = await Promise.all(in3)
    const pictured = await published(channel, 'A picture', 4, { media: [media.id] })
    await published(channel, 'Of neither', 5)
    const { cursor } = await follow(channel, null)

    const { id } = column
    await payload.update({ collection: 'columns', id, data: { alarmHours: 3 } })
    await spreadChanges({ payload })
    expect((await follow(channel, cursor)).items).toEqual([])

    await payload.update({ collection: 'columns', id, data: { name: 'Evening brief' } })
    expect((await follow(channel, cursor)).items).toEqual([])
    await Promise.all([spreadChanges({ payload, batch: 2 }), spreadChanges({ payload, batch: 2 })])
    const renamed = await follow(channel, cursor)
    expect(renamed.items.map(({ post }) => post).sort()).toEqual(posts.map((one) => one.id).sort())
    expect(renamed.items[0]).toMatchObject({ type: 'published', column: 'Evening brief' })

    await payload.update({ collection: 'media', id: media.id, data: { alt: 'A full cup' } })
    await spreadChanges({ payload })
    const described = await follow(channel, renamed.cursor)
    expect(described.items).toMatchObject([{ post: pictured.id, media: [{ alt: 'A full cup' }] }])
    await payload.delete({ collection: 'media', id: media.id })
    await spreadChanges({ payload })
    expect((await follow(channel, described.cursor)).items).toMatchObject([{ media: [] }])
  })

  it('are what was published, changed and taken down, each once, from a cursor on', async () => {
    const channel = await givenChannel({ payload })
    const [one, two, three] = [
      await published(channel, 'One', 1),
      await published(channel, 'Two', 2),
      await published(channel, 'Three', 3),
    ]
    const first = await follow(channel, null, 2)
    expect(first.items.map(({ title }) => title)).toEqual(['One', 'Two', 'Three'])
    expect((await follow(channel, first.cursor)).items).toEqual([])
    await change(one, { title: 'One, mended', _status: 'published' })
    await change(two, { deletedAt: new Date().toISOString() })
    const second = await follow(channel, first.cursor)
    expect(second.items.map(({ type, title }) => [type, title])).toEqual([
      ['published', 'One, mended'],
      ['removed', undefined],
    ])
    await change(three, { _status: 'draft' })
    await payload.delete({ collection: 'posts', id: one.id })
    const third = await follow(channel, second.cursor)
    expect(third.items.map(({ id, type }) => [id, type])).toEqual([
      [first.items[2]!.id, 'removed'],
      [first.items[0]!.id, 'removed'],
    ])
    expect((await follow(channel, third.cursor)).items).toEqual([])
  })

  it('say nothing of drafts saved beside what is published', async () => {
    const channel = await givenChannel({ payload })
    const post = await published(channel, 'Live')
    const { cursor } = await follow(channel, null)
    const data = { title: 'Not yet' }
    await payload.update({ collection: 'posts', id: post.id, data, draft: true })
    expect((await follow(channel, cursor)).items).toEqual([])
  })

  it('skip nothing and end on the truth while many write and several read', async () => {
    const channel = await givenChannel({ payload })
    const posts: Post[] = []
    for (let n = 0; n < 6; n += 1) posts.push(await published(channel, `Post ${n}`, n))
    let isWriting = true
    const writers = [0, 1, 2].map(async (writer) => {
      for (let round = 0; round < 6; round += 1) {
        const post = posts[(writer * 2 + round) % posts.length]!
        const data = { title: `By ${writer} in ${round}`, _status: 'published' }
        // Two editors on one post: one of them is told to try again, as in the admin.
        await change(post, data).catch(() => undefined)
        if (round === 3) posts.push(await published(channel, `New by ${writer}`, 50 + writer))
      }
    })
    const readers = [1, 2].map(async (limit) => {
      const seen = new Map<string, string | undefined>()
      let cursor: string | null = null
      const read = async () => {
        const { items, cursor: next } = await follow(channel, cursor, limit)
        for (const { id, title } of items) seen.set(id, title)
        cursor = next
      }
      while (isWriting) await read()
      await read()
      return seen
    })
    await Promise.all(writers)
    isWriting = false
    const now: Page = await get(channel, 'published?limit=100')
    const truth = new Map(now.items.map(({ id, title }) => [id, title]))
    expect(truth.size).toBe(9)
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(truth)
  })
})

describe('what a channel shows', () => {
  it('comes newest first in pages, and what is added meanwhile moves nothing', async () => {
    const channel = await givenChannel({ payload })
    for (let n = 0; n < 5; n += 1) await published(channel, `${n}`, n)
    const seen: (string | undefined)[] = []
    for (let next: string | null = '', page = 0; next !== null && page < 5; page += 1) {
      const cursor: string = next ? `&cursor=${next}` : ''
      const answer: Page = await get(channel, `published?limit=2${cursor}`)
      seen.push(...answer.items.map(({ title }) => title))
      next = answer.next
      await published(channel, 'newer', 10 + page)
    }
    expect(seen).toEqual(['4', '3', '2', '1', '0'])
  })

  it('comes whole, each once, where all of it was published in one millisecond', async () => {
    const channel = await givenChannel({ payload })
    for (const title of ['a', 'b', 'c', 'd', 'e']) await published(channel, title)
    const seen: (string | undefined)[] = []
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next ? `&cursor=${next}` : ''
      const page: Page = await get(channel, `published?limit=2${cursor}`)
      seen.push(...page.items.map(({ title }) => title))
      next = page.next
    }
    expect([...seen].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('has its text in the form, its fields and its labels as they were asked for', async () => {
    const channel = await givenChannel({ payload })
    const { id } = await payload.create({
      collection: 'media',
      data: { alt: 'A cup' },
      file: await image(),
    })
    const post = await givenPost({
      payload,
      channels: [channel],
      publishAt: new Date(start),
      media: [id],
    })
    await givenSent({ payload, post, at: new Date(start) })
    const one = async (query: string) =>
      (await get<Page>(channel, `published?${query}`)).items[0] as Record<string, unknown>
    expect((await one('')).body).toEqual({
      html: '<p>Water before tea. <strong>People</strong> before water.</p>',
    })
    expect((await one('body=text')).body).toEqual({
      text: 'Water before tea. People before water.',
    })
    expect((await one('body=markdown')).body).toHaveProperty('markdown')
    expect((await one('body=lexical')).body).toHaveProperty('lexical.root.type', 'root')
    expect(Object.keys(await one('fields=title,sentAt'))).toEqual(['id', 'type', 'title', 'sentAt'])
    expect((await one('locale=zh')).labels).toEqual({ contentType: '价值观', packaging: '话题' })
    const media = (await one('fields=media')).media as { url: string; sizes: object }[]
    expect(media[0]!.url).toMatch(/^http/)
    expect(media[0]!.sizes).toHaveProperty('thumbnail.width')
    const item = await one('')
    expect(await get(channel, `published/${String(item.id)}`)).toEqual(item)
  })

  it.each([
    'fields=body,secret',
    'fields=__proto__',
    'body=pdf',
    'locale=fr',
    'limit=0',
    'cursor=x',
  ])('is refused for %s', async (query) => {
    const { slug } = await givenChannel({ payload })
    const answer = await api.ask({ path: `/v1/channels/${slug}/published?${query}` })
    expect(answer.status).toBe(400)
  })

  it('may be kept by caches, and is not sent again to whoever has it', async () => {
    const channel = await givenChannel({ payload })
    const post = await published(channel, 'Kept')
    const path = `/v1/channels/${channel.slug}/published`
    const ask = (headers: Record<string, string>): Promise<Answer> => api.ask({ path, headers })
    const first = await ask({})
    expect(first.headers.get('cache-control')).toContain('public')
    const etag = first.headers.get('etag')!
    expect((await ask({ 'if-none-match': etag })).status).toBe(304)
    await change(post, { title: 'Changed', _status: 'published' })
    expect((await ask({ 'if-none-match': etag })).status).toBe(200)
  })

  it('tells when anything changed last once that second is over, and heeds it', async () => {
    const channel = await givenChannel({ payload })
    const post = await published(channel, 'Old')
    await get(channel, 'published')
    const updatedAt = '2026-01-01T00:00:00.500Z'
    const where = { name: { equals: 'changes' } }
    await payload.db.updateOne({ collection: 'counters', where, data: { updatedAt } })
    const path = `/v1/channels/${channel.slug}/published`
    const since = (await api.ask({ path })).headers.get('last-modified')!
    expect(since).toBe('Thu, 01 Jan 2026 00:00:00 GMT')
    const ask = () => api.ask({ path, headers: { 'if-modified-since': since } })
    expect((await ask()).status).toBe(304)
    // What is left on the page is older than what the reader has.
    await change(post, { deletedAt: new Date().toISOString() })
    expect((await ask()).json()).toMatchObject({ items: [] })
  })

  it('is never older than the last change of a post, a column, a picture or the channel', async () => {
    const channel = await givenChannel({ payload })
    const column = await givenColumn({ payload, name: 'Before', channels: [channel] })
    const media = await payload.create({
      collection: 'media',
      data: { alt: 'Before' },
      file: await image(),
    })
    const publishAt = new Date(start)
    const about = { media: [media.id], column: column.id, issue: null }
    const post = await givenPost({
      payload,
      channels: [channel],
      publishAt,
      title: 'Before',
      ...about,
    })
    await givenSent({ payload, post, at: publishAt })
    const show = async () => {
      const page = await get<Page>(channel, 'published')
      const shown = page.items[0] as unknown as { column: string; media: { alt: string }[] }
      const path = `/v1/feeds/${channel.slug}/feed.json`
      const feed = (await api.ask({ path })).json() as { title: string }
      return [page.items[0]!.title, shown.column, shown.media[0]?.alt, feed.title]
    }
    expect(await show()).toEqual(['Before', 'Before', 'Before', channel.name])
    await change(post, { title: 'After', _status: 'published' })
    expect(await show()).toEqual(['After', 'Before', 'Before', channel.name])
    await payload.update({ collection: 'columns', id: column.id, data: { name: 'After' } })
    expect(await show()).toEqual(['After', 'After', 'Before', channel.name])
    await payload.update({ collection: 'media', id: media.id, data: { alt: 'After' } })
    expect(await show()).toEqual(['After', 'After', 'After', channel.name])
    await payload.update({ collection: 'channels', id: channel.id, data: { name: 'After' } })
    expect(await show()).toEqual(['After', 'After', 'After', 'After'])
    await payload.delete({ collection: 'media', id: media.id })
    expect(await show()).toEqual(['After', 'After', undefined, 'After'])
  })

  it('is not given any more to whom the channel is closed, however often it was asked for', async () => {
    const channel = await givenChannel({ payload })
    await published(channel, 'Open')
    const path = `/v1/channels/${channel.slug}/published`
    for (let time = 0; time < 3; time += 1) expect((await api.ask({ path })).status).toBe(200)
    const etag = (await api.ask({ path })).headers.get('etag')!
    await payload.update({ collection: 'channels', id: channel.id, data: { kind: 'pull' } })
    expect((await api.ask({ path })).status).toBe(401)
    expect((await api.ask({ path, headers: { 'if-none-match': etag } })).status).toBe(401)
    const key = await givenKey({ payload, role: 'viewer' })
    const answer = await api.ask({ path, key })
    expect(answer.headers.get('cache-control')).toContain('private')
  })

  it('is sent compressed to who takes that', async () => {
    const channel = await givenChannel({ payload })
    for (let n = 0; n < 4; n += 1) await published(channel, 'Much '.repeat(50), n)
    const path = `/v1/channels/${channel.slug}/published`
    const answer = await api.ask({ path, headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
    expect((answer.json() as Page).items).toHaveLength(4)
  })

  it('takes a key where the channel is no feed', async () => {
    const channel = await givenChannel({ payload, kind: 'pull' })
    const post = await published(channel, 'Inside')
    const path = `/v1/channels/${channel.slug}/changes`
    expect((await api.ask({ path })).status).toBe(401)
    const key = await givenKey({ payload, role: 'viewer' })
    const answer = await api.ask({ path, key })
    expect((answer.json() as Changes).items).toMatchObject([{ post: post.id }])
    expect(answer.headers.get('cache-control')).toContain('private')
    const other = await givenChannel({ payload, kind: 'pull' })
    const scopes = ['read:posts' as const]
    const limited = { payload, role: 'viewer' as const, scopes, channels: [other.id] }
    const { text } = await givenApiKey(limited)
    expect((await api.ask({ path, headers: bearer(text) })).status).toBe(404)
  })
})
