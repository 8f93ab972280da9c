import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Decimal128, Double, Long, MongoClient, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedDatabase } from '../../src/database/embedded/server.ts'
import { backupDatabase } from '../../src/database/leaving/backupDatabase.ts'
import { exportDatabase } from '../../src/database/leaving/exportDatabase.ts'
import { importDatabase } from '../../src/database/leaving/importDatabase.ts'
import { moveDatabase } from '../../src/database/leaving/moveDatabase.ts'
import { givenDatabase, makeFolder, type GivenDatabase } from './given/embedded.ts'

let given: GivenDatabase
let other: GivenDatabase
let folder: string
beforeAll(async () => {
  given = await givenDatabase()
  other = await givenDatabase()
  folder = await makeFolder()
  const rows = given.db.collection('rows')
  await rows.insertMany(
    Array.from({ length: 2500 }, (_, i) => ({
      _id: new ObjectId(),
      n: i,
      whole: new Double(i),
      long: Long.fromNumber(i),
      price: Decimal128.fromString('1.10'),
      at: new Date(i),
    })),
  )
  await rows.createIndex({ n: -1 }, { unique: true, name: 'by n' })
  await given.client.db('second').collection('things').insertOne({ name: 'x' })
})
afterAll(async () => {
  await given.close()
  await other.close()
  await rm(folder, { recursive: true, force: true })
})

const raw = (client: MongoClient) =>
  client
    .db('test')
    .collection('rows')
    .find({}, { raw: true, sort: { n: 1 } })
    .toArray() as unknown as Promise<Buffer[]>

describe('leaving', () => {
  it('exports and imports every document and index, and may be repeated', async () => {
    const dump = path.join(folder, 'dump')
    expect(await exportDatabase({ client: given.client, folder: dump, report: () => {} })).toBe(
      2501,
    )
    for (let time = 0; time < 2; time++) {
      expect(await importDatabase({ client: other.client, folder: dump, report: () => {} })).toBe(
        2501,
      )
    }
    expect(
      Buffer.concat(await raw(other.client)).equals(Buffer.concat(await raw(given.client))),
    ).toBe(true)
    const indexes = await other.db.collection('rows').indexes()
    expect(indexes.find(({ name }) => name === 'by n')).toMatchObject({
      key: { n: -1 },
      unique: true,
    })
  })

  it('moves to another server, compares, and can be run again', async () => {
    await other.db.collection('rows').deleteMany({ n: { $lt: 1000 } })
    await other.db.collection('rows').insertOne({ n: -1 })
    const seen: string[] = []
    const move = () =>
      moveDatabase({
        from: given.client,
        to: other.client,
        onProgress: ({ namespace }) => seen.push(namespace),
      })
    expect(await move()).toEqual({ collections: 2, documents: 2501 })
    expect(await move()).toEqual({ collections: 2, documents: 2501 })
    expect(await other.db.collection('rows').countDocuments()).toBe(2500)
    expect(new Set(seen)).toEqual(new Set(['test.rows', 'second.things']))
  })

  it('copies itself while it is running, to a folder that can be used in its place', async () => {
    const target = path.join(folder, 'copy')
    const writing = given.db.collection('rows').insertOne({ n: 10_000 })
    expect(await backupDatabase({ client: given.client, target })).toBeGreaterThan(100_000)
    await writing
    const copy = await startEmbeddedDatabase({ folder: target, log: () => {} })
    const client = await new MongoClient(copy.url).connect()
    expect(
      await client
        .db('test')
        .collection('rows')
        .countDocuments({ n: { $lt: 2500 } }),
    ).toBe(2500)
    expect((await client.db('test').command({ validate: 'rows' })).errors).toEqual([])
    await client.close()
    await copy.close()
    await expect(backupDatabase({ client: given.client, target })).rejects.toThrow(/there already/)
  })
})
