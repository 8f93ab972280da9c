import { createServer } from 'node:http'
import { connect, type AddressInfo, type LookupFunction } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { connectHttp } from '../../src/channels/connectHttp.ts'
import { proxyFor, readProxies } from '../../src/channels/proxyFor.ts'
import { startHttpServer } from './localServer.ts'

const opened: { close: () => Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

/** A proxy that knows CONNECT, as companies have one, and notes what it was asked for. */
async function startProxy({ refuses = false } = {}) {
  const asked: { target: string; proof: string | undefined }[] = []
  const server = createServer((_request, response) => response.writeHead(405).end())
  server.on('connect', (request, client) => {
    asked.push({ target: request.url ?? '', proof: request.headers['proxy-authorization'] })
    if (refuses) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const [host = '', port] = (request.url ?? '').split(':')
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    for (const socket of [upstream, client]) {
      socket.on('error', () => {
        upstream.destroy()
        client.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  opened.push({ close })
  return { url: `http://lin:tea%20cup@127.0.0.1:${port}`, asked }
}

const toLoopback: LookupFunction = (_name, _options, callback) =>
  callback(null, [{ address: '127.0.0.1', family: 4 }])

async function post({
  url,
  proxy,
  allowPrivateAddresses = true,
}: {
  url: string
  proxy: string
  allowPrivateAddresses?: boolean
}) {
  const proxies = readProxies({ HTTPS_PROXY: proxy, HTTP_PROXY: proxy })
  const timing = { timeoutMs: 3000, connectTimeoutMs: 2000 }
  const http = connectHttp({ allowPrivateAddresses, lookup: toLoopback, proxies, ...timing })
  const { signal } = new AbortController()
  return http.request({ method: 'POST', url, headers: {}, body: 'tea', signal })
}

describe('through a proxy', () => {
  it('a request arrives, by the address that was judged, with the proxy’s own password', async () => {
    const server = await startHttpServer((response) => response.end('ok'))
    opened.push(server)
    const proxy = await startProxy()
    const result = await post({ url: `http://tea.example:${server.port}/hook`, proxy: proxy.url })
    expect(result).toMatchObject({ type: 'answer', status: 200, body: 'ok' })
    expect(server.requests).toMatchObject([{ path: '/hook', body: 'tea' }])
    const proof = `Basic ${Buffer.from('lin:tea cup').toString('base64')}`
    expect(proxy.asked).toEqual([{ target: `127.0.0.1:${server.port}`, proof }])
  })

  it('a private address is not called, and the proxy is not even asked', async () => {
    const server = await startHttpServer((response) => response.end('ok'))
    opened.push(server)
    const proxy = await startProxy()
    const url = `http://tea.example:${server.port}/`
    const result = await post({ url, proxy: proxy.url, allowPrivateAddresses: false })
    expect(result).toMatchObject({ type: 'unreached', isForbidden: true })
    expect(proxy.asked).toEqual([])
    expect(server.requests).toEqual([])
  })

  it('nothing has happened where the proxy says no, is away, or the TLS behind it fails', async () => {
    const proxy = await startProxy({ refuses: true })
    const refused = await post({ url: 'https://tea.example/key-secret', proxy: proxy.url })
    expect(refused).toMatchObject({ type: 'unreached', isForbidden: false })
    expect(refused).toHaveProperty('reason.en', expect.stringContaining('proxy'))
    expect(JSON.stringify(refused)).not.toMatch(/secret|tea cup|tea%20cup/)
    const away = await post({ url: 'https://tea.example/', proxy: 'http://127.0.0.1:1' })
    expect(away).toMatchObject({ type: 'unreached', isForbidden: false })
    const server = await startHttpServer((response) => response.end('ok'))
    opened.push(server)
    const open = await startProxy()
    const plain = await post({ url: `https://tea.example:${server.port}/`, proxy: open.url })
    expect(plain).toMatchObject({ type: 'unreached', isForbidden: false })
    expect(server.requests).toEqual([])
  })

  it('an answer that never comes is not known, as without one', async () => {
    const server = await startHttpServer(() => undefined)
    opened.push(server)
    const proxy = await startProxy()
    const result = await post({ url: `http://tea.example:${server.port}/`, proxy: proxy.url })
    expect(result.type).toBe('unknown')
  })
})

describe('which proxy', () => {
  const proxies = readProxies({
    https_proxy: 'http://proxy.example:3128',
    NO_PROXY: 'internal.example, .corp.example, api.example:8443',
  })

  it.each([
    ['https://discord.com/api', 'http://proxy.example:3128/'],
    ['http://discord.com/api', null],
    ['https://internal.example/', null],
    ['https://a.internal.example/', null],
    ['https://git.corp.example/', null],
    ['https://notcorp.example/', 'http://proxy.example:3128/'],
    ['https://api.example:8443/', null],
    ['https://api.example/', 'http://proxy.example:3128/'],
    ['https://localhost/', null],
    ['https://10.0.0.8/', null],
    ['https://[::1]/', null],
  ])('%s goes through %s', (url, expected) => {
    expect(proxyFor({ url: new URL(url), proxies })?.href ?? null).toBe(expected)
  })

  it('is none where none is named, and none for anything where NO_PROXY is *', () => {
    const url = new URL('https://discord.com/')
    expect(proxyFor({ url, proxies: readProxies({}) })).toBeNull()
    const except = readProxies({ HTTPS_PROXY: 'http://p.example', NO_PROXY: '*' })
    expect(proxyFor({ url, proxies: except })).toBeNull()
  })
})
