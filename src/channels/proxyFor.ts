import { isIP } from 'node:net'
import { isPublicAddress } from './publicAddress.ts'

/** Proxies as the environment names them; `noProxy` are names and addresses that are called directly. */
export type ProxySettings = { http: URL | null; https: URL | null; noProxy: string[] }

export const noProxies: ProxySettings = { http: null, https: null, noProxy: [] }

/** The proxy for an address; null: it is called directly. By the rules that curl and Node follow. */
export function proxyFor({ url, proxies }: { url: URL; proxies: ProxySettings }): URL | null {
  const proxy = url.protocol === 'https:' ? proxies.https : proxies.http
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  // One's own machine and network are never behind a proxy; whether they may be called is judged elsewhere.
  if (host === 'localhost' || (isIP(host) !== 0 && !isPublicAddress(host))) return null
  const isExcepted = proxies.noProxy.some((entry) => {
    const [, name = '', at] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
    if (at !== undefined && at !== port) return false
    const suffix = name.replace(/^\*?\.?/, '').toLowerCase()
    return name === '*' || host === suffix || (suffix !== '' && host.endsWith(`.${suffix}`))
  })
  return isExcepted ? null : proxy
}

/** HTTP_PROXY, HTTPS_PROXY and NO_PROXY, in capitals or not. */
export function readProxies(env: Record<string, string | undefined>): ProxySettings {
  const read = (name: string): string => env[name.toLowerCase()] || env[name] || ''
  const address = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)
  return {
    http: address(read('HTTP_PROXY')),
    https: address(read('HTTPS_PROXY') || read('HTTP_PROXY')),
    noProxy: read('NO_PROXY')
      .split(/[\s,]+/)
      .filter(Boolean),
  }
}
