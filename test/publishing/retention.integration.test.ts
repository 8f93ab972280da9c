import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Collection, Document } from 'mongodb'
import { MongoClient, ObjectId } from 'mongodb'
import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetDeadJobs } from '../../jobs/forgetDeadJobs.ts'
import { noteChange } from '../../src/publishing/published/noteChange.ts'
import { recordChange } from '../../src/publishing/recordChange.ts'
import { forgetOld } from '../../src/publishing/retention/forgetOld.ts'
import { keptFor } from '../../src/publishing/retention/kept.ts'
import { tidy } from '../../src/publishing/retention/tidy.ts'
import { givenUser } from '../given/lanmu.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

let given: TestPayload
let payload: Payload
let client: MongoClient

const now = new Date('2030-01-15T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const never = () => false

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  client = await MongoClient.connect(given.databaseUrl)
})
afterAll(async () => {
  await client.close()
  await given.close()
})

type Models = Record<string, { collection: { collectionName: string }; schema: Schema }>
type Schema = { indexes(): unknown[] }

function stored(collection: CollectionSlug): Collection<Document> {
  const models = (payload.db as unknown as { collections: Models }).collections
  return client.db().collection(models[collection]!.collection.collectionName)
}

describe('a fresh start', () => {
  it('has every collection and index before anybody writes', async () => {
    const { models } = (payload.db as unknown as { connection: { models: Models } }).connection
    const wanted = Object.values(models).map(({ collection, schema }) => ({
      name: collection.collectionName,
      indexes: schema.indexes().length + 1,
    }))
    const found = await Promise.all(
      wanted.map(async ({ name }) => ({
        name,
        indexes: (await client.db().collection(name).indexes()).length,
      })),
    )
    expect(found).toEqual(wanted)
    expect(wanted.length).toBeGreaterThan(30)
  })
})

describe('what is old', () => {
  it('goes from each log when its days are over, and not before', async () => {
    const logs = keptFor({ auditDays: 100 }).filter(({ hasMore }) => !hasMore)
    for (const { collection, since, days } of logs) {
      const rows = [days! + 0.1, days! - 0.1].map((age, index) => ({
        ...{ updatedAt: now, createdAt: now, [since]: daysAgo(age) },
        // Where a unique index wants them apart.
        ...{ name: `${index}`, key: `${index}`, cause: `${index}` },
      }))
      await stored(collection).insertMany(rows)
    }
    await forgetOld({ payload, kept: logs, now })
    for (const { collection } of logs) {
      const left = await stored(collection).find({}).toArray()
      expect([collection, left.map(({ name }) => name as string)]).toEqual([collection, ['1']])
    }
  })

  it('is kept for ever where somebody said so', async () => {
    await stored('audit').insertOne({ at: daysAgo(20_000) })
    const gone = await forgetOld({ payload, kept: keptFor({ auditDays: 0 }), now })
    expect(gone).not.toHaveProperty('audit')
    expect(await stored('audit').countDocuments({ at: daysAgo(20_000) })).toBe(1)
  })

  it('goes in batches, until there is no more or the worker stops', async () => {
    const [kept] = keptFor({ auditDays: 1 }).filter(({ collection }) => collection === 'notices')
    await stored('notices').deleteMany({})
    const rows = Array.from({ length: 7 }, (_, index) => ({
      ...{ cause: `batch-${index}`, createdAt: daysAgo(200) },
    }))
    await stored('notices').insertMany(rows)
    const asked = { payload, kept: [kept!], batch: 3, now }
    let looks = 0
    const gone = await forgetOld({ ...asked, shouldStop: () => ++looks > 1 })
    expect(gone).toEqual({ notices: 3 })
    expect(await forgetOld(asked)).toEqual({ notices: 4 })
    expect(await forgetOld(asked)).toEqual({})
  })

  it('takes an import with its file and its rows, but none that is under way', async () => {
    const csv = { name: 'old.csv', mimetype: 'text/csv', data: Buffer.from('title\nOne\n') }
    const [old, running] = await Promise.all(
      ['old.csv', 'running.csv'].map((name) =>
        payload.create({
          collection: 'imports',
          data: { isDryRun: true },
          file: { ...csv, name, size: csv.data.length },
        }),
      ),
    )
    await stored('import-rows').insertOne({ import: old!.id, run: 1, row: 2 })
    const touch = (id: string, data: object) =>
      stored('imports').updateOne({ _id: new ObjectId(id) }, { $set: data })
    await touch(old!.id, { updatedAt: daysAgo(366) })
    await touch(running!.id, { updatedAt: daysAgo(366), state: 'running' })
    const file = (name: string) => path.join(given.folder, 'imports', name)
    expect(existsSync(file(old!.filename!))).toBe(true)
    expect(await forgetOld({ payload, kept: keptFor({ auditDays: 0 }), now })).toEqual({
      imports: 1,
    })
    expect([old, running].map((one) => existsSync(file(one!.filename!)))).toEqual([false, true])
    expect(await stored('import-rows').countDocuments({ import: old!.id })).toBe(0)
  })

  it('is also an alarm that failed a week ago, and none that will ring', async () => {
    const jobs = client.db().collection('agendaJobs')
    await jobs.insertMany([
      { name: 'dead', nextRunAt: null, lockedAt: null, failedAt: daysAgo(8) },
      { name: 'young', nextRunAt: null, lockedAt: null, failedAt: daysAgo(6) },
      { name: 'again', nextRunAt: now, lockedAt: null, failedAt: daysAgo(8) },
    ])
    await forgetDeadJobs({ db: client.db(), now })
    const left = await jobs.find({}).sort({ name: 1 }).toArray()
    expect(left.map(({ name }) => name as string)).toEqual(['again', 'young'])
    await jobs.drop()
  })
})

