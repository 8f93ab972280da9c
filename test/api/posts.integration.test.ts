import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Channel } from '../../src/payload-types.ts'
import { beginAnswer, keepAnswer, stayBusy } from '../../src/publishing/answers.ts'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import {
  eventually,
  givenChannel,
  givenColumn,
  givenCommunity,
  givenDraft,
  unique,
} from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Whole = { id: string; title: string; state: string; body: { markdown?: string } | null }

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

function send(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const as = headers.authorization ? undefined : key
  return api.ask({ path: `/v1${path}`, method, key: as, body, headers })
}

async function made(body: object = {}): Promise<{ post: Whole; etag: string }> {
  const answer = await send('POST', '/posts', { title: 'Tea', contentType: 'values', ...body })
  expect(answer.text).toContain('"id"')
  expect(answer.status).toBe(201)
  return { post: answer.json() as Whole, etag: answer.headers.get('etag')! }
}

describe('a post', () => {
  it('is written as Markdown and read as it, as HTML, as text and as Lexical', async () => {
    const { post } = await made({ body: { markdown: 'Water before **tea**.' } })
    expect(post).toMatchObject({ state: 'draft', body: { markdown: 'Water before **tea**.' } })
    const read = async (form: string) =>
      ((await send('GET', `/posts/${post.id}?body=${form}`)).json() as Whole).body
    expect(await read('html')).toEqual({ html: '<p>Water before <strong>tea</strong>.</p>' })
    expect(await read('text')).toEqual({ text: 'Water before tea.' })
    expect(await read('lexical')).toMatchObject({ lexical: { root: { type: 'root' } } })
    expect(await read('none')).toBeNull()
  })

  it('takes the Lexical that it gave', async () => {
    const { post } = await made({ body: { markdown: '- one\n- two' } })
    const { body } = (await send('GET', `/posts/${post.id}?body=lexical`)).json() as Whole
    const again = await made({ body })
    expect(again.post.body).toEqual(post.body)
  })

  it('goes onto the calendar with state scheduled, and off it with another', async () => {
    const on = { state: 'scheduled', publishAt: '2100-01-01T08:30:00+08:00' }
    const { post, etag } = await made({ ...on, channels: [channel.id] })
    expect(post.state).toBe('scheduled')
    const where = { post: { equals: post.id } }
    const states = async () =>
      (await payload.find({ collection: 'deliveries', where })).docs.map(({ state }) => state)
    expect(await states()).toEqual(['planned'])
    const off = await send('PATCH', `/posts/${post.id}`, { state: 'draft' }, { 'if-match': etag })
    expect(off.json()).toMatchObject({ state: 'draft' })
    expect(await states()).toEqual(['cancelled'])
  })

  it('on the calendar is changed there, and with as=draft only beside it', async () => {
    const on = { state: 'scheduled', publishAt: '2100-01-01T08:30:00+08:00' }
    const { post, etag } = await made({ ...on, channels: [channel.id] })
    const path = `/posts/${post.id}`
    const changed = await send('PATCH', path, { title: 'Better tea' }, { 'if-match': etag })
    expect(changed.json()).toMatchObject({ title: 'Better tea', state: 'scheduled' })
    const match = { 'if-match': changed.headers.get('etag')! }
    const beside = await send('PATCH', `${path}?as=draft`, { title: 'Best tea' }, match)
    expect(beside.json()).toMatchObject({ title: 'Best tea', state: 'draft' })
    const calendar = (await send('GET', `${path}?version=calendar`)).json()
    expect(calendar).toMatchObject({ title: 'Better tea', state: 'scheduled' })
  })

  it('that cannot be scheduled says which field is missing', async () => {
    const answer = await send('POST', '/posts', {
      title: 'Tea',
      contentType: 'values',
      state: 'scheduled',
    })
    expect(answer.status).toBe(400)
    const { errors } = answer.json() as { errors: { path: string }[] }
    expect(errors.map(({ path }) => path)).toEqual(['publishAt', 'channels'])
  })

  it('goes into the trash and comes back', async () => {
    const { post, etag } = await made()
    const path = `/posts/${post.id}`
    expect((await send('DELETE', path, undefined, { 'if-match': etag })).status).toBe(204)
    expect((await send('GET', path)).status).toBe(404)
    const trash = (await send('GET', '/posts?trash=true')).json() as { items: Whole[] }
    expect(trash.items.map(({ id }) => id)).toContain(post.id)
    expect((await send('POST', `${path}/restore`)).status).toBe(200)
    expect((await send('GET', path)).status).toBe(200)
  })

  it.each([
    ['an unknown field', { titel: 'Tea' }, ''],
    ['an operator', { title: { $ne: '' } }, 'title'],
    ['a date without an offset', { publishAt: '2100-01-01T08:30' }, 'publishAt'],
    ['a zone that is none', { timezone: 'Mars/Base' }, 'timezone'],
    ['a state that is none', { state: 'live' }, 'state'],
    ['two forms of text', { body: { markdown: 'a', html: 'b' } }, 'body'],
    ['a channel that is no id', { channels: ['x'] }, 'channels.0'],
  ])('with %s is refused, and the field named', async (_what, wrong, path) => {
    const answer = await send('POST', '/posts', { title: 'T', contentType: 'values', ...wrong })
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ path }] })
  })

  it('is an author’s own to change, and nobody’s who only reads', async () => {
    const { post, etag } = await made()
    const match = { 'if-match': etag }
    for (const role of ['author', 'viewer'] as const) {
      const as = { authorization: `users API-Key ${await givenKey({ payload, role })}` }
      const answer = await send(
        'PATCH',
        `/posts/${post.id}`,
        { title: 'Mine' },
        { ...match, ...as },
      )
      expect(answer.status, role).toBe(403)
    }
  })
})

