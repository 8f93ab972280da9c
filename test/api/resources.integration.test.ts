import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLanmu, each } from '../../client/src/index.ts'
import type { Scope } from '../../src/domain/scopes.ts'
import { scopeNames, scopes } from '../../src/domain/scopes.ts'
import type { Channel, Community } from '../../src/payload-types.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import { givenChannel, givenColumn, givenCommunity, givenPost, givenSent } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { receiverSecret } from '../given/webhookReceiver.ts'

type Items = { items: Record<string, unknown>[]; next: string | null }

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let limited: Record<string, string>
let mine: { community: Community; channel: Channel }
let others: { community: Community; channel: Channel }

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'editor' })
  mine = await place()
  others = await place()
  const allowed = scopeNames.filter((name: Scope) =>
    (scopes[name] as readonly string[]).includes('editor'),
  )
  const asked = { payload, role: 'editor' as const, scopes: allowed }
  limited = bearer((await givenApiKey({ ...asked, communities: [mine.community.id] })).text)
})
afterAll(async () => {
  await api.close()
  await given.close()
})

async function place() {
  const community = await givenCommunity({ payload })
  const settings = {
    webhook: { url: 'https://example.com/hook', secret: receiverSecret },
  }
  const channel = await givenChannel({
    payload,
    kind: 'webhook',
    settings,
    communities: [community.id],
  })
  return { community, channel }
}

async function get(path: string, headers?: Record<string, string>): Promise<Items> {
  const answer = await api.ask({ path: `/v1${path}`, ...(headers ? { headers } : { key }) })
  expect(answer.status, path).toBe(200)
  return answer.json() as Items
}

function post(path: string, body: unknown, headers?: Record<string, string>) {
  return api.ask({ path: `/v1${path}`, method: 'POST', body, ...(headers ? { headers } : { key }) })
}

const idsOf = ({ items }: Items) => items.map(({ id }) => id)

describe('lists that were short once', () => {
  let admin: string
  beforeAll(async () => {
    admin = await givenKey({ payload, role: 'admin' })
    for (const n of [1, 2]) {
      const body = { name: 'Hook', url: `https://example.com/${n}` }
      await api.ask({ path: '/v1/webhooks', method: 'POST', key: admin, body })
      await givenColumn({ payload, channels: [others.channel] })
    }
  })

  /** Everything, page by page as `Link` leads. */
  async function walk(path: string): Promise<{ ids: unknown[]; pages: number }> {
    const ids: unknown[] = []
    let [at, pages]: [string | undefined, number] = [`/v1${path}`, 0]
    for (; at; pages += 1) {
      const answer = await api.ask({ path: at, key: admin })
      expect(answer.status, at).toBe(200)
      const { next, ...page } = answer.json() as { next: string | null }
      const items = Object.values(page).find(Array.isArray) as Record<string, unknown>[]
      ids.push(...items.map((one) => one.id ?? (one.community as { id: string }).id))
      at = /<(.+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1]
      expect(at === undefined, path).toBe(next === null)
    }
    return { ids, pages }
  }

  it.each(['/channels', '/communities', '/columns', '/webhooks', '/health/channels', '/balance'])(
    '%s comes in pages, the newest first, none twice and none left out',
    async (path) => {
      const whole = await walk(`${path}?limit=200`)
      const pieces = await walk(`${path}?limit=1`)
      expect(whole.pages).toBe(1)
      expect(pieces.pages).toBe(whole.ids.length)
      expect(pieces.pages).toBeGreaterThan(1)
      expect(pieces.ids).toEqual([...pieces.ids].sort().reverse())
      expect(new Set(pieces.ids)).toEqual(new Set(whole.ids))
    },
  )

  it('are walked to their end by the client', async () => {
    const url = api.url
    const scopes = ['read:channels' as const]
    const lanmu = createLanmu({
      url,
      key: (await givenApiKey({ payload, role: 'viewer', scopes })).text,
    })
    const slugs: string[] = []
    const read = (page: { cursor?: string }) =>
      lanmu.GET('/channels', { params: { query: { ...page, limit: 1 } } })
    for await (const { slug } of each(read)) slugs.push(slug)
    expect(slugs).toEqual(expect.arrayContaining([mine.channel.slug, others.channel.slug]))
    expect(slugs).toHaveLength((await walk('/channels?limit=200')).ids.length)
    const refused = each((page) => lanmu.GET('/posts', { params: { query: page } }))
    await expect(refused.next()).rejects.toThrow('read:posts')
  })

  it('refuse a cursor that is not theirs and a limit that is none', async () => {
    for (const query of ['cursor=abc', 'limit=0', 'limit=201', 'page=2']) {
      expect((await api.ask({ path: `/v1/channels?${query}`, key })).status, query).toBe(400)
    }
  })
})

describe('channels', () => {
  it('are listed without their settings, and found by short name', async () => {
    const answer = await get('/channels')
    expect(idsOf(answer)).toEqual(expect.arrayContaining([mine.channel.id, others.channel.id]))
    expect(JSON.stringify(answer)).not.toMatch(/secret|settings|example\.com/)
    const one = await api.ask({ path: `/v1/channels/${mine.channel.slug}`, key })
    expect(one.json()).toMatchObject({ id: mine.channel.id, kind: 'webhook' })
  })

  it('of others are not there for a limited key', async () => {
    expect(idsOf(await get('/channels', limited))).toEqual([mine.channel.id])
    const path = `/v1/channels/${others.channel.slug}`
    expect((await api.ask({ path, headers: limited })).status).toBe(404)
  })
})