describe('an installation whose feeds nobody reads', () => {
  it('does not pile up the marks of changes', async () => {
    const req = { payload, context: {} } as never
    for (let times = 0; times < 3; times += 1) {
      await noteChange({ payload, req, postId: new ObjectId().toHexString(), now })
    }
    expect(await stored('change-marks').countDocuments()).toBe(3)
    await tidy({ payload, shouldStop: never, now })
    expect(await stored('change-marks').countDocuments()).toBe(0)
  })
})

describe('what a form saves by itself', () => {
  it('is one entry of the log for five minutes of typing, with what was there before', async () => {
    const [user, other] = await Promise.all(
      ['a', 'b'].map(() => givenUser({ payload, role: 'editor' })),
    )
    const document = new ObjectId().toHexString()
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    const save = (seconds: number, changes: { field: string }[], by = user!) =>
      recordChange({
        ...{ payload, user: by, isAutosave: true, now: at(seconds) },
        change: { collection: 'posts', document, action: 'update', changes },
      })
    const title = (before: string, after: string) => ({ field: 'title', before, after })
    await save(0, [title('', 'T')])
    await save(2, [title('T', 'Te'), { field: 'body' }])
    await save(4, [title('Te', 'Tea')])
    await save(6, [title('Tea', 'Teas')], other!)
    await save(400, [title('Teas', 'Tea!')], other!)
    const rows = await stored('audit').find({ document }).sort({ at: 1 }).toArray()
    expect(rows.map((row) => row.at as Date)).toEqual([at(4), at(6), at(400)])
    expect(rows[0]!.changes).toEqual([{ field: 'body' }, title('', 'Tea')])
    expect(rows[1]!.changes).toEqual([title('Tea', 'Teas')])
  })

  it('is told from what somebody saves', async () => {
    const user = await givenUser({ payload, role: 'editor' })
    const document = new ObjectId().toHexString()
    const change = { collection: 'posts', document, action: 'update', changes: [] } as const
    const asked = { payload, user, change: { ...change, changes: [{ field: 'body' }] } }
    for (const [ms, isAutosave] of [true, false, true].entries()) {
      await recordChange({ ...asked, isAutosave, now: new Date(now.getTime() + ms) })
    }
    expect(await stored('audit').countDocuments({ document })).toBe(3)
  })
})
