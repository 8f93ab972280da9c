import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a platform got it, read to its end. */
export type PlatformRequest = {
  method: string
  /** Without the query. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
}

export type PlatformAnswer = {
  status?: number
  headers?: Record<string, string>
  /** A text goes out as it is, anything else as JSON. */
  body: unknown
}

/** What goes wrong on the way back, or instead of an answer. */
export type Fault =
  /** The platform acts, and its answer never comes. */
  | { type: 'silence' }
  /** The platform acts, and the connection is reset. */
  | { type: 'reset' }
  /** The platform acts, and the connection ends in the middle of the answer. */
  | { type: 'cut' }
  /** The platform acts, and what comes back is not its protocol. */
  | { type: 'garble' }
  /** Something in front of the platform answers: the platform itself sees nothing. */
  | { type: 'gateway'; status: number; headers?: Record<string, string>; body?: string }
  /** The platform acts, and something in front of it answers in its place. */
  | { type: 'gateway-after'; status: number }

export type FakePlatform = {
  url: string
  requests: PlatformRequest[]
  /** The next requests meet these, one each; then everything is well again. */
  inject(...faults: (Fault | null)[]): void
  /** Every request meets this one until told otherwise. */
  injectAlways(fault: Fault | null): void
  close(): Promise<void>
}

/** A platform's front door: a real HTTP server that can fail in the ways real ones do. */
export async function startFakePlatform({
  answer,
  isFaulty = () => true,
}: {
  answer: (request: PlatformRequest) => PlatformAnswer | Promise<PlatformAnswer>
  /** Which requests meet faults; the others are always well. */
  isFaulty?: (request: PlatformRequest) => boolean
}): Promise<FakePlatform> {
  const requests: PlatformRequest[] = []
  let queued: (Fault | null)[] = []
  let always: Fault | null = null
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const url = new URL(incoming.url ?? '/', 'http://platform')
      const bytes = Buffer.concat(chunks)
      const request: PlatformRequest = {
        method: incoming.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        bytes,
        text: bytes.toString('utf8'),
      }
      requests.push(request)
      const next = () => (queued.length > 0 ? (queued.shift() ?? null) : always)
      const fault = isFaulty(request) ? next() : null
      respond({ request, response, fault, answer }).catch((error: unknown) => {
        response.writeHead(599).end(String(error))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    inject: (...faults) => {
      queued = faults
    },
    injectAlways: (fault) => {
      always = fault
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function respond({
  request,
  response,
  fault,
  answer,
}: {
  request: PlatformRequest
  response: ServerResponse
  fault: Fault | null
  answer: (request: PlatformRequest) => PlatformAnswer | Promise<PlatformAnswer>
}): Promise<void> {
  if (fault?.type === 'gateway') {
    const { status, headers, body = '<html>sorry</html>' } = fault
    response.writeHead(status, headers).end(body)
    return
  }
  const { status = 200, headers, body } = await answer(request)
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  switch (fault?.type) {
    case undefined: {
      const type = typeof body === 'string' ? 'text/html' : 'application/json'
      response.writeHead(status, { 'content-type': type, ...headers }).end(text)
      return
    }
    case 'silence':
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'cut':
      response.writeHead(status, { 'content-length': String(text.length + 50) })
      response.write(text.slice(0, 4), () => response.destroy())
      return
    case 'garble':
      response.writeHead(200).end('\u0000<!doctype html>{"errcode"')
      return
    case 'gateway-after':
      response.writeHead(fault.status).end('<html>sorry</html>')
  }
}

/** How many requests came within the last so many milliseconds, this one included. */
export function slidingWindow({ max, windowMs }: { max: number; windowMs: number }): {
  /** Whether one more fits at this instant; if it does, it is counted. */
  take: (now: number) => boolean
} {
  let taken: number[] = []
  return {
    take: (now) => {
      taken = taken.filter((at) => at > now - windowMs)
      if (taken.length >= max) return false
      taken.push(now)
      return true
    },
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The files and fields of a multipart form. */
export async function readForm(request: PlatformRequest): Promise<FormData | null> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return null
  try {
    return await new Response(new Uint8Array(request.bytes), {
      headers: { 'content-type': type },
    }).formData()
  } catch {
    return null
  }
}

/** What a file is by its first bytes, whatever its name says. */
export function pictureType(bytes: Uint8Array): 'image/jpeg' | 'image/png' | 'image/gif' | null {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex')
  if (head.startsWith('ffd8ff')) return 'image/jpeg'
  if (head.startsWith('89504e470d0a1a0a')) return 'image/png'
  if (head.startsWith('47494638')) return 'image/gif'
  return null
}
