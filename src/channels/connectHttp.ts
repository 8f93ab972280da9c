import type { LookupFunction, Socket } from 'node:net'
import { buildConnector, Client, errors } from 'undici'
import { explainFailure } from './explainFailure.ts'
import { ForbiddenAddress, guardedConnector } from './guardedConnector.ts'
import type { Http, HttpRequest, HttpResult, Place, SocketResult } from './http.ts'
import { proxyConnector } from './proxyConnector.ts'
import { noProxies, proxyFor, type ProxySettings } from './proxyFor.ts'
import { watchConnector } from './watchConnector.ts'

/**
 * The network as adapters see it. Every request has a connection of its own: on one kept from before,
 * a platform that had closed it would look like one that may have acted. Redirects are answers, never
 * followed. Reasons name the other side by its origin only, since paths and queries carry keys.
 */
export function connectHttp({
  allowPrivateAddresses,
  timeoutMs = 15_000,
  connectTimeoutMs = 5_000,
  maxBodyBytes = 64 * 1024,
  lookup,
  proxies = noProxies,
}: {
  /** For receivers in one's own network, and for tests. */
  allowPrivateAddresses: boolean
  /** From the call to the end of the answer. */
  timeoutMs?: number
  /** For DNS, TCP and TLS together. */
  connectTimeoutMs?: number
  /** What is read of an answer; the rest is cut off. */
  maxBodyBytes?: number
  /** How names are resolved; the system's resolver where not given. */
  lookup?: LookupFunction
  /** What stands between us and the public internet. */
  proxies?: ProxySettings
}): Http {
  const direct = allowPrivateAddresses
    ? buildConnector({ timeout: connectTimeoutMs, ...(lookup && { lookup }) })
    : guardedConnector({ connectTimeoutMs, ...(lookup && { lookup }) })
  const connectorFor = (url: URL): buildConnector.connector => {
    const proxy = proxyFor({ url, proxies })
    if (!proxy) return direct
    return proxyConnector({
      ...{ proxy, connectTimeoutMs, allowPrivateAddresses },
      ...(lookup && { lookup }),
    })
  }
  return {
    request: (asked) => request({ asked, connectorFor, timeoutMs, maxBodyBytes }),
    openSocket: (place) => openSocket({ place, connector: direct }),
  }
}

async function openSocket({
  place: { host, port, signal },
  connector,
}: {
  place: Place
  connector: buildConnector.connector
}): Promise<SocketResult> {
  try {
    return { type: 'open', socket: await connected({ host, port, signal, connector }) }
  } catch (error) {
    const where = `${host}:${port}`
    const reason = explainFailure({ where, error, isStopped: signal.aborted, isLate: false })
    return { type: 'unreached', reason, isForbidden: error instanceof ForbiddenAddress }
  }
}

function connected({
  host,
  port,
  signal,
  connector,
}: Place & { connector: buildConnector.connector }): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new Error('stopped'))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    const place = { host, hostname: host, port: String(port), protocol: 'tcp:' }
    connector(place, (...[error, socket]) => {
      signal.removeEventListener('abort', stop)
      // Nobody waits for it any more.
      if (socket && signal.aborted) socket.destroy()
      if (error) return reject(error)
      resolve(socket)
    })
  })
}

async function request({
  asked,
  connectorFor,
  timeoutMs,
  maxBodyBytes,
}: {
  asked: HttpRequest
  connectorFor: (url: URL) => buildConnector.connector
  timeoutMs: number
  maxBodyBytes: number
}): Promise<HttpResult> {
  const url = webAddress(asked.url)
  if (!url) return { type: 'unreached', isForbidden: true, reason: noWebAddress }
  const deadline = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([asked.signal, deadline])
  const { connect, isReached } = watchConnector({ connector: connectorFor(url), signal })
  const client = new Client(url.origin, { connect, headersTimeout: 0, bodyTimeout: 0 })
  try {
    const answer = await client.request({
      method: asked.method,
      path: url.pathname + url.search,
      ...(await encode(asked)),
      signal,
    })
    const body = await readBody({ body: answer.body, maxBodyBytes })
    return { type: 'answer', status: answer.statusCode, headers: flat(answer.headers), body }
  } catch (error) {
    // Undici refuses a malformed header before it connects: that is our bug, not the network's.
    if (error instanceof errors.InvalidArgumentError) throw error
    const isStopped = asked.signal.aborted
    const reason = explainFailure({
      ...{ where: url.origin, error },
      ...{ isStopped, isLate: deadline.aborted },
    })
    if (isReached()) return { type: 'unknown', reason }
    return { type: 'unreached', reason, isForbidden: error instanceof ForbiddenAddress }
  } finally {
    void client.destroy().catch(() => undefined)
  }
}

const noWebAddress = { en: 'not an http(s) address', zh: '不是 http(s) 地址' }

/** A form is written out before the call, so that its length is known and a connection lost is a plain fact. */
async function encode({ headers, body }: HttpRequest): Promise<{
  headers: Record<string, string>
  body: string | Uint8Array | null
}> {
  const own = { ...headers, connection: 'close' }
  if (!(body instanceof FormData)) return { headers: own, body: body ?? null }
  const form = new Response(body)
  const contentType = form.headers.get('content-type') ?? 'multipart/form-data'
  return {
    headers: { ...own, 'content-type': contentType },
    body: new Uint8Array(await form.arrayBuffer()),
  }
}

async function readBody({
  body,
  maxBodyBytes,
}: {
  body: AsyncIterable<Buffer>
  maxBodyBytes: number
}): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= maxBodyBytes) break
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, maxBodyBytes))
}

function webAddress(value: string): URL | null {
  if (!URL.canParse(value)) return null
  const url = new URL(value)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
}