describe('a change', () => {
  it('of a version that is no longer there is refused, and tells the one that is', async () => {
    const { post, etag } = await made()
    const path = `/posts/${post.id}`
    const first = await send('PATCH', path, { title: 'First' }, { 'if-match': etag })
    expect(first.status).toBe(200)
    const second = await send('PATCH', path, { title: 'Second' }, { 'if-match': etag })
    expect(second.status).toBe(412)
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'))
    expect((await send('GET', path)).json()).toMatchObject({ title: 'First' })
  })

  it('that is refused leaves the version as it is: the one it names can be sent next', async () => {
    const { post, etag } = await made()
    const path = `/posts/${post.id}`
    const stale = { 'if-match': '"stale"' }
    const refused = await send('PATCH', path, { title: 'Second' }, stale)
    const trashed = await send('DELETE', path, undefined, stale)
    for (const answer of [refused, trashed]) {
      expect([answer.status, answer.headers.get('etag')]).toEqual([412, etag])
    }
    expect((await send('GET', path)).headers.get('etag')).toBe(etag)
    const named = { 'if-match': refused.headers.get('etag')! }
    expect((await send('PATCH', path, { title: 'Second' }, named)).status).toBe(200)
  })

  it('must say of which version it is', async () => {
    const { post } = await made()
    expect((await send('PATCH', `/posts/${post.id}`, { title: 'T' })).status).toBe(428)
    const any = { 'if-match': '*' }
    expect((await send('PATCH', `/posts/${post.id}`, { title: 'T' }, any)).status).toBe(200)
  })

  it('is made by one of many who change the same version at once', async () => {
    const { post, etag } = await made()
    const asked = Array.from({ length: 6 }, (_, n) =>
      send('PATCH', `/posts/${post.id}`, { title: `By ${n}` }, { 'if-match': etag }),
    )
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 412)).toHaveLength(5)
  })
})

