import type { AnyBulkWriteOperation, Collection, Document } from 'mongodb'
import { ObjectId } from 'mongodb'
import type { Payload, Where } from 'payload'
import { ledgerCollection, sessionOf } from '../compareAndSet.ts'
import type { InTransaction } from '../inTransaction.ts'
import { inTransaction } from '../inTransaction.ts'
import { isDuplicate } from '../isDuplicate.ts'
import { shareTurns } from '../shareReads.ts'

/** Most rows numbered at once, and most times one reader does it. */
const batch = 200
const maxRounds = 50

/**
 * Gives every change of what is published its number: deliveries that have become sent, and those
 * whose post was changed or taken down since. Numbers are given in one transaction with the counter,
 * so whoever sees a number sees every smaller one: a reader that goes by them skips nothing, which
 * times could not promise. Each delivery has one number, that of its last change.
 *
 * Gives the last change there is: until there is another, everything readers are shown stays the same.
 */
export function numberChanges({ payload }: { payload: Payload }): Promise<LastChange> {
  const known = numberers.get(payload)
  if (known) return known()
  // One at a time: two would meet at the counter, and a slow machine would have no end of it.
  const numberer = shareTurns(() => numberAll(payload))
  numberers.set(payload, numberer)
  return numberer()
}

/** `at`: when it got its number; `null` as long as nothing was ever changed. */
export type LastChange = { number: number; at: Date | null }

const numberers = new WeakMap<Payload, () => Promise<LastChange>>()

async function numberAll(payload: Payload): Promise<LastChange> {
  for (let round = 0; round < maxRounds; round += 1) {
    const [fresh, marks] = await Promise.all([findFresh({ payload }), findMarks({ payload })])
    if (fresh.length + marks.length === 0) break
    await makeCounter(payload)
    await inTransaction({ payload, work: (req) => numberBatch({ payload, req }) })
  }
  // After the looks above, not with them: what they found done has raised the counter by now.
  const found = await findCounter({ payload })
  return { number: found?.value ?? 0, at: found ? new Date(found.updatedAt) : null }
}

async function numberBatch({
  payload,
  req,
}: {
  payload: Payload
  req: InTransaction
}): Promise<void> {
  const now = new Date()
  const [fresh, marks] = [await findFresh({ payload, req }), await findMarks({ payload, req })]
  const posts = [...new Set(marks.flatMap(({ post }) => post ?? []))]
  const changed = posts.length > 0 ? await findSent({ payload, req, posts }) : []
  const ids = [...new Set([...changed, ...fresh].map(({ id }) => id))]
  // A mark of what no row is about has a number as well: it says that something looks different.
  const first = await takeNumbers({ payload, req, count: Math.max(1, ids.length), now })
  const writes: AnyBulkWriteOperation<Document>[] = ids.map((id, index) => ({
    updateOne: {
      filter: { _id: new ObjectId(id) },
      update: { $set: { changeNumber: first + index, changedAt: now } },
    },
  }))
  const session = await sessionOf({ payload, req })
  if (writes.length > 0) await ledger(payload).bulkWrite(writes, { session, ordered: false })
  if (marks.length === 0) return
  const where: Where = { id: { in: marks.map(({ id }) => id) } }
  await payload.db.deleteMany({ collection: 'change-marks', where, req })
}

type Reading = { payload: Payload; req?: InTransaction }

/** Sent, and without a number yet. */
async function findFresh({ payload, req }: Reading): Promise<{ id: string }[]> {
  const session = await sessionOf({ payload, req: req as never })
  const found = ledger(payload).find(
    { state: 'sent', changeNumber: null },
    { session, projection: { _id: 1 }, sort: { state: 1, changeNumber: 1 }, limit: batch },
  )
  return (await found.toArray()).map(({ _id }) => ({ id: String(_id) }))
}

async function findMarks({ payload, req }: Reading): Promise<Mark[]> {
  const { docs } = await payload.db.find<Mark>({
    collection: 'change-marks',
    // Those of columns and pictures are spread over posts first: see `spreadChanges`.
    where: { and: [{ column: { exists: false } }, { media: { exists: false } }] },
    sort: 'id',
    limit: batch,
    pagination: false,
    req,
  })
  return docs.map(({ id, post }) => ({ id: String(id), post }))
}

type Mark = { id: string; post?: string | null }

/** In the order in which their posts were changed. */
async function findSent({
  payload,
  req,
  posts,
}: Reading & { posts: string[] }): Promise<{ id: string }[]> {
  const { docs } = await payload.db.find<{ id: string; post: unknown }>({
    collection: 'deliveries',
    where: { and: [{ post: { in: posts } }, { state: { equals: 'sent' } }] },
    select: { post: true },
    sort: 'id',
    pagination: false,
    req,
  })
  const sent = docs.map(({ id, post }) => ({ id: String(id), post: String(post) }))
  return posts.flatMap((post) => sent.filter((one) => one.post === post))
}

const counter: Where = { name: { equals: 'changes' } }

/** Gives the first of so many new numbers. Two who do this at once meet, and one begins again. */
async function takeNumbers({
  payload,
  req,
  count,
  now,
}: {
  payload: Payload
  req: InTransaction
  count: number
  now: Date
}): Promise<number> {
  const last = (await findCounter({ payload, req }))?.value ?? 0
  const data = { value: last + count, updatedAt: now.toISOString() }
  await payload.db.updateOne({
    collection: 'counters',
    where: counter,
    data,
    req,
    returning: false,
  })
  return last + 1
}

type Counter = { id: string; value: number; updatedAt: string }

function findCounter({ payload, req }: Reading): Promise<Counter | null> {
  return payload.db.findOne<Counter>({
    collection: 'counters',
    where: counter,
    req,
  })
}

async function makeCounter(payload: Payload): Promise<void> {
  if (await findCounter({ payload })) return
  try {
    await payload.db.create({ collection: 'counters', data: { name: 'changes', value: 0 } })
  } catch (error) {
    // Somebody made it at the same moment.
    if (!isDuplicate(error)) throw error
  }
}

function ledger(payload: Payload) {
  return ledgerCollection(payload) as unknown as Collection<Document>
}