describe('communities', () => {
  it('are listed and found, and those of others not there for a limited key', async () => {
    expect(idsOf(await get('/communities'))).toContain(others.community.id)
    expect(idsOf(await get('/communities', limited))).toEqual([mine.community.id])
    const path = `/v1/communities/${others.community.slug}`
    expect((await api.ask({ path, key })).status).toBe(200)
    expect((await api.ask({ path, headers: limited })).status).toBe(404)
  })
})

describe('columns', () => {
  it('say when they appear, and list their issues in a range', async () => {
    const column = await givenColumn({ payload, channels: [mine.channel] })
    const one = await api.ask({ path: `/v1/columns/${column.slug}`, key })
    expect(one.json()).toMatchObject({ timezone: 'Asia/Shanghai', times: [{ time: '08:30' }] })
    const range = 'from=2100-01-04T00:00:00Z&to=2100-01-06T00:00:00Z'
    const issues = await get(`/columns/${column.slug}/issues?${range}`)
    expect(issues.items.map(({ at, state }) => [at, state])).toEqual([
      ['2100-01-04T00:30:00.000Z', 'empty'],
      ['2100-01-05T00:30:00.000Z', 'empty'],
    ])
    const other = await givenColumn({ payload, channels: [others.channel] })
    expect(idsOf(await get('/columns', limited))).toEqual([column.id])
    const path = `/v1/columns/${other.slug}/issues?${range}`
    expect((await api.ask({ path, headers: limited })).status).toBe(404)
  })
})

describe('holds', () => {
  it('are made, seen and released, with who and when', async () => {
    const body = { scope: 'channel', target: mine.channel.id, reason: 'a dispute' }
    const made = await post('/holds', body)
    expect(made.status).toBe(201)
    const { id } = made.json() as { id: string }
    expect(idsOf(await get('/holds?open=true'))).toContain(id)
    const released = await post(`/holds/${id}/release`, {})
    expect(released.json()).toMatchObject({
      releasedAt: expect.any(String),
      target: mine.channel.id,
    })
    expect((await post(`/holds/${id}/release`, {})).text).toBe(released.text)
    expect(idsOf(await get('/holds?open=true'))).not.toContain(id)
    expect(idsOf(await get('/holds?open=false'))).toContain(id)
  })

  it('of something that is not there, or of nothing, are refused', async () => {
    const body = { scope: 'post', target: '0'.repeat(24), reason: 'r' }
    expect((await post('/holds', body)).status).toBe(404)
    expect((await post('/holds', { scope: 'post', reason: 'r' })).status).toBe(400)
    expect(
      (await post('/holds', { scope: 'channel', target: { $ne: 1 }, reason: 'r' })).status,
    ).toBe(400)
  })

  it('are for a limited key those of its own', async () => {
    const hold = (of: typeof mine) => ({ scope: 'channel', target: of.channel.id, reason: 'r' })
    expect((await post('/holds', hold(others), limited)).status).toBe(403)
    expect((await post('/holds', { scope: 'everything', reason: 'r' }, limited)).status).toBe(403)
    const theirs = (await post('/holds', hold(others))).json() as { id: string }
    const own = (await post('/holds', hold(mine), limited)).json() as { id: string }
    const seen = idsOf(await get('/holds', limited))
    expect(seen).toContain(own.id)
    expect(seen).not.toContain(theirs.id)
    expect((await post(`/holds/${theirs.id}/release`, {}, limited)).status).toBe(404)
    expect((await post(`/holds/${own.id}/release`, {}, limited)).status).toBe(200)
    await post(`/holds/${theirs.id}/release`, {})
  })
})

describe('deliveries', () => {
  it('are listed in pages, filtered, and read with every attempt', async () => {
    const publishAt = new Date('2100-01-01T00:00:00Z')
    const made = await givenPost({ payload, channels: [mine.channel, others.channel], publishAt })
    await givenSent({ payload, post: made, at: publishAt })
    const first = await get(`/deliveries?post=${made.id}&limit=1`)
    const second = await get(`/deliveries?post=${made.id}&limit=1&cursor=${first.next}`)
    expect(second.next).toBeNull()
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(2)
    expect((await get(`/deliveries?post=${made.id}&state=planned`)).items).toEqual([])
    const named = `channel=${mine.channel.slug}&community=${mine.community.slug}`
    expect((await get(`/deliveries?${named}&post=${made.id}`)).items).toHaveLength(1)
    expect(idsOf(await get(`/posts?channel=${mine.channel.slug}`))).toEqual([made.id])
    for (const path of ['/posts', '/deliveries', '/deliveries.csv']) {
      const answer = await api.ask({ path: `/v1${path}?channel=nothing`, key })
      expect([answer.status, answer.text]).toEqual([404, expect.stringContaining('“nothing”')])
    }
    const path = `/v1/deliveries/${idsOf(first)[0] as string}`
    const one = (await api.ask({ path, key })).json()
    expect(one).toMatchObject({ state: 'sent', attempts: [{ by: 'a worker', outcome: 'sent' }] })
    expect((await get(`/deliveries?post=${made.id}`, limited)).items).toMatchObject([
      { channel: { id: mine.channel.id } },
    ])
  })

  it('are decided by those who may reach them, and the log has it', async () => {
    const publishAt = new Date('2100-01-01T00:00:00Z')
    const made = await givenPost({ payload, channels: [others.channel], publishAt })
    const [row] = (await get(`/deliveries?post=${made.id}`)).items
    const path = `/deliveries/${row!.id as string}/cancel`
    expect((await post(path, {}, limited)).status).toBe(404)
    expect((await post(path, {})).json()).toMatchObject({ state: 'cancelled' })
    const { docs } = await payload.find({
      collection: 'audit',
      where: { document: { equals: row!.id } },
    })
    expect(docs).toMatchObject([{ action: 'cancel', of: 'deliveries' }])
  })
})
