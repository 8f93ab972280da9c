import { MongoClient, MongoServerError, type ClientSession } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from './given/embedded.ts'
import { givenProcess } from './given/process.ts'
import { makeFolder } from './given/embedded.ts'
import { rm } from 'node:fs/promises'

type Row = { _id: number; n?: number; key?: string }

let given: GivenDatabase
beforeAll(async () => {
  given = await givenDatabase()
  await rows().createIndex({ key: 1 }, { unique: true, sparse: true })
})
afterAll(() => given.close())
beforeEach(async () => {
  await rows().deleteMany({})
  await rows().insertMany([
    { _id: 1, n: 1 },
    { _id: 2, n: 1 },
  ])
})

const rows = () => given.db.collection<Row>('rows')

async function inTransaction(work: (session: ClientSession) => Promise<void>) {
  const session = given.client.startSession()
  session.startTransaction()
  try {
    await work(session)
  } finally {
    await session.endSession()
  }
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof MongoServerError ? error : undefined),
  )

describe('transactions', () => {
  it('see a snapshot with their own writes, and show nothing before they commit', async () => {
    await inTransaction(async (session) => {
      await rows().insertOne({ _id: 3, n: 5 }, { session })
      await rows().updateOne({ _id: 1 }, { $set: { n: 7 } }, { session })
      await rows().deleteOne({ _id: 2 }, { session })
      await rows().insertOne({ _id: 4 })
      expect(
        (await rows().find({}, { session }).sort({ _id: 1 }).toArray()).map((row) => row._id),
      ).toEqual([1, 3])
      expect(await rows().countDocuments({ n: { $gte: 5 } }, { session })).toBe(2)
      expect((await rows().find().sort({ _id: 1 }).toArray()).map((row) => row._id)).toEqual([
        1, 2, 4,
      ])
      await session.commitTransaction()
    })
    expect((await rows().find().sort({ _id: -1 }).toArray()).map((row) => row._id)).toEqual([
      4, 3, 1,
    ])
    expect((await given.db.command({ validate: 'rows' })).errors).toEqual([])
  })

  it('leave nothing behind when they are aborted, or their session ends', async () => {
    await inTransaction(async (session) => {
      await rows().updateMany({}, { $inc: { n: 10 } }, { session })
      await session.abortTransaction()
    })
    await inTransaction(async (session) => {
      await rows().updateMany({}, { $inc: { n: 10 } }, { session })
    })
    expect((await rows().find().toArray()).map((row) => row.n)).toEqual([1, 1])
  })

  it('lose with 112 where another was first to write', async () => {
    await inTransaction(async (first) => {
      await inTransaction(async (second) => {
        await rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first })
        const error = await failureOf(
          rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second }),
        )
        expect(error?.code).toBe(112)
        expect(error?.codeName).toBe('WriteConflict')
        expect(error?.hasErrorLabel('TransientTransactionError')).toBe(true)
        await first.commitTransaction()
      })
    })
    expect((await rows().findOne({ _id: 1 }))!.n).toBe(2)
  })

  it('lose with 112 where a document has changed since their snapshot', async () => {
    await inTransaction(async (session) => {
      await rows().findOne({ _id: 2 }, { session })
      await rows().updateOne({ _id: 1 }, { $set: { n: 50 } })
      const error = await failureOf(rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session }))
      expect(error?.code).toBe(112)
    })
  })

  it('cannot both insert one unique key', async () => {
    await inTransaction(async (session) => {
      await rows().insertOne({ _id: 10, key: 'x' }, { session })
      await inTransaction(async (other) => {
        const error = await failureOf(rows().insertOne({ _id: 11, key: 'x' }, { session: other }))
        expect(error?.code).toBe(112)
      })
      await session.commitTransaction()
    })
    expect((await failureOf(rows().insertOne({ _id: 12, key: 'x' })))?.code).toBe(11000)
  })

  it('add up when many of them run into each other', async () => {
    const add = () =>
      given.client.withSession((session) =>
        session.withTransaction(async () => {
          const row = await rows().findOne({ _id: 1 }, { session })
          await rows().updateOne({ _id: 1 }, { $set: { n: row!.n! + 1 } }, { session })
        }),
      )
    await Promise.all(Array.from({ length: 20 }, add))
    expect((await rows().findOne({ _id: 1 }))!.n).toBe(21)
  })

  it('let a write from outside wait for them', async () => {
    await inTransaction(async (session) => {
      await rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
      const outside = rows().updateOne({ _id: 1 }, { $inc: { n: 100 } })
      await new Promise((resolve) => setTimeout(resolve, 50))
      await session.commitTransaction()
      await outside
    })
    expect((await rows().findOne({ _id: 1 }))!.n).toBe(102)
  })

  it('do not hang when a write from outside waits inside of them', async () => {
    await inTransaction(async (session) => {
      await rows().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
      const error = await failureOf(rows().updateOne({ _id: 1 }, { $inc: { n: 100 } }))
      expect(error?.code).toBe(112)
      await session.commitTransaction()
    })
    expect((await rows().findOne({ _id: 1 }))!.n).toBe(2)
  })

  it('refuse a count, as mongod does', async () => {
    await inTransaction(async (session) => {
      const error = await failureOf(given.db.command({ count: 'rows' }, { session }))
      expect(error?.codeName).toBe('OperationNotSupportedInTransaction')
    })
  })
})

/** A driver that connects anew gives its sessions new ids; a retry keeps the old one. */
type Resumable = ClientSession & { serverSession: { id: ClientSession['id'] } }

describe('retryable writes', () => {
  it('apply once, however often the same one comes, also after kill -9', async () => {
    const folder = await makeFolder()
    const updates = [{ q: { _id: 1 }, u: { $inc: { n: 1 } }, upsert: true }]
    const attempt = (client: MongoClient, session: ClientSession) =>
      client.db('retry').command({ update: 'rows', updates, txnNumber: 5n }, { session })
    const first = await givenProcess({ folder })
    const client = await new MongoClient(first.url).connect()
    const session = client.startSession()
    expect((await attempt(client, session)).n).toBe(1)
    expect((await attempt(client, session)).n).toBe(1)
    await first.kill('SIGKILL')
    await client.close()
    const second = await givenProcess({ folder })
    const again = await new MongoClient(second.url).connect()
    const resumed = again.startSession() as unknown as Resumable
    resumed.serverSession.id = session.id!
    expect((await attempt(again, resumed)).n).toBe(1)
    expect(await again.db('retry').collection('rows').findOne()).toMatchObject({ n: 1 })
    await again.close()
    await second.kill('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })
})
