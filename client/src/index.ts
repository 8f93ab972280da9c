import createClient from 'openapi-fetch'
import type { components, paths } from './v1.d.ts'

export type { components, paths }
export { each } from './each.ts'

export type LanmuClient = ReturnType<typeof createLanmu>

/** A client for /v1. `url`: where Lanmu is; `key`: an API key. Paths and answers are typed. */
export function createLanmu({ url, key }: { url: string; key: string }) {
  return createClient<paths>({
    baseUrl: new URL('/v1', url).href,
    headers: { authorization: `Bearer ${key}` },
  })
}
