import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { buildConnector } from 'undici'
import { ForbiddenAddress } from './guardedConnector.ts'
import { isPublicAddress } from './publicAddress.ts'

/** The proxy's answer has this long, and this many bytes for its head. */
const maxHeadBytes = 16 * 1024

/**
 * Connects through an HTTP proxy, by CONNECT for every address. The name is resolved here and the proxy
 * is asked for the address itself: so the same address is judged and called, and a proxy inside one's
 * own network is no way to that network. TLS goes to the name, through the tunnel.
 */
export function proxyConnector({
  proxy,
  connectTimeoutMs,
  allowPrivateAddresses,
  lookup = systemLookup,
}: {
  proxy: URL
  connectTimeoutMs: number
  allowPrivateAddresses: boolean
  lookup?: LookupFunction
}): buildConnector.connector {
  const toProxy = buildConnector({ timeout: connectTimeoutMs })
  return (options, callback) => {
    const { hostname, protocol } = options
    const port = Number(options.port) || (protocol === 'https:' ? 443 : 80)
    const fail = (error: Error) => callback(error, null)
    resolve({ hostname, lookup, allowPrivateAddresses }).then((address) => {
      const { hostname: host, port: at, protocol: scheme } = proxy
      const there = { hostname: host, host, protocol: scheme, port: at || defaultPort(scheme) }
      toProxy(there as Parameters<typeof toProxy>[0], (...[error, socket]) => {
        if (error) return fail(error)
        tunnel({ socket, proxy, address, port, timeoutMs: connectTimeoutMs }).then(() => {
          if (protocol !== 'https:') return callback(null, socket)
          const servername = isIP(hostname) === 0 ? hostname : ''
          const secure = connectTls({ socket, servername, ALPNProtocols: ['http/1.1'] })
          const timer = setTimeout(() => secure.destroy(new Error('late')), connectTimeoutMs)
          secure.once('secureConnect', () => {
            clearTimeout(timer)
            secure.off('error', fail)
            callback(null, secure)
          })
          secure.once('error', fail)
          secure.once('close', () => clearTimeout(timer))
        }, fail)
      })
    }, fail)
  }
}

function defaultPort(protocol: string): string {
  return protocol === 'https:' ? '443' : '80'
}

/** One address of the name, and none where any of them is private. */
function resolve({
  hostname,
  lookup,
  allowPrivateAddresses,
}: {
  hostname: string
  lookup: LookupFunction
  allowPrivateAddresses: boolean
}): Promise<string> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  const judge = (addresses: string[]): string => {
    const isOpen = allowPrivateAddresses || addresses.every(isPublicAddress)
    if (!isOpen || !addresses[0]) throw new ForbiddenAddress()
    return addresses[0]
  }
  if (isIP(bare) !== 0) return Promise.resolve().then(() => judge([bare]))
  return new Promise<string[]>((found, failed) =>
    lookup(bare, { all: true }, (error, addresses) =>
      error ? failed(error) : found([addresses].flat().map((one) => addressOf(one))),
    ),
  ).then(judge)
}

function addressOf(one: string | { address: string }): string {
  return typeof one === 'string' ? one : one.address
}

/** Asks the proxy for the way; throws where it says no. */
function tunnel({
  socket,
  proxy,
  address,
  port,
  timeoutMs,
}: {
  socket: Socket
  proxy: URL
  address: string
  port: number
  timeoutMs: number
}): Promise<void> {
  const target = `${isIP(address) === 6 ? `[${address}]` : address}:${port}`
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const proof = proxy.username
    ? `Proxy-Authorization: Basic ${Buffer.from(user).toString('base64')}\r\n`
    : ''
  return new Promise((done, failed) => {
    let head = Buffer.alloc(0)
    const end = (error: Error | null): void => {
      clearTimeout(timer)
      socket.off('data', read).off('error', end).off('close', close)
      if (!error) return done()
      socket.destroy()
      failed(error)
    }
    const close = (): void => end(new Error('the proxy closed the connection'))
    const timer = setTimeout(() => end(new Error('the proxy did not answer')), timeoutMs)
    const read = (chunk: Buffer): void => {
      head = Buffer.concat([head, chunk])
      const rest = head.indexOf('\r\n\r\n')
      if (rest < 0) return head.length > maxHeadBytes ? end(new Error('no proxy')) : undefined
      const isOpen = /^HTTP\/1\.[01] 2\d\d /.test(head.toString('latin1', 0, 20))
      if (isOpen) socket.pause()
      const over = head.subarray(rest + 4)
      end(isOpen ? null : new ProxyRefused())
      if (isOpen && over.length > 0) socket.unshift(over)
    }
    socket.on('data', read).once('error', end).once('close', close)
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${proof}\r\n`)
  })
}

/** The proxy answered, and did not let us through. */
export class ProxyRefused extends Error {}
