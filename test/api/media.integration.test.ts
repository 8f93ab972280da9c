import type { LookupFunction } from 'node:net'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fetchBytes } from '../../src/channels/fetchBytes.ts'
import type { TestApi } from '../given/api.ts'
import { givenKey, startTestApi } from '../given/api.ts'
import { givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'
import { askRest } from '../given/rest.ts'

type Uploaded = { id: string; url: string; width: number; sizes: Record<string, { width: number }> }

let given: TestPayload
let payload: Payload
let api: TestApi
let key: string
let png: Buffer

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  key = await givenKey({ payload, role: 'author' })
  const create = { width: 2000, height: 1000, channels: 3, background: '#876' } as const
  png = await sharp({ create }).png().toBuffer()
})
afterEach(() => {
  payload.config.custom.allowPrivateAddresses = false
})
afterAll(async () => {
  await api.close()
  await given.close()
})

async function upload(parts: Record<string, string | Blob>, name = 'tea.png', as = key) {
  const form = new FormData()
  for (const [part, value] of Object.entries(parts)) {
    if (typeof value === 'string') form.append(part, value)
    else form.append(part, value, name)
  }
  const headers = { authorization: `users API-Key ${as}` }
  const response = await fetch(`${api.url}/v1/media`, { method: 'POST', headers, body: form })
  return { status: response.status, json: (await response.json()) as Record<string, unknown> }
}

function byUrl(url: string) {
  const body = { url, alt: 'A cup' }
  return api.ask({ path: '/v1/media/by-url', method: 'POST', key, body })
}

function blank(size: { width: number; height: number }): Promise<Buffer> {
  return sharp({ create: { ...size, channels: 3, background: '#876' } })
    .png()
    .toBuffer()
}

/** A picture whose head says more than there is: nothing is decoded to refuse it. */
async function huge(): Promise<Buffer> {
  const jpeg = await sharp(png).jpeg().toBuffer()
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  for (const at of [5, 7]) jpeg.writeUInt16BE(16_000, frame + at)
  return jpeg
}

async function serve(answer: { status?: number; headers?: Record<string, string>; body?: Buffer }) {
  const server = createServer((_req, res) => {
    res.writeHead(answer.status ?? 200, answer.headers ?? {}).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, close: () => new Promise((resolve) => server.close(resolve)) }
}

describe('a folder that takes no files', () => {
  // Where nobody can write, not even the superuser.
  const readOnly = '/proc/self'
  let folder: string
  const settings = () => payload.collections.media.config.upload
  beforeAll(() => {
    folder = settings().staticDir!
    settings().staticDir = readOnly
  })
  afterAll(() => {
    settings().staticDir = folder
  })

  it('is no mistake of whoever uploads: 507, and nothing is kept', async () => {
    const before = await payload.count({ collection: 'media' })
    const { status, json } = await upload({ file: new Blob([new Uint8Array(png)]), alt: 'A cup' })
    expect(status).toBe(507)
    expect(json).toMatchObject({
      type: 'urn:lanmu:problem:not-stored',
      title: 'It was not saved: the disk is full, or cannot be written to',
    })
    expect(await payload.count({ collection: 'media' })).toEqual(before)
  })

  it.each([
    ['en', 'the server’s disk is full, or cannot be written to'],
    ['zh', '服务器磁盘已满或无法写入'],
  ])('is said in the admin in %s', async (language, words) => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'tea.png')
    form.append('_payload', JSON.stringify({ alt: 'A cup' }))
    const answer = await askRest({ payload, method: 'POST', path: 'media', form, language })
    expect(answer.status).toBe(507)
    expect(await answer.text()).toContain(words)
  })
})