describe('an Idempotency-Key', () => {
  it('makes one post of many requests, one after the other and at once', async () => {
    const headers = { 'idempotency-key': unique('key') }
    const title = unique('Once')
    const body = { title, contentType: 'values' }
    const at = await Promise.all([1, 2, 3, 4].map(() => send('POST', '/posts', body, headers)))
    expect(new Set(at.map(({ status }) => status))).toEqual(new Set([201, 409]))
    const busy = at.find(({ status }) => status === 409)!
    expect(busy.headers.get('retry-after')).toBe('1')
    const again = await send('POST', '/posts', body, headers)
    expect(again.status).toBe(201)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.text).toBe(at.find(({ status }) => status === 201)!.text)
    const { totalDocs } = await payload.find({
      collection: 'posts',
      where: { title: { equals: title } },
    })
    expect(totalDocs).toBe(1)
  })

  it('is refused for another body, another address, and when it is too long', async () => {
    const headers = { 'idempotency-key': unique('key') }
    const body = { title: 'One', contentType: 'values' }
    expect((await send('POST', '/posts', body, headers)).status).toBe(201)
    const other = await send('POST', '/posts', { ...body, title: 'Two' }, headers)
    expect(other.status).toBe(422)
    expect(other.json()).toMatchObject({ type: 'urn:lanmu:problem:key-reused' })
    expect((await send('POST', '/posts?body=html', body, headers)).status).toBe(422)
    const long = { 'idempotency-key': 'x'.repeat(256) }
    expect((await send('POST', '/posts', body, long)).status).toBe(400)
  })

  it('is an asker’s own: two may use the same', async () => {
    const headers = { 'idempotency-key': 'the same' }
    const body = { title: unique('Own'), contentType: 'values' }
    const other = `users API-Key ${await givenKey({ payload, role: 'editor' })}`
    const mine = await send('POST', '/posts', body, headers)
    const theirs = await send('POST', '/posts', body, { ...headers, authorization: other })
    expect([mine.status, theirs.status]).toEqual([201, 201])
    expect((mine.json() as Whole).id).not.toBe((theirs.json() as Whole).id)
  })

  it('whose request was cut off may be sent again after 20 seconds, and no sooner', async () => {
    const start = Date.now()
    const begin = (seconds: number) => {
      const now = new Date(start + seconds * 1000)
      return beginAnswer({ payload, name: 'cut off', fingerprint: 'f', now })
    }
    const types = []
    for (const seconds of [0, 19, 21, 40]) types.push((await begin(seconds)).type)
    expect(types).toEqual(['begun', 'busy', 'begun', 'busy'])
    await keepAnswer({ payload, name: 'cut off', answer: 'done' })
    expect(await begin(70)).toEqual({ type: 'answered', answer: 'done' })
  })

  it('whose request takes long is nobody else’s while it is worked at', async () => {
    const asked = { payload, name: 'long', fingerprint: 'f' }
    const begun = new Date(Date.now() - 19_000)
    await beginAnswer({ ...asked, now: begun })
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const rest = stayBusy({ ...asked, clock: () => new Date() })
    await vi.advanceTimersByTimeAsync(5_000)
    vi.useRealTimers()
    rest()
    const where = { name: { equals: 'long' } }
    const noted = () =>
      payload.db.findOne<{ id: string; begunAt: string }>({ collection: 'answers', where })
    await eventually({ check: noted, until: (one) => new Date(one!.begunAt) > begun })
    const later = await beginAnswer({ ...asked, now: new Date(Date.now() + 15_000) })
    expect(later.type).toBe('busy')
  })

  it('repeats a refusal, too', async () => {
    const headers = { 'idempotency-key': unique('key') }
    const wrong = { title: 'T', contentType: 'values', state: 'scheduled' }
    const first = await send('POST', '/posts', wrong, headers)
    const again = await send('POST', '/posts', wrong, headers)
    // Each request has a name of its own, by which the log knows it.
    const { instance, ...said } = again.json() as Record<string, unknown>
    expect([first.status, again.status]).toEqual([400, 400])
    expect(first.json()).toMatchObject(said)
    expect(instance).toMatch(/^urn:uuid:/)
  })
})

