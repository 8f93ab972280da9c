import { createHash } from 'node:crypto'
import type { SendRequest } from '../channel.ts'
import type { PartResult } from '../sendParts.ts'
import { outcomeOf, type Heard } from '../verdict.ts'
import { createTid } from './createTid.ts'
import type { PostRecord, RecordRef } from './payload.ts'
import { callAs, type BlueskyLine, type Session } from './session.ts'

const collection = 'app.bsky.feed.post'

/**
 * Makes one post under a key that is chosen once and kept before the call. Whenever it is in doubt
 * whether the post is there (an earlier attempt, no answer, an error of the server's), the key is looked
 * up: a key that exists answers 500, as many other things do.
 */
export async function putPost({
  line,
  session,
  request,
  index,
  recordAt,
}: {
  line: BlueskyLine
  session: Session
  request: SendRequest
  index: number
  recordAt: (createdAt: string) => PostRecord
}): Promise<PartResult> {
  const { key, isNew } = await keyOf({ request, index })
  if (!isNew) {
    const found = await findPost({ line, session, rkey: key.rkey })
    if (found.type === 'found') return { type: 'sent', name: `${found.ref.uri} ${found.ref.cid}` }
    if (found.type === 'unknown') return failed({ line, heard: found.heard })
  }
  const body = { repo: session.did, collection, rkey: key.rkey, record: recordAt(key.createdAt) }
  const heard = await callAs(line, session, { path: 'com.atproto.repo.createRecord', body })
  const ref = heard.type === 'accepted' ? refOf(heard.body) : null
  if (ref) return { type: 'sent', name: `${ref.uri} ${ref.cid}` }
  if (heard.type === 'refused') return failed({ line, heard })
  const found = await findPost({ line, session, rkey: key.rkey })
  if (found.type === 'found') return { type: 'sent', name: `${found.ref.uri} ${found.ref.cid}` }
  const unnamed = {
    en: 'the server took the post and did not name it',
    zh: '服务器收下了内容，但没有给出编号',
  }
  const outcome = { type: 'unconfirmed' as const, reason: unnamed }
  return heard.type === 'accepted' ? { type: 'failed', outcome } : failed({ line, heard })
}

type Key = { rkey: string; createdAt: string }

/** Made of the delivery alone, so that it would be the same even where the step was lost. */
async function keyOf({
  request: { steps, clock, deliveryKey, message },
  index,
}: {
  request: SendRequest
  index: number
}): Promise<{ key: Key; isNew: boolean }> {
  const name = `key-${index + 1}`
  const [known, madeAt] = steps.find(name)?.value.split(' ') ?? []
  if (known !== undefined && madeAt !== undefined) {
    return { key: { rkey: known, createdAt: madeAt }, isNew: false }
  }
  const hash = createHash('sha256').update(`${deliveryKey}/${index}`).digest()
  const second = Math.floor(message.dueAt.getTime() / 1000) + index
  const microseconds = BigInt(second) * 1_000_000n + BigInt(hash.readUInt32BE() % 1_000_000)
  const rkey = createTid({ microseconds, writer: hash.readUInt16BE(4) })
  const createdAt = clock().toISOString()
  await steps.record({ name, value: `${rkey} ${createdAt}` })
  return { key: { rkey, createdAt }, isNew: true }
}

type NotAccepted = Exclude<Heard, { type: 'accepted' }>
type Found =
  { type: 'found'; ref: RecordRef } | { type: 'absent' } | { type: 'unknown'; heard: NotAccepted }

async function findPost({
  line,
  session,
  rkey,
}: {
  line: BlueskyLine
  session: Session
  rkey: string
}): Promise<Found> {
  const query = new URLSearchParams({ repo: session.did, collection, rkey })
  const path = `com.atproto.repo.getRecord?${query.toString()}`
  const heard = await callAs(line, session, { path, isQuery: true })
  if (heard.type === 'refused' && heard.code === 'RecordNotFound') return { type: 'absent' }
  if (heard.type !== 'accepted') return { type: 'unknown', heard }
  const ref = refOf(heard.body)
  if (ref) return { type: 'found', ref }
  const reason = {
    en: 'the server did not say whether the post is there',
    zh: '服务器没有说明内容是否已在那里',
  }
  return { type: 'unknown', heard: { type: 'unclear', outcome: { type: 'unconfirmed', reason } } }
}

function refOf({ uri, cid }: Record<string, unknown>): RecordRef | null {
  return typeof uri === 'string' && typeof cid === 'string' ? { uri, cid } : null
}

function failed({ line, heard }: { line: BlueskyLine; heard: NotAccepted }): PartResult {
  return { type: 'failed', outcome: outcomeOf({ heard, now: line.clock() }) }
}

/** A step's value, read back. */
export function readRef(name: string): RecordRef {
  const [uri = '', cid = ''] = name.split(' ')
  return { uri, cid }
}
