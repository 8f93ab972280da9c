import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handleError } from '../../src/api/problem.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { bearer, givenApiKey } from '../given/apiKey.ts'
import { givenChannel, givenPost, givenSent, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Document = { paths: Record<string, Record<string, { operationId: string }>> }

let given: TestPayload
let payload: Payload
let api: TestApi
let admin: string
let feed: string

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  admin = await givenKey({ payload, role: 'admin' })
  const channel = await givenChannel({ payload, kind: 'feed', slug: unique('feed') })
  feed = channel.slug
  const at = new Date()
  await givenSent({
    payload,
    post: await givenPost({ payload, channels: [channel], publishAt: at }),
    at,
  })
})
afterAll(async () => {
  await api.close()
  await given.close()
})

async function paths(): Promise<Document['paths']> {
  return ((await api.ask({ path: '/v1/openapi.json' })).json() as Document).paths
}

/** An address as the document has it, with something in its holes. */
const filled = (path: string) => `/v1${path.replace(/\{\w+\}/g, '0'.repeat(24))}`

describe('every address of the document', () => {
  it('says what it takes to OPTIONS, and refuses other methods with the same list', async () => {
    for (const [path, operations] of Object.entries(await paths())) {
      const own = Object.keys(operations).map((method) => method.toUpperCase())
      const told = await api.ask({ path: filled(path), method: 'OPTIONS' })
      const allowed = told.headers.get('allow')!.split(', ')
      expect(told.status, path).toBe(204)
      expect(allowed, path).toEqual(expect.arrayContaining([...own, 'OPTIONS']))
      const other = ['DELETE', 'PUT', 'PATCH', 'POST'].find((method) => !allowed.includes(method))!
      const refused = await api.ask({ path: filled(path), method: other })
      expect([path, refused.status, refused.headers.get('allow')]).toEqual([
        ...[path, 405, told.headers.get('allow')],
      ])
      expect(refused.json()).toMatchObject({ type: 'urn:lanmu:problem:method-not-allowed' })
    }
  })

  it('is answered with a name for the request and what is left of the limit', async () => {
    const names = new Set<string>()
    for (const path of ['/v1/me', '/v1/nothing', `/v1/feeds/${feed}/rss.xml`, '/v1/posts']) {
      const { headers } = await api.ask({ path, key: admin })
      names.add(headers.get('request-id')!)
      expect(headers.get('ratelimit')).toMatch(/r=\d+; t=\d+/)
      expect(headers.get('ratelimit-policy')).toMatch(/q=600; w=60/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
    expect(names.size).toBe(4)
    const { headers, ...problem } = await api.ask({ path: '/v1/nothing' })
    expect(problem.json()).toMatchObject({ instance: `urn:uuid:${headers.get('request-id')}` })
  })
})

describe('HEAD', () => {
  it.each(['/v1/me', '/v1/channels', '/v1/openapi.json', '/v1/feeds/FEED/atom.xml', '/v1/docs'])(
    'of %s has the headers of GET, and no body',
    async (template) => {
      const path = template.replace('FEED', feed)
      const [get, head] = [
        await api.ask({ path, key: admin }),
        await api.ask({ path, key: admin, method: 'HEAD' }),
      ]
      expect([head.status, head.text]).toEqual([200, ''])
      for (const name of ['etag', 'content-type', 'cache-control', 'last-modified', 'link']) {
        expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)])
      }
    },
  )
})

describe('a page of another site', () => {
  const shared = () => [
    ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/v1/feeds/${feed}/${file}`),
    ...[`/v1/channels/${feed}/published`, `/v1/channels/${feed}/changes`, '/v1/openapi.json'],
  ]

  it('may read what everybody may, ask whether it changed, and see why it was refused', async () => {
    for (const path of [...shared(), `/v1/feeds/${feed}/nothing`]) {
      const origin = { origin: 'https://site.example' }
      const { headers } = await api.ask({ path, headers: origin })
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, '*'])
      expect(headers.get('access-control-expose-headers')).toContain('ETag')
      const asked = { ...origin, 'access-control-request-method': 'GET' }
      const may = await api.ask({ path, method: 'OPTIONS', headers: asked })
      expect(may.status).toBe(204)
      expect(may.headers.get('access-control-allow-headers')).toContain('If-None-Match')
      expect(may.headers.get('access-control-allow-headers')).not.toContain('Authorization')
    }
  })

  it('is let nowhere else, and never with a session or a key', async () => {
    for (const path of [
      '/v1/me',
      '/v1/posts',
      '/v1/channels',
      '/v1/webhooks',
      '/v1/keys/1/issue',
    ]) {
      for (const method of ['GET', 'OPTIONS']) {
        const headers = { origin: 'https://site.example', 'access-control-request-method': 'POST' }
        const answer = await api.ask({ path, method, headers })
        expect([path, answer.headers.get('access-control-allow-origin')]).toEqual([path, null])
      }
    }
  })
})

describe('what is asked too often, too early or too late', () => {
  it('is told when to come back', async () => {
    const scopes = ['read:channels' as const]
    const { text } = await givenApiKey({ payload, role: 'viewer', scopes, perMinute: 2 })
    const ask = () => api.ask({ path: '/v1/channels', headers: bearer(text) })
    const statuses = [(await ask()).status, (await ask()).status]
    const refused = await ask()
    expect([...statuses, refused.status]).toEqual([200, 200, 429])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toMatch(/r=0/)
  })

  it('is told so where the database is away, and not called a failure', async () => {
    const app = express()
    app.get('/', () => {
      throw Object.assign(new Error('connection closed'), { name: 'MongoNetworkError' })
    })
    app.use(handleError(payload.logger))
    const server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
    })
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await answer.json()).toMatchObject({ type: 'urn:lanmu:problem:unavailable' })
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('an answer that is kept for whoever asks again', () => {
  it('is sealed: a secret that is shown once is nowhere else', async () => {
    const body = { name: 'App', url: 'https://example.com/hook' }
    const headers = { 'idempotency-key': unique('key') }
    const ask = () => api.ask({ path: '/v1/webhooks', method: 'POST', key: admin, body, headers })
    const [first, again] = [await ask(), await ask()]
    const { secret } = first.json() as { secret: string }
    expect(again.json()).toEqual(first.json())
    const { docs } = await payload.db.find({ collection: 'answers', pagination: false })
    expect(docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(docs)).not.toContain(secret)
  })
})
