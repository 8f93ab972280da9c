import type { Http, HttpResult } from './http.ts'

/** One call with a JSON body. */
export function postJson({
  http,
  url,
  body,
  signal,
}: {
  http: Http
  url: string
  body: unknown
  signal: AbortSignal
}): Promise<HttpResult> {
  return http.request({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Lanmu/1' },
    body: JSON.stringify(body),
    signal,
  })
}