describe('the list of posts', () => {
  it('comes in pages that leave nothing out, newest first, while posts are added', async () => {
    const community = await givenCommunity({ payload })
    const ids: string[] = []
    for (let n = 0; n < 7; n += 1) {
      const { id } = await givenDraft({ payload, title: `${n}`, communities: [community.id] })
      ids.unshift(id)
    }
    const seen: string[] = []
    let path = `/posts?community=${community.id}&limit=3`
    for (let page = 0; page < 5; page += 1) {
      const answer = await send('GET', path)
      const { items, next } = answer.json() as { items: Whole[]; next: string | null }
      seen.push(...items.map(({ id }) => id))
      await givenDraft({ payload, communities: [community.id] })
      if (!next) break
      const link = /<\/v1([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')
      expect(link?.[1]).toContain(next)
      path = link![1]!
    }
    expect(seen).toEqual(ids)
  })

  it('refuses a cursor that it did not give, and limits that are none', async () => {
    for (const query of ['cursor=abc', 'cursor=W10', 'limit=0', 'limit=201', 'limit=x', 'page=2']) {
      expect((await send('GET', `/posts?${query}`)).status, query).toBe(400)
    }
  })
})

describe('a key that is limited to a community', () => {
  it('reads, lists and writes its own posts and no others', async () => {
    const [mine, others] = [await givenCommunity({ payload }), await givenCommunity({ payload })]
    const own = await givenDraft({ payload, communities: [mine.id] })
    const other = await givenDraft({ payload, communities: [others.id] })
    const { text } = await givenApiKey({
      payload,
      role: 'editor',
      scopes: ['read:posts', 'write:posts'],
      communities: [mine.id],
    })
    const as = bearer(text)
    const { items } = (await send('GET', '/posts', undefined, as)).json() as { items: Whole[] }
    expect(items.map(({ id }) => id)).toEqual([own.id])
    expect((await send('GET', `/posts/${own.id}`, undefined, as)).status).toBe(200)
    expect((await send('GET', `/posts/${other.id}`, undefined, as)).status).toBe(404)
    const any = { ...as, 'if-match': '*' }
    expect((await send('PATCH', `/posts/${own.id}`, { title: 'Mine' }, any)).status).toBe(200)
    expect((await send('PATCH', `/posts/${other.id}`, { title: 'Mine' }, any)).status).toBe(404)
    expect((await send('DELETE', `/posts/${other.id}`, undefined, any)).status).toBe(404)
    const body = { title: 'T', contentType: 'values' }
    expect((await send('POST', '/posts', body, as)).status).toBe(403)
    const away = { communities: [others.id] }
    expect((await send('PATCH', `/posts/${own.id}`, away, any)).status).toBe(404)
    const theirs = await givenColumn({ payload, channels: [channel] })
    const taking = { ...body, communities: [mine.id], column: theirs.id }
    expect((await send('POST', '/posts', taking, as)).status).toBe(403)
    const change = { column: theirs.id }
    expect((await send('PATCH', `/posts/${own.id}`, change, any)).status).toBe(403)
    const made = await send('POST', '/posts', { ...body, communities: [mine.id] }, as)
    expect(made.status).toBe(201)
  })
})

describe('what a key wrote', () => {
  it('is in the audit log with the key', async () => {
    const apiKey = await givenApiKey({ payload, role: 'editor', scopes: ['write:posts'] })
    const body = { title: 'T', contentType: 'values' }
    const { id } = (await send('POST', '/posts', body, bearer(apiKey.text))).json() as Whole
    const { docs } = await payload.find({
      collection: 'audit',
      where: { document: { equals: id } },
      depth: 0,
    })
    expect(docs).toMatchObject([{ user: apiKey.user.id, key: apiKey.id, action: 'create' }])
  })
})
