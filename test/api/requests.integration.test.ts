import { connect } from 'node:net'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer, TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenChannel, unique } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let path: string

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'editor' })
  const channel = await givenChannel({ payload, kind: 'pull', slug: unique('pull') })
  path = `/v1/channels/${channel.slug}/lease`
})
afterAll(async () => {
  await api.close()
  await given.close()
})

function send(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  return api.ask({ path, method: 'POST', key, body, headers })
}

describe('a body', () => {
  it.each(['{', '{"max":1,}', "{'max':1}", 'null', '"text"', '1', '\u0000', '[[[[', '{"max":1}}'])(
    'that is not a JSON object, %j, is a 400',
    async (body) => {
      const answer = await send(body)
      expect(answer.status).toBe(400)
      expect(answer.type).toContain('application/problem+json')
      expect(answer.json()).toMatchObject({ detail: 'The body is not valid JSON.' })
    },
  )

  it('of more than 100 kB is a 413', async () => {
    const answer = await send(JSON.stringify({ max: 1, note: 'x'.repeat(110_000) }))
    expect(answer.status).toBe(413)
    expect(answer.json()).toMatchObject({ type: 'urn:lanmu:problem:too-large' })
  })

  it('as deep as it can be is a 400 like any other', async () => {
    const answer = await send(`{"max":${'['.repeat(40_000)}${']'.repeat(40_000)}}`)
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ detail: 'The body is nested deeper than 100 levels.' })
  })

  it.each([
    ['__proto__', '{"__proto__":{"max":50}}'],
    ['constructor', '{"constructor":{"prototype":{"max":50}}}'],
    ['prototype', '{"prototype":{"max":50}}'],
  ])('with the key %s changes nothing for anybody', async (_key, body) => {
    const answer = await send(body)
    expect([200, 400]).toContain(answer.status)
    expect(({} as { max?: number }).max).toBeUndefined()
    expect((await send('{}')).status).toBe(200)
  })

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'max=1'],
    ['plain text', 'text/plain', '{"max":1}'],
    ['XML', 'application/xml', '<max>1</max>'],
  ])('of another type, %s, is a 415 and nothing is leased', async (_what, type, body) => {
    const answer = await send(body, { 'content-type': type })
    expect(answer.status).toBe(415)
    expect(answer.json()).toMatchObject({ type: 'urn:lanmu:problem:not-json' })
  })

  it.each([
    [{ 'content-encoding': 'zip' }, 415],
    [{ 'content-type': 'application/json; charset=utf-99' }, 415],
    [{ 'content-encoding': 'gzip' }, 400],
  ])('with the headers %j it does not keep to is a %i', async (headers, status) => {
    expect((await send('{"max":1}', headers as Record<string, string>)).status).toBe(status)
  })

  it('may be missing where every field has a default', async () => {
    expect((await api.ask({ path, method: 'POST', key })).status).toBe(200)
  })
})

describe('an address', () => {
  it.each(['/v1', '/v1/', '/v1/nothing', '/v1/..%2f..%2fetc/passwd', '/v1/%00'])(
    'of nothing, %s, is a 404 with problem details',
    async (address) => {
      const answer = await api.ask({ path: address })
      expect(answer.status).toBe(404)
      expect(answer.type).toContain('application/problem+json')
      expect(answer.json()).toMatchObject({ type: 'urn:lanmu:problem:not-found', status: 404 })
    },
  )

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])(
    'asked with %s where only POST is, is a 405',
    async (method) => {
      expect((await api.ask({ path, method, key })).status).toBe(405)
    },
  )

  it.each(['%', '/v1/%', '/v1/channels/%ff/lease'])(
    'that is broken, %s, is a 4xx',
    async (address) => {
      const status = await statusOf(address)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    },
  )
})

describe('an answer', () => {
  it('tells how many requests are left, and stops whoever asks too often with problem details', async () => {
    const own = await startTestApi({ payload })
    const first = await own.ask({ path: '/v1/nothing' })
    expect(first.headers.get('ratelimit-policy')).toContain('600')
    let last = first
    for (let round = 0; round < 7; round += 1) {
      const asked = Array.from({ length: 100 }, () => own.ask({ path: '/v1/nothing' }))
      last = (await Promise.all(asked)).at(-1)!
    }
    await own.close()
    expect(last.status).toBe(429)
    expect(last.type).toContain('application/problem+json')
    expect(last.json()).toMatchObject({ type: 'urn:lanmu:problem:too-many', status: 429 })
    expect(last.headers.get('retry-after')).toMatch(/^\d+$/)
  })
})

/** The status for an address that no client library would send. */
function statusOf(address: string): Promise<number> {
  const { hostname, port } = new URL(api.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const target = address.startsWith('/') ? address : `/${address}`
      const head = [`POST ${target} HTTP/1.1`, 'Host: x', `Authorization: users API-Key ${key}`]
      socket.write([...head, 'Content-Length: 0', 'Connection: close', '', ''].join('\r\n'))
    })
    let text = ''
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('end', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])))
    socket.on('error', reject)
  })
}
