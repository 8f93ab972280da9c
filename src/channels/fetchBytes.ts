import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, request } from 'undici'
import { ForbiddenAddress, guardedConnector } from './guardedConnector.ts'
import type { Words } from '../domain/words.ts'

export type FetchedBytes =
  { type: 'fetched'; bytes: Uint8Array; url: string } | { type: 'failed'; reason: Words }

const maxRedirects = 3
const timeoutMs = 20_000
const connectTimeoutMs = 5_000

/**
 * A file of the web, up to `maxBytes`. Every address on the way, redirects too, is judged by the
 * guarded connector as it is connected to.
 */
export async function fetchBytes({
  url,
  maxBytes,
  allowPrivateAddresses,
  lookup,
}: {
  url: string
  maxBytes: number
  allowPrivateAddresses: boolean
  lookup?: LookupFunction
}): Promise<FetchedBytes> {
  const connect = allowPrivateAddresses
    ? buildConnector({ timeout: connectTimeoutMs, ...(lookup && { lookup }) })
    : guardedConnector({ connectTimeoutMs, ...(lookup && { lookup }) })
  const dispatcher = new Agent({ connect, pipelining: 0 })
  try {
    return await follow({ url, maxBytes, dispatcher, signal: AbortSignal.timeout(timeoutMs) })
  } catch (error) {
    return { type: 'failed', reason: reasonOf(error) }
  } finally {
    void dispatcher.destroy().catch(() => undefined)
  }
}

async function follow({
  url,
  maxBytes,
  dispatcher,
  signal,
}: {
  url: string
  maxBytes: number
  dispatcher: Agent
  signal: AbortSignal
}): Promise<FetchedBytes> {
  let at = url
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    const { protocol } = new URL(at)
    if (protocol !== 'http:' && protocol !== 'https:')
      return failed({ en: 'not an http(s) address', zh: '不是 http(s) 地址' })
    const answer = await request(at, { dispatcher, signal, headers: { accept: 'image/*' } })
    // Left unread it ends with an error that is nobody's.
    answer.body.on('error', () => undefined)
    const location = [answer.headers.location].flat()[0]
    if (answer.statusCode >= 300 && answer.statusCode < 400 && location) {
      answer.body.destroy()
      at = new URL(location, at).href
      continue
    }
    if (answer.statusCode !== 200) {
      answer.body.destroy()
      const { statusCode } = answer
      return failed({ en: `the address answered ${statusCode}`, zh: `该地址返回了 ${statusCode}` })
    }
    return readUpTo({ body: answer.body, maxBytes, url: at })
  }
  return failed({ en: 'too many redirects', zh: '跳转次数过多' })
}

async function readUpTo({
  body,
  maxBytes,
  url,
}: {
  body: AsyncIterable<Buffer>
  maxBytes: number
  url: string
}): Promise<FetchedBytes> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) {
      return failed({ en: `more than ${maxBytes} bytes`, zh: `超过 ${maxBytes} 字节` })
    }
    chunks.push(chunk)
  }
  return { type: 'fetched', bytes: Buffer.concat(chunks), url }
}

function failed(reason: Words): FetchedBytes {
  return { type: 'failed', reason }
}

/** Nothing of what a stranger's server says, and no private address, is told on. */
function reasonOf(error: unknown): Words {
  if (error instanceof ForbiddenAddress)
    return { en: 'this address is not on the public internet', zh: '这个地址不在公共互联网上' }
  if (error instanceof Error && error.name === 'TimeoutError')
    return { en: 'no answer in time', zh: '没有及时回应' }
  return { en: 'the address could not be reached', zh: '无法访问这个地址' }
}
