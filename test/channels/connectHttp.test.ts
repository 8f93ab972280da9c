import type { LookupFunction } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import type { HttpResult } from '../../src/channels/http.ts'
import { refusedPort, startHttpServer, startTcpServer, type Reply } from './localServer.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()))
})

const ok: Reply = (response) => response.end('ok')

async function httpServer(reply: Reply) {
  const server = await startHttpServer(reply)
  opened.push(server)
  return server
}

async function tcpServer(onConnection: Parameters<typeof startTcpServer>[0]) {
  const server = await startTcpServer(onConnection)
  opened.push(server)
  return server
}

function post({
  url,
  signal = new AbortController().signal,
  headers = {},
  ...options
}: {
  url: string
  signal?: AbortSignal
  headers?: Record<string, string>
} & Partial<Parameters<typeof connectHttp>[0]>): Promise<HttpResult> {
  const http = connectHttp({ allowPrivateAddresses: true, timeoutMs: 1000, ...options })
  return http.request({ method: 'POST', url, headers, body: '{"tea":"茶"}', signal })
}

describe('connectHttp', () => {
  it('posts the body as it is and gives the answer with its headers', async () => {
    const server = await httpServer((response) => {
      response.writeHead(201, { 'X-One': '1', 'set-cookie': ['a=1', 'b=2'] }).end('茶')
    })
    const result = await post({ url: `${server.url}/hook?key=1`, headers: { 'x-two': '2' } })
    expect(result).toMatchObject({
      type: 'answer',
      status: 201,
      body: '茶',
      headers: { 'x-one': '1', 'set-cookie': 'a=1, b=2' },
    })
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/hook?key=1',
      body: '{"tea":"茶"}',
    })
    expect(server.requests[0]?.headers['x-two']).toBe('2')
  })

  it('speaks the other methods, and sends bytes and forms as they are', async () => {
    const server = await httpServer(ok)
    const http = connectHttp({ allowPrivateAddresses: true })
    const { signal } = new AbortController()
    const form = new FormData()
    form.set('chat', '茶')
    form.set('photo', new File([new Uint8Array([1, 2, 3])], 'cup.png', { type: 'image/png' }))
    const common = { url: server.url, headers: {}, signal }
    await http.request({ ...common, method: 'GET' })
    await http.request({ ...common, method: 'PUT', body: new TextEncoder().encode('茶') })
    await http.request({ ...common, method: 'POST', body: form })
    const [got, put, posted] = server.requests
    expect(got).toMatchObject({ method: 'GET', body: '' })
    expect(put).toMatchObject({ method: 'PUT', body: '茶' })
    expect(posted?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(posted?.headers['content-length']).toMatch(/^[1-9]/)
    expect(posted?.body).toContain('filename="cup.png"')
  })

  it('uses a connection once: a stale one would make a refusal look like an unknown', async () => {
    const server = await httpServer(ok)
    await post({ url: server.url })
    await post({ url: server.url })
    expect(server.requests.map(({ headers }) => headers.connection)).toEqual(['close', 'close'])
  })

  it('reads no more of an answer than it is allowed to', async () => {
    const server = await httpServer((response) => response.end('x'.repeat(300_000)))
    const result = await post({ url: server.url })
    expect(result.type === 'answer' && result.body.length).toBe(64 * 1024)
  })

  it('does not wait for the end of an answer that never ends', async () => {
    const server = await httpServer((response) => {
      const timer = setInterval(() => response.write('x'.repeat(10_000)), 1)
      response.on('close', () => clearInterval(timer))
    })
    expect((await post({ url: server.url, timeoutMs: 5000 })).type).toBe('answer')
  })

  describe('knows that nothing happened', () => {
    it('when the port refuses', async () => {
      const result = await post({ url: `http://127.0.0.1:${await refusedPort()}/key/secret` })
      expect(result).toMatchObject({ type: 'unreached', isForbidden: false })
      expect(result).toHaveProperty('reason', {
        en: expect.stringContaining('refused') as unknown,
        zh: expect.stringContaining('拒绝了连接') as unknown,
      })
    })

    it('when the name is unknown', async () => {
      const result = await post({ url: 'http://tea.invalid/', timeoutMs: 5000 })
      expect(result).toMatchObject({ type: 'unreached', isForbidden: false })
    })

    it('when the other side does not speak TLS', async () => {
      const server = await httpServer(ok)
      const result = await post({ url: `https://127.0.0.1:${server.port}/` })
      expect(result).toMatchObject({ type: 'unreached', isForbidden: false })
      expect(server.requests).toEqual([])
    })

    it('when the TLS handshake does not end in time', async () => {
      const { port } = await tcpServer(() => undefined)
      const result = await post({
        url: `https://127.0.0.1:${port}/`,
        connectTimeoutMs: 200,
        timeoutMs: 9000,
      })
      expect(result).toMatchObject({ type: 'unreached' })
    })

    it('when it is told to stop before it is connected, and says so at once', async () => {
      const { port } = await tcpServer(() => undefined)
      const startedAt = Date.now()
      const result = await post({
        url: `https://127.0.0.1:${port}/`,
        signal: AbortSignal.timeout(100),
        timeoutMs: 9000,
      })
      expect(result).toMatchObject({ type: 'unreached', isForbidden: false })
      expect(Date.now() - startedAt).toBeLessThan(2000)
    })

    it('when it is told to stop before it begins', async () => {
      const server = await httpServer(ok)
      const result = await post({ url: server.url, signal: AbortSignal.abort() })
      expect(result).toMatchObject({ type: 'unreached' })
      expect(server.requests).toEqual([])
    })

    it('when the address is not http at all', async () => {
      for (const url of ['ftp://a.example/', 'file:///etc/passwd', 'tea']) {
        expect(await post({ url })).toMatchObject({ type: 'unreached', isForbidden: true })
      }
    })
  })

  describe('does not claim to know', () => {
    it('when a server takes the request and never answers', async () => {
      const server = await httpServer(() => undefined)
      const result = await post({ url: server.url, timeoutMs: 300 })
      expect(result).toMatchObject({ type: 'unknown' })
      expect(server.requests).toHaveLength(1)
    })

    it('when it is told to stop while it waits', async () => {
      const server = await httpServer(() => undefined)
      const result = await post({ url: server.url, signal: AbortSignal.timeout(200) })
      expect(result).toMatchObject({
        type: 'unknown',
        reason: {
          en: `${server.url}: stopped before it answered`,
          zh: `${server.url}：在对方回应之前已停止`,
        },
      })
    })

    it('when the connection is reset after the request', async () => {
      const { port } = await tcpServer((socket) =>
        socket.once('data', () => socket.resetAndDestroy()),
      )
      expect(await post({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ type: 'unknown' })
    })

    it('when the connection ends in the middle of the answer', async () => {
      const server = await httpServer((response) => {
        response.writeHead(200, { 'content-length': '100' }).write('half')
        setTimeout(() => response.destroy(), 20)
      })
      expect(await post({ url: server.url })).toMatchObject({ type: 'unknown' })
    })

    it('when the answer is not HTTP', async () => {
      const { port } = await tcpServer((socket) =>
        socket.once('data', () => socket.end('+OK tea\r\n')),
      )
      expect(await post({ url: `http://127.0.0.1:${port}/` })).toMatchObject({ type: 'unknown' })
    })

    it('when the answer trickles on past the deadline', async () => {
      const server = await httpServer((response) => {
        const timer = setInterval(() => response.write('.'), 50)
        response.on('close', () => clearInterval(timer))
      })
      expect(await post({ url: server.url, timeoutMs: 300 })).toMatchObject({ type: 'unknown' })
    })
  })

  describe('without leave for private addresses', () => {
    const lookupOf =
      (...answers: string[][]): LookupFunction =>
      (_hostname, options, callback) => {
        const addresses = answers.shift() ?? []
        const found = addresses.map((address) => ({
          address,
          family: address.includes(':') ? 6 : 4,
        }))
        if (options.all) callback(null, found)
        else callback(null, found[0]?.address ?? '', found[0]?.family)
      }

    it('refuses every spelling of this machine', async () => {
      const server = await httpServer(ok)
      const hosts = [
        '127.0.0.1',
        '127.1',
        '2130706433',
        '0x7f.1',
        '0',
        '[::1]',
        '[::]',
        '[::ffff:127.0.0.1]',
      ]
      for (const host of [
        ...hosts,
        'localhost',
        'LOCALHOST',
        '[64:ff9b::7f00:1]',
        '[2002:7f00:1::]',
      ]) {
        const url = `http://${host}:${server.port}/`
        const result = await post({ url, allowPrivateAddresses: false })
        expect({ host, ...result }).toMatchObject({ host, type: 'unreached', isForbidden: true })
      }
      expect(server.requests).toEqual([])
    })

    it('refuses a name that resolves to a private address, one among public ones too', async () => {
      const server = await httpServer(ok)
      for (const answer of [
        ['127.0.0.1'],
        ['10.0.0.8'],
        ['93.184.216.34', '127.0.0.1'],
        ['::ffff:10.0.0.8'],
      ]) {
        const result = await post({
          url: `http://hook.example:${server.port}/`,
          allowPrivateAddresses: false,
          lookup: lookupOf(answer),
        })
        expect(result).toMatchObject({ type: 'unreached', isForbidden: true })
      }
      expect(server.requests).toEqual([])
    })

    it('judges the address it is connected to, when a name changes its mind after the check', async () => {
      const server = await httpServer(ok)
      let reads = 0
      const fickle = {
        family: 4,
        get address() {
          reads += 1
          return reads === 1 ? '93.184.216.34' : '127.0.0.1'
        },
      }
      const result = await post({
        url: `http://rebind.example:${server.port}/`,
        allowPrivateAddresses: false,
        lookup: (_hostname, _options, callback) => callback(null, [fickle]),
      })
      expect(result).toMatchObject({ type: 'unreached', isForbidden: true })
      expect(reads).toBeGreaterThan(1)
      expect(server.requests).toEqual([])
    })

    it('gives a redirect to a private address as the answer it is', async () => {
      const hidden = await httpServer(ok)
      const open = await httpServer((response) => {
        response.writeHead(307, { location: `${hidden.url}/metadata` }).end()
      })
      expect(await post({ url: open.url })).toMatchObject({ type: 'answer', status: 307 })
      expect(hidden.requests).toEqual([])
    })
  })

  it('never repeats a path, a query, a name or a password in a reason', async () => {
    const server = await httpServer(() => undefined)
    const hosts = [`127.0.0.1:${server.port}`, `127.0.0.1:${await refusedPort()}`, 'tea.invalid']
    for (const host of hosts) {
      const url = `http://user-secret:pass-secret@${host}/path-secret?key=query-secret#hash-secret`
      const result = await post({
        url,
        timeoutMs: 300,
        headers: { authorization: 'header-secret' },
      })
      expect(JSON.stringify(result)).not.toContain('secret')
    }
  })
})
