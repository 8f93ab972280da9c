import type { Http, HttpRequest } from '../http.ts'
import type { Heard } from '../verdict.ts'
import { hearMastodon } from './answer.ts'
import type { MastodonSettings } from './settings.ts'

export type MastodonLine = {
  settings: MastodonSettings
  http: Http
  signal: AbortSignal
  clock: () => Date
}

/** One call of the API, in the account's name. */
export async function callMastodon(
  { settings, http, signal, clock }: MastodonLine,
  {
    method,
    path,
    headers,
    body,
  }: {
    method: HttpRequest['method']
    path: string
    headers?: Record<string, string>
    body?: object
  },
): Promise<Heard> {
  const isForm = body instanceof FormData
  const result = await http.request({
    method,
    url: new URL(path, settings.server).href,
    headers: {
      ...headers,
      ...(body && !isForm && { 'content-type': 'application/json' }),
      authorization: `Bearer ${settings.accessToken}`,
      'user-agent': 'Lanmu/1',
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
    signal,
  })
  return hearMastodon({ result, token: settings.accessToken, now: clock() })
}
