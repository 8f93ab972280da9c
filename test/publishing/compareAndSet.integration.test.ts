import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { compareAndSet, ledgerCollection } from '../../src/publishing/compareAndSet.ts'
import type { LedgerRow } from '../../src/publishing/ledger.ts'
import { findRows } from '../../src/publishing/ledger.ts'
import { givenChannel, givenPost } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
const at = new Date(Date.now() + 3600_000)
const attempt = {
  ...{ fence: 1, by: 'a worker', startedAt: at, endedAt: at },
  ...{ outcome: 'sent', reason: null },
} as const
const set = { state: 'sent', fence: 1, sentAt: at, url: 'https://example.com/1', updatedAt: at }

beforeAll(async () => {
  given = await startTestPayload()
})
afterAll(() => given.close())

async function givenRow(): Promise<LedgerRow> {
  const { payload } = given
  const feed = await givenChannel({ payload, kind: 'feed' })
  const post = await givenPost({ payload, channels: [feed], publishAt: at })
  const [row] = await findRows({ payload, where: { post: { equals: post.id } } })
  return row!
}

function expectedOf({ id, state, fence, dueAt, nextAttemptAt }: LedgerRow) {
  return { id, state, fence, dueAt, nextAttemptAt }
}

/** The name of each stored value's type, by path. */
function typesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typesOf)
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  const { name } = value.constructor
  if (name !== 'Object') return name
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, typesOf(part)]))
}

describe('a change that is compared and set', () => {
  it('stores just what a write of Payload stores', async () => {
    const { payload } = given
    const [ours, theirs] = [await givenRow(), await givenRow()]
    await compareAndSet({ payload, expected: expectedOf(ours), set, attempt })
    const iso = at.toISOString()
    await payload.db.updateOne({
      collection: 'deliveries',
      where: { id: { equals: theirs.id } },
      data: {
        ...set,
        ...{ sentAt: iso, updatedAt: iso },
        attempts: { $push: { ...attempt, startedAt: iso, endedAt: iso } },
      },
    })
    const stored = await ledgerCollection(payload).find().toArray()
    const find = ({ id }: LedgerRow) => stored.find(({ _id }) => String(_id) === id)
    expect(typesOf(find(ours))).toEqual(typesOf(find(theirs)))
    expect(find(ours)).toMatchObject({ state: 'sent', sentAt: at, attempts: [attempt] })
  })

  it.each([
    ['state', { state: 'waiting' }],
    ['fence', { fence: 7 }],
    ['due time', { dueAt: new Date(0) }],
    ['next attempt', { nextAttemptAt: new Date(0) }],
  ])('is refused where the %s is another by then', async (_, other) => {
    const { payload } = given
    const row = await givenRow()
    const expected = { ...expectedOf(row), ...other }
    expect(await compareAndSet({ payload, expected, set, attempt: null })).toBeNull()
    const [still] = await findRows({ payload, where: { id: { equals: row.id } } })
    expect(still).toEqual(row)
  })

  it('is taken back with the transaction it belongs to', async () => {
    const { payload } = given
    const row = await givenRow()
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    const changed = await compareAndSet({
      ...{ payload, req, expected: expectedOf(row), set, attempt },
    })
    expect(changed).toMatchObject({ state: 'sent' })
    await killTransaction(req)
    const [still] = await findRows({ payload, where: { id: { equals: row.id } } })
    expect(still).toEqual(row)
  })
})
