import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { Payload } from 'payload'
import { beginAnswer, dropAnswer, keepAnswer, stayBusy } from '../publishing/answers.ts'
import type { Asker } from './identify.ts'
import type { Reply } from './route.ts'

/** Visible ASCII, as the draft has it. */
const allowed = /^[\x20-\x7e]{1,255}$/

/**
 * Carries out a write once for each `Idempotency-Key` of an asker. Repeated, it is answered as the
 * first time; refusals are answers too, and only a failure of ours is forgotten.
 */
export async function once({
  payload,
  req,
  asker,
  now,
  act,
}: {
  payload: Payload
  req: Request
  asker: Asker | null
  now: Date
  act: () => Promise<Reply>
}): Promise<Reply> {
  const key = req.get('idempotency-key')
  if (req.method === 'GET' || key === undefined || !asker) return act()
  if (!allowed.test(key)) {
    const message = {
      en: 'Up to 255 visible ASCII characters, for example a UUID.',
      zh: '最多 255 个可见的 ASCII 字符，例如一个 UUID。',
    }
    return { problem: 'invalid', errors: [{ path: 'Idempotency-Key', message }] }
  }
  const name = hash(`${asker.user.id} ${asker.key?.id ?? ''} ${key}`)
  const begun = await beginAnswer({ payload, name, fingerprint: fingerprintOf(req), now })
  switch (begun.type) {
    case 'busy':
      return { problem: 'key-busy', headers: { 'Retry-After': '1' } }
    case 'other-request':
      return { problem: 'key-reused' }
    case 'answered':
      return replay(begun.answer)
    case 'begun':
      return keep({ payload, name, act })
    default:
      return begun satisfies never
  }
}

async function keep({
  payload,
  name,
  act,
}: {
  payload: Payload
  name: string
  act: () => Promise<Reply>
}): Promise<Reply> {
  const rest = stayBusy({ payload, name, clock: () => new Date() })
  try {
    const reply = await act()
    await keepAnswer({ payload, name, answer: JSON.stringify(reply) })
    return reply
  } catch (error) {
    await dropAnswer({ payload, name })
    throw error
  } finally {
    rest()
  }
}

function replay(answer: string): Reply {
  const reply = JSON.parse(answer) as Reply
  return { ...reply, headers: { ...reply.headers, 'Idempotency-Replayed': 'true' } }
}

/** What the request says: where it goes, on what condition, and its body. */
function fingerprintOf(req: Request): string {
  const body: unknown = req.body
  const bytes = Buffer.isBuffer(body) ? body.toString('base64') : JSON.stringify(body ?? {})
  return hash([req.method, req.originalUrl, req.get('if-match') ?? '', bytes].join('\n'))
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
