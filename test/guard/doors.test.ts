import express from 'express'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import type { Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { limitBodies } from '../../src/guard/limitBodies.ts'
import { limitRequests } from '../../src/guard/limitRequests.ts'
import { pathOf } from '../../src/guard/pathOf.ts'
import { refuseOtherSites } from '../../src/guard/refuseOtherSites.ts'
import { sayWhatMayRun } from '../../src/guard/sayWhatMayRun.ts'

let server: Server | null = null
afterEach(() => {
  server?.close()
  server?.closeAllConnections()
  server = null
})

/** The guards as `src/server.ts` puts them, before something that answers what Next would be told. */
async function open({ serverUrl = 'http://localhost:3000', proxies = 0 } = {}): Promise<number> {
  const app = express()
  app.set('trust proxy', proxies)
  app.use(sayWhatMayRun({ serverUrl, isStrict: true }), refuseOtherSites)
  app.use(limitRequests(), limitBodies)
  app.use((req, res) => {
    res.json({ policy: req.get('content-security-policy') ?? null })
  })
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  return (server.address() as AddressInfo).port
}

/** Without a client that would tidy the path up. Gives the whole answer. */
function send({
  port,
  path,
  method = 'POST',
  headers = [],
}: {
  port: number
  path: string
  method?: string
  headers?: string[]
}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer)).on('error', reject)
    const lines = [`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
}

const statusOf = (answer: string): number => Number(answer.split(' ')[1])

describe('the path of a request', () => {
  it.each([
    ...['/api/users/login', '/api/users/%6cogin', '/api/./users/login', '/API//users/login/'],
    ...['/x/../api/users/login?a=1', '/api/%2e%2e/api/users/login', '/api\\users\\login'],
    ...['http://elsewhere/api/users/login', '//api/users/login', '/api/users/%4Cogin#x'],
  ])('is the same for %s', (originalUrl) => {
    expect(pathOf({ originalUrl })).toBe('/api/users/login')
  })

  it('is there for what is no address, too', () => {
    expect(pathOf({ originalUrl: '*' })).toBe('*')
    expect(pathOf({ originalUrl: '/%' })).toBe('/%')
  })
})

describe('who tries passwords', () => {
  it('is stopped after 20 a minute, however the door is spelt, and told so in Chinese', async () => {
    const port = await open()
    const paths = ['/api/users/login', '/api/users/%6cogin', '/x/../api/users/reset-password']
    const answers: string[] = []
    for (let times = 0; times < 21; times += 1) {
      const path = paths[times % paths.length]!
      answers.push(await send({ port, path, headers: ['Accept-Language: zh-CN'] }))
    }
    expect(answers.slice(0, 20).map(statusOf)).toEqual(Array(20).fill(200))
    expect(statusOf(answers[20]!)).toBe(429)
    expect(answers[20]).toContain('请求过多')
    expect(statusOf(await send({ port, path: '/api/posts' }))).toBe(200)
  })

  it('is known by the address that the proxy in front saw, not by one he says himself', async () => {
    const port = await open({ proxies: 1 })
    const ask = (headers: string[]) => send({ port, path: '/api/users/login', headers })
    for (let times = 0; times < 20; times += 1) {
      await ask([`X-Forwarded-For: 192.0.2.${times}, 198.51.100.7`])
    }
    expect(statusOf(await ask(['X-Forwarded-For: 192.0.2.99, 198.51.100.7']))).toBe(429)
    expect(statusOf(await ask(['X-Forwarded-For: 192.0.2.99, 198.51.100.8']))).toBe(200)
  })
})

describe('a body', () => {
  const form = 'Content-Type: multipart/form-data; boundary=x'
  const length = (megabytes: number) => `Content-Length: ${megabytes * 1024 * 1024}`

  it.each([
    ['JSON of 300 MB', ['Content-Type: application/json', length(300)], 413],
    ['a form of 34 MB', [form, length(34)], 413],
    ['one that does not say its length', [form, 'Transfer-Encoding: chunked'], 411],
  ])('is refused before it is read: %s', async (_what, headers, status) => {
    const answer = await send({ port: await open(), path: '/api/users/login', headers })
    expect(statusOf(answer)).toBe(status)
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toHaveProperty('errors.0.message')
  })

  it('of a picture, or of a long post, is let in', async () => {
    const port = await open()
    const ask = (headers: string[]) => send({ port, path: '/api/media', headers })
    expect(statusOf(await ask([form, length(32)]))).toBe(200)
    expect(statusOf(await ask(['Content-Type: application/json', length(3)]))).toBe(200)
  })
})

describe('a browser', () => {
  const get = (port: number, path: string, headers: string[] = []) =>
    send({ port, path, method: 'GET', headers })

  it('is told to run only what is ours and has the number of this answer, which Next is told too', async () => {
    const port = await open()
    const pages = [await get(port, '/admin'), await get(port, '/admin')]
    const nonces = pages.map((page) => /'nonce-([^']{22,})'/.exec(page)?.[1])
    expect(new Set(nonces).size).toBe(2)
    for (const page of pages) {
      const [head = '', body = ''] = page.split('\r\n\r\n')
      const policy = /content-security-policy: (.*)/i.exec(head)?.[1]
      expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(JSON.parse(body)).toEqual({ policy })
    }
  })

  it('is told by nobody else which scripts are ours', async () => {
    const port = await open()
    const said = ["Content-Security-Policy: script-src 'nonce-mine'"]
    expect(await get(port, '/admin', said)).not.toContain('mine')
    expect(await get(port, '/api/posts', said)).toContain('"policy":null')
  })

  it('runs nothing of what the APIs answer, and keeps none of it', async () => {
    const port = await open()
    const answer = await get(port, '/api/users/me')
    expect(answer).toContain("Content-Security-Policy: default-src 'none'")
    expect(answer).toContain('X-Content-Type-Options: nosniff')
    expect(answer).toContain('Cache-Control: no-store')
    expect(await get(port, '/api/media/file/a.png')).not.toContain('Cache-Control')
  })

  it('writes nothing for a page of another site, signing in neither, and follows its links', async () => {
    const port = await open()
    const from = (site: string, method = 'POST') =>
      send({ port, path: '/api/users/login', method, headers: [`Sec-Fetch-Site: ${site}`] })
    expect(statusOf(await from('cross-site'))).toBe(403)
    expect(statusOf(await from('cross-site', 'GET'))).toBe(200)
    expect(statusOf(await from('same-origin'))).toBe(200)
  })

  it('is told to stay with https where we have it', async () => {
    const plain = await get(await open(), '/admin')
    expect(plain).not.toContain('Strict-Transport-Security')
    const secure = await get(await open({ serverUrl: 'https://lanmu.example' }), '/admin')
    expect(secure).toContain('Strict-Transport-Security: max-age=31536000')
  })
})
