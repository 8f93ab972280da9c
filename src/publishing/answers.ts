import type { Payload, Where } from 'payload'
import { isDuplicate } from './isDuplicate.ts'
import { keyRingOf } from './keyRingOf.ts'

/** How long an answer is kept for whoever asks again. Milliseconds. */
export const keptMs = 86_400_000

/** Whoever is at a request says so this often, and counts as dead after that. Milliseconds. */
const aliveEveryMs = 5_000
const abandonedAfterMs = 20_000

export type Begun =
  /** It is ours to carry out. */
  | { type: 'begun' }
  /** Carried out before: this was the answer. */
  | { type: 'answered'; answer: string }
  /** Somebody is at it. */
  | { type: 'busy' }
  /** The name was used for another request. */
  | { type: 'other-request' }

type Named = { payload: Payload; name: string; now: Date }

/**
 * Begins a request under a name, once: a unique index decides between two at the same moment.
 * `fingerprint` is what the request says; the same name with another one is refused.
 */
export async function beginAnswer({
  payload,
  name,
  fingerprint,
  now,
}: Named & { fingerprint: string }): Promise<Begun> {
  const data = { name, fingerprint, begunAt: now.toISOString(), answer: null }
  try {
    await payload.db.create({ collection: 'answers', data: { ...data, ...stamps(now) } })
    return { type: 'begun' }
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
  const known = await payload.db.findOne<Stored>({
    collection: 'answers',
    where: { name: { equals: name } },
  })
  // Deleted at this moment, as old: whoever asks again begins anew.
  if (!known) return { type: 'busy' }
  const age = now.getTime() - new Date(known.begunAt).getTime()
  const isOver = age > keptMs || (known.answer === null && age > abandonedAfterMs)
  if (isOver) {
    const where: Where = {
      and: [{ name: { equals: name } }, { begunAt: { equals: known.begunAt } }],
    }
    const taken = await payload.db.updateOne({ collection: 'answers', where, data })
    return { type: taken ? 'begun' : 'busy' }
  }
  if (known.fingerprint !== fingerprint) return { type: 'other-request' }
  if (known.answer === null) return { type: 'busy' }
  const answer = keyRingOf(payload).open(known.answer)
  // Sealed with a key that is no longer known.
  return answer === null ? { type: 'other-request' } : { type: 'answered', answer }
}

/** Says that a request which was begun is still worked at, until the function it gives is called. */
export function stayBusy({
  payload,
  name,
  clock,
}: Omit<Named, 'now'> & { clock: () => Date }): () => void {
  const where: Where = { and: [{ name: { equals: name } }, { answer: { equals: null } }] }
  const timer = setInterval(() => {
    const data = { begunAt: clock().toISOString() }
    payload.db
      .updateOne({ collection: 'answers', where, data, returning: false })
      .catch((err: unknown) => payload.logger.warn({ err }, 'a request under way was not noted'))
  }, aliveEveryMs)
  return () => clearInterval(timer)
}

/** Keeps the answer to a request that was begun, sealed: it may hold a secret that is shown once. */
export async function keepAnswer({
  payload,
  name,
  answer,
}: Omit<Named, 'now'> & { answer: string }): Promise<void> {
  const where = { name: { equals: name } }
  const data = { answer: keyRingOf(payload).seal(answer) }
  await payload.db.updateOne({ collection: 'answers', where, data, returning: false })
}

/** Forgets a request that failed for no fault of its own: it may be sent again at once. */
export async function dropAnswer({ payload, name }: Omit<Named, 'now'>): Promise<void> {
  await payload.db.deleteOne({ collection: 'answers', where: { name: { equals: name } } })
}

type Stored = { id: string; fingerprint: string; answer: string | null; begunAt: string }

function stamps(now: Date) {
  return { createdAt: now.toISOString(), updatedAt: now.toISOString() }
}
