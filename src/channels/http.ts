/** What an adapter may ask of the network; `connectHttp` builds the real one. */
export type Http = {
  post(request: {
    url: string
    headers: Record<string, string>
    body: string
    signal: AbortSignal
  }): Promise<HttpResult>
}

export type HttpResult =
  | { type: 'answer'; status: number; headers: Record<string, string>; body: string }
  /** Failed before a byte of the request left (DNS, refused, TLS, forbidden address): nothing happened. */
  | { type: 'unreached'; reason: string; isForbidden: boolean }
  /** Failed after the request may have left (time out, reset): the other side may have acted. */
  | { type: 'unknown'; reason: string }
