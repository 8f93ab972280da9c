/** What an adapter may ask of the network; `connectHttp` builds the real one. */
export type Http = { request(request: HttpRequest): Promise<HttpResult> }

export type HttpRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers: Record<string, string>
  /** A form brings its own content type. */
  body?: string | Uint8Array | FormData
  signal: AbortSignal
}

export type HttpResult =
  | { type: 'answer'; status: number; headers: Record<string, string>; body: string }
  /** Failed before a byte of the request left (DNS, refused, TLS, forbidden address): nothing happened. */
  | { type: 'unreached'; reason: string; isForbidden: boolean }
  /** Failed after the request may have left (time out, reset): the other side may have acted. */
  | { type: 'unknown'; reason: string }
