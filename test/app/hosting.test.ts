import { connect } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Media } from '../../src/payload-types.ts'
import type { Refusal, RestClient } from './given/restClient.ts'
import { person, request, signIn } from './given/restClient.ts'
import type { RunningLanmu } from './given/runLanmu.ts'
import { givenPlace, runLanmu } from './given/runLanmu.ts'

let place: Awaited<ReturnType<typeof givenPlace>>
let lanmu: RunningLanmu
let admin: RestClient

beforeAll(async () => {
  place = await givenPlace()
  lanmu = await runLanmu({ place })
})
afterAll(async () => {
  await lanmu?.stop()
  await place.clear()
})

const get = (path: string) => request({ url: lanmu.url, method: 'GET', path })
const post = (path: string, body: unknown) =>
  request({ url: lanmu.url, method: 'POST', path, body })

/** As it is written: a client would tidy the path up. */
function send(path: string, headers: string, body = ''): Promise<string> {
  const { hostname, port, host } = new URL(lanmu.url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer)).on('error', reject)
    const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`
    socket.write(`${head}Content-Type: application/json\r\n${headers}\r\n${body}`)
  })
}

/** Where a page of the admin sends its visitor: Next says it inside of the page. */
async function leadsTo(path: string): Promise<string | undefined> {
  const { json } = await get(path)
  return /NEXT_REDIRECT;replace;([^;?]+)/.exec(String(json))?.[1]
}

describe('a fresh start', () => {
  it('leads the first visitor to the screen that creates the first user', async () => {
    expect((await get('/')).headers.get('location')).toBe('/admin')
    expect(await leadsTo('/admin')).toBe('/admin/login')
    expect(await leadsTo('/admin/login')).toBe('/admin/create-first-user')
    const screen = await get('/admin/create-first-user')
    expect(screen.status).toBe(200)
    expect(/<title>([^<]*)/.exec(String(screen.json))?.[1]).toContain('Create first user')
  })

  it('creates the first user as an admin, and no second one that way', async () => {
    const first = await post('/api/users/first-register', person)
    expect(first.status).toBe(200)
    expect((first.json as { user: { role: string } }).user.role).toBe('admin')
    const second = await post('/api/users/first-register', { ...person, email: 'b@example.com' })
    expect(second.status).toBe(403)
    admin = await signIn({ url: lanmu.url })
  })

  it('says that it is healthy, with the time of the last sweep', async () => {
    const { status, json } = await get('/healthz')
    expect(status).toBe(200)
    const health = json as { status: string; sweptAt: string }
    expect(health.status).toBe('ok')
    expect(Date.now() - new Date(health.sweptAt).getTime()).toBeLessThan(60_000)
    expect((await get('/readyz')).json).toMatchObject({ database: 'ok' })
  })
})

describe('Next’s own resizing of pictures', () => {
  it('is closed: nothing uses it, and anybody could keep it busy and fill the disk', async () => {
    const path = '/_next/image?url=%2Flanmu.svg&w=640&q=75'
    expect((await get(path)).status).toBe(404)
  })
})

describe("Payload's REST API behind Express", () => {
  it('names the field that was wrong', async () => {
    const { status, json } = await admin.ask('POST', '/api/channels', {
      name: 'Fans',
      slug: 'fans',
      kind: 'webhook',
      settings: { webhook: { url: 'not an address' } },
    })
    expect(status).toBe(400)
    const paths = (json as Refusal).errors[0]?.data?.errors.map((error) => error.path)
    expect(paths).toEqual(['settings.webhook.url', 'settings.webhook.secret'])
  })

  it('refuses to schedule a post without a channel, at that field', async () => {
    const { status, json } = await admin.ask('POST', '/api/posts', {
      title: 'No way out',
      contentType: 'values',
      packaging: 'topic',
      publishAt: new Date(Date.now() + 3600_000).toISOString(),
      publishAt_tz: 'UTC',
      _status: 'published',
    })
    expect(status).toBe(400)
    expect((json as Refusal).errors[0]?.data?.errors.map(({ path }) => path)).toEqual(['channels'])
  })

  it('answers what is not there, not allowed or not JSON in its own words', async () => {
    const missing = await admin.ask('GET', '/api/posts/65f000000000000000000000')
    expect(missing.status).toBe(404)
    expect((missing.json as Refusal).errors[0]?.message).toBe('Not Found')
    const anonymous = await get('/api/posts')
    expect(anonymous.status).toBe(403)
    const byHand = await admin.ask('POST', '/api/deliveries', { state: 'sent' })
    expect(byHand.status).toBe(403)
    const broken = await fetch(`${lanmu.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":',
    })
    expect(broken.status).toBe(400)
  })

  it('answers GraphQL, and does not describe itself to strangers', async () => {
    const found = await admin.ask('POST', '/api/graphql', { query: '{ Users { docs { email } } }' })
    expect(found.json).toEqual({ data: { Users: { docs: [{ email: person.email }] } } })
    const schema = await admin.ask('POST', '/api/graphql', {
      query: '{ __schema { types { name } } }',
    })
    expect(schema.json).not.toHaveProperty('data.__schema')
  })

  it('takes no password by GraphQL, and no question that doubles with every step', async () => {
    const query = 'mutation { loginUser(email: "a@example.com", password: "x") { token } }'
    const login = await post('/api/graphql', { query })
    expect(JSON.stringify(login.json)).toContain('Cannot query field')
    let inner = 'id'
    for (let step = 0; step < 20; step += 1) inner = `deliveries { docs { post { ${inner} } } }`
    const deep = await admin.ask('POST', '/api/graphql', {
      query: `{ Posts { docs { ${inner} } } }`,
    })
    expect(JSON.stringify(deep.json)).toContain('within each other')
  })

  it('counts attempts to sign in however the address is spelt, and reads no endless body', async () => {
    const before = await send('/api/users/%6cogin', 'Content-Length: 2\r\n', '{}')
    const after = await send('/admin/../api/users/login', 'Content-Length: 2\r\n', '{}')
    const left = (answer: string) => Number(/ratelimit: "20-in-1min"; r=(\d+)/i.exec(answer)?.[1])
    expect(left(after)).toBe(left(before) - 1)
    expect(await send('/api/users/login', 'Content-Length: 300000000\r\n')).toMatch(/^HTTP\S* 413/)
  })
})

