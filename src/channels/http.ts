import type { Socket } from 'node:net'
import type { Words } from '../domain/words.ts'

/** What an adapter may ask of the network; `connectHttp` builds the real one. */
export type Http = {
  request(request: HttpRequest): Promise<HttpResult>
  /** For what does not speak HTTP, such as a mail server: a connection behind the same guard, past every proxy. */
  openSocket(place: Place): Promise<SocketResult>
}

export type Place = { host: string; port: number; signal: AbortSignal }

export type SocketResult =
  { type: 'open'; socket: Socket } | { type: 'unreached'; reason: Words; isForbidden: boolean }

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
  | { type: 'unreached'; reason: Words; isForbidden: boolean }
  /** Failed after the request may have left (time out, reset): the other side may have acted. */
  | { type: 'unknown'; reason: Words }