describe('a picture', () => {
  it('is uploaded as a form and has its renditions with their sizes', async () => {
    const { status, json } = await upload({ file: new Blob([new Uint8Array(png)]), alt: 'A cup' })
    expect(status).toBe(201)
    const media = json as unknown as Uploaded
    expect(media).toMatchObject({ width: 2000, mimeType: 'image/png', alt: 'A cup' })
    expect(media.sizes.thumbnail).toMatchObject({ width: 320, height: 160 })
    expect(media.sizes.page).toMatchObject({ width: 1600, height: 800 })
    const read = await api.ask({ path: `/v1/media/${media.id}`, key })
    expect(read.json()).toEqual(json)
    const list = await api.ask({ path: '/v1/media?limit=1', key })
    expect(list.json()).toMatchObject({ items: [{ id: media.id }] })
  })

  it.each<[string, Record<string, string | Blob>, string]>([
    ['without a file', { alt: 'A cup' }, 'file'],
    ['without its text', { file: new Blob(['x']) }, 'alt'],
    ['as text', { file: 'picture', alt: 'A cup' }, 'file'],
    ['with a part too many', { file: new Blob(['x']), alt: 'A cup', role: 'admin' }, 'role'],
    ['that is a script', { file: new Blob(['<script>alert(1)</script>']), alt: 'A' }, 'file'],
    [
      'that is SVG',
      { file: new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']), alt: 'A' },
      'file',
    ],
    ['that is cut off', { file: new Blob(['\x89PNG\r\n\x1a\n']), alt: 'A' }, 'file'],
  ])('%s is refused, and says where', async (_what, parts, path) => {
    const { status, json } = await upload(parts)
    expect(status).toBe(400)
    expect(json).toMatchObject({ errors: [{ path }] })
  })

  it.each<[string, () => Promise<Buffer>, string]>([
    ['is too large to open', huge, '16000 × 16000'],
    ['is cut off', () => Promise.resolve(png.subarray(0, 20)), 'damaged'],
    ['is a page', () => Promise.resolve(Buffer.from('<svg onload="x"/>')), 'no JPEG, PNG'],
  ])('is refused by Payload’s own REST too, where it %s', async (_what, make, reason) => {
    const { email } = await givenUser({ payload, role: 'author' })
    const login = { email, password: 'correct horse' }
    const { token } = await payload.login({ collection: 'users', data: login })
    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'A' }))
    form.set('file', new File([new Uint8Array(await make())], 'a.png', { type: 'image/png' }))
    const headers = { authorization: `JWT ${token}` }
    const request = new Request('http://localhost/api/media', {
      method: 'POST',
      body: form,
      headers,
    })
    const answer = await handleEndpoints({ config: payload.config, request })
    expect(answer.status).toBe(400)
    const message = expect.stringContaining(reason) as string
    expect(await answer.json()).toMatchObject({
      errors: [{ data: { errors: [{ path: 'file', message }] } }],
    })
  })

  it('that is a long strip is not made 400 million pixels large for a card', async () => {
    const file = new Blob([new Uint8Array(await blank({ width: 20_000, height: 20 }))])
    const { status, json } = await upload({ file, alt: 'A line' })
    expect(status).toBe(201)
    expect(json).toMatchObject({ sizes: { card: { width: 1200, height: 20 } } })
  })

  it('keeps to the library whatever its name says', async () => {
    const file = new Blob([new Uint8Array(png)])
    const { json } = await upload({ file, alt: 'A' }, '../../../etc/pass wd\u0000.png')
    expect(json.filename).toBe('pass wd.png')
  })

  it('is anybody’s who knows its address, and listed for nobody who is not signed in', async () => {
    const { json } = await upload({ file: new Blob([new Uint8Array(png)]), alt: 'A' })
    const ask = async (path: string) =>
      handleEndpoints({
        config: payload.config,
        request: new Request(`http://localhost/api/media${path}`),
      })
    expect((await ask(`/file/${String(json.filename)}`)).status).toBe(200)
    const lists = ['', '?where[alt][like]=A', `/${String(json.id)}`, '/count']
    for (const path of lists) expect((await ask(path)).status, path).toBe(403)
  })

  it('is not uploaded by who only reads, nor as JSON', async () => {
    const viewer = await givenKey({ payload, role: 'viewer' })
    const parts = { file: new Blob([new Uint8Array(png)]), alt: 'A' }
    expect((await upload(parts, 'a.png', viewer)).status).toBe(403)
    const json = await api.ask({ path: '/v1/media', method: 'POST', key, body: { alt: 'A' } })
    expect(json.status).toBe(415)
  })
})

describe('a picture of the web', () => {
  it('is read through the guard: no private address, by itself, by name or behind a redirect', async () => {
    const server = await serve({ body: png })
    for (const url of [
      server.url,
      'http://localhost:9',
      'http://169.254.169.254/x',
      'http://[::1]/',
    ]) {
      const answer = await byUrl(url)
      expect(answer.status, url).toBe(400)
      expect(answer.text, url).toContain('this address is not on the public internet')
    }
    const lookup: LookupFunction = (_name, _options, done) => done(null, '10.0.0.1', 4)
    const asked = { url: 'http://example.com/a.png', maxBytes: 10, allowPrivateAddresses: false }
    expect(await fetchBytes({ ...asked, lookup })).toMatchObject({ type: 'failed' })
    await server.close()
  })

  it('is taken where it may be, and followed to where it is', async () => {
    payload.config.custom.allowPrivateAddresses = true
    const server = await serve({ body: png, headers: { 'content-type': 'text/html' } })
    const redirect = await serve({ status: 302, headers: { location: `${server.url}/cup.png` } })
    const answer = await byUrl(redirect.url)
    expect(answer.status).toBe(201)
    expect(answer.json()).toMatchObject({ width: 2000, filename: expect.stringContaining('cup') })
    await Promise.all([server.close(), redirect.close()])
  })

  it('is refused where it is missing, too large, goes in circles or is no picture', async () => {
    payload.config.custom.allowPrivateAddresses = true
    const circle = await serve({ status: 302, headers: { location: '/again' } })
    const missing = await serve({ status: 404 })
    const page = await serve({ body: Buffer.from('<html>') })
    for (const [server, reason] of [
      [circle, 'too many redirects'],
      [missing, 'the address answered 404'],
      [page, 'no JPEG, PNG, WebP or GIF'],
    ] as const) {
      const answer = await byUrl(server.url)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain(reason)
      await server.close()
    }
    const large = await serve({ body: Buffer.alloc(100) })
    const asked = { url: large.url, maxBytes: 99, allowPrivateAddresses: true }
    expect(await fetchBytes(asked)).toMatchObject({ reason: { en: 'more than 99 bytes' } })
    await large.close()
  })
})
