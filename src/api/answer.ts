import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Problem } from './problem.ts'
import type { Reply } from './route.ts'

/**
 * Sends what a handler answered. Every answer to GET has an entity tag, its own or one made from its
 * bytes, and whoever has it already gets 304. What needs a key is for its holder's cache alone.
 */
export function sendAnswer({
  req,
  res,
  reply,
}: {
  req: Request
  res: Response
  reply: Exclude<Reply, Problem>
}): void {
  res.status(reply.status)
  res.set({ 'Cache-Control': 'private, no-cache', ...reply.headers })
  if (reply.stream) return reply.stream(res)
  if (reply.body === undefined && !reply.written) return void res.end()
  const bytes = reply.written?.bytes ?? toBytes(reply.body)
  if (/^(GET|HEAD)$/.test(req.method) && reply.status === 200) {
    const etag = reply.written?.etag ?? res.get('ETag') ?? tagOf(bytes)
    res.set('ETag', etag)
    if (isCurrent({ req, res, etag })) return void res.status(304).end()
  }
  res.type(reply.mime ?? 'application/json').send(bytes)
}

/** A body as it is sent, with the entity tag of its bytes. */
export type Written = { bytes: Buffer; etag: string }

/** Writes a body once that is to be sent many times. */
export function write(body: unknown): Written {
  const bytes = toBytes(body)
  return { bytes, etag: tagOf(bytes) }
}

/** A strong entity tag of these bytes. */
export function tagOf(body: Buffer | string): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`
}

/**
 * Whether the reader has this one. Not Express's `req.fresh`: that heeds the `Cache-Control: no-cache`
 * which `fetch` adds to every conditional request, and no such reader would ever get a 304.
 */
export function isKnown({ etag, header = '' }: { etag: string; header?: string }): boolean {
  const known = header.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag.replace(/^W\//, '')) || known.includes('*')
}

/** By its entity tag where the reader sent one, else by its time. */
function isCurrent({ req, res, etag }: { req: Request; res: Response; etag: string }): boolean {
  const header = req.get('if-none-match')
  if (header !== undefined) return isKnown({ etag, header })
  const [since, changed] = [req.get('if-modified-since'), res.get('Last-Modified')]
  return Boolean(since && changed) && Date.parse(changed!) <= Date.parse(since!)
}

function toBytes(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