describe('an upload', () => {
  async function upload(file: File): Promise<Awaited<ReturnType<RestClient['ask']>>> {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: '一壶茶' }))
    form.set('file', file)
    return admin.ask('POST', '/api/media', form)
  }

  it('is kept with its sizes, and shown to everybody', async () => {
    const background = { r: 120, g: 150, b: 90 }
    const picture = await sharp({ create: { width: 2000, height: 1500, channels: 3, background } })
      .jpeg()
      .toBuffer()
    const { status, json } = await upload(
      new File([new Uint8Array(picture)], '茶.jpg', { type: 'image/jpeg' }),
    )
    expect(status).toBe(201)
    const { doc } = json as { doc: Media }
    expect(doc.sizes?.thumbnail?.width).toBe(320)
    expect([doc.sizes?.card?.width, doc.sizes?.card?.height]).toEqual([1200, 628])
    expect(doc.sizes?.page?.width).toBe(1600)
    const shown = await fetch(new URL(doc.url!, lanmu.url))
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    expect((await shown.arrayBuffer()).byteLength).toBe(picture.length)
  })

  it('is refused when it is text that only calls itself a picture', async () => {
    const { status, json } = await upload(
      new File(['just words'], 'words.jpg', { type: 'image/jpeg' }),
    )
    expect(status).toBe(400)
    expect((json as Refusal).errors[0]?.message).toBeTruthy()
  })
})

describe('/v1', () => {
  it('asks who is there', async () => {
    const { status, headers, json } = await get('/v1/balance')
    expect(status).toBe(401)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect((json as { type: string }).type).toBe('urn:lanmu:problem:unauthenticated')
  })

  it('knows the API key of a user', async () => {
    const apiKey = 'a key that a program was given'
    const { json } = await admin.ask('GET', '/api/users/me')
    const { id } = (json as { user: { id: string } }).user
    await admin.ask('PATCH', `/api/users/${id}`, { enableAPIKey: true, apiKey })
    const { status } = await request({
      url: lanmu.url,
      method: 'GET',
      path: '/v1/balance',
      headers: { authorization: `users API-Key ${apiKey}` },
    })
    expect(status).toBe(200)
  })

  it('says where nothing is', async () => {
    const { status, json } = await get('/v1/nothing')
    expect(status).toBe(404)
    expect((json as { status: number }).status).toBe(404)
  })
})
