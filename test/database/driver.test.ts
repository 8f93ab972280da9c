import { Decimal128, Double, Long, MongoServerError, ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from './given/embedded.ts'

let given: GivenDatabase
beforeAll(async () => {
  given = await givenDatabase()
})
afterAll(() => given.close())

type Item = { _id: number; name?: string; tags?: string[]; n?: number; at?: Date }
const items = (name: string) => given.db.collection<Item>(name)

async function failure(work: Promise<unknown>): Promise<MongoServerError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof MongoServerError) return error
  throw new Error(`expected a server error, got ${String(error)}`)
}

describe('the driver', () => {
  it('finds what it has inserted, in the order of insertion', async () => {
    await items('order').insertMany([{ _id: 3 }, { _id: 1 }, { _id: 2 }])
    expect((await items('order').find().toArray()).map((doc) => doc._id)).toEqual([3, 1, 2])
    expect((await items('order').find().sort({ _id: -1 }).toArray()).map((doc) => doc._id)).toEqual(
      [3, 2, 1],
    )
  })

  it('reads a long result in batches', async () => {
    await items('batches').insertMany(
      Array.from({ length: 1000 }, (_, i) => ({ _id: i, n: i % 7 })),
    )
    expect(await items('batches').find({ n: 3 }, { batchSize: 10 }).toArray()).toHaveLength(143)
    expect(await items('batches').countDocuments({ n: { $gte: 5 } })).toBe(285)
    expect(await items('batches').estimatedDocumentCount()).toBe(1000)
  })

  it('updates with operators and reports what it matched and changed', async () => {
    await items('updates').insertMany([
      { _id: 1, n: 1, tags: ['a'] },
      { _id: 2, n: 2, tags: [] },
    ])
    const result = await items('updates').updateMany(
      {},
      { $inc: { n: 10 }, $addToSet: { tags: 'a' } },
    )
    expect(result.matchedCount).toBe(2)
    expect(await items('updates').findOne({ _id: 2 })).toEqual({ _id: 2, n: 12, tags: ['a'] })
    const same = await items('updates').updateOne({ _id: 2 }, { $set: { n: 12 } })
    expect(same.modifiedCount).toBe(0)
  })

  it('upserts once and tells the id', async () => {
    const result = await items('upserts').updateOne(
      { _id: 7, name: 'x' },
      { $setOnInsert: { n: 1 } },
      { upsert: true },
    )
    expect(result.upsertedId).toBe(7)
    expect(await items('upserts').findOne({ _id: 7 })).toEqual({ _id: 7, n: 1, name: 'x' })
  })

  it('changes one document at a time with findOneAndUpdate', async () => {
    await items('claims').insertMany([
      { _id: 1, name: 'planned', n: 2 },
      { _id: 2, name: 'planned', n: 1 },
    ])
    const claim = () =>
      items('claims').findOneAndUpdate(
        { name: 'planned' },
        { $set: { name: 'claimed' } },
        { sort: { n: 1 }, returnDocument: 'after' },
      )
    const claims = await Promise.all([claim(), claim(), claim()])
    expect(claims.map((doc) => doc?._id)).toEqual([2, 1, undefined])
  })

  it('keeps every BSON type as it was', async () => {
    const types = given.db.collection('types')
    const doc = {
      _id: new ObjectId(),
      double: new Double(1),
      long: Long.fromString('9007199254740993'),
      decimal: Decimal128.fromString('1.10'),
      date: new Date(5),
      none: null,
    }
    await types.insertOne(doc)
    const found = await types.findOne({}, { promoteValues: false })
    expect(found!.double).toBeInstanceOf(Double)
    expect(found!.long.toString()).toBe('9007199254740993')
    expect(found!.decimal.toString()).toBe('1.10')
    expect(await types.countDocuments({ double: 1, long: { $type: 'long' } })).toBe(1)
  })

  it('refuses a second document where an index is unique, as mongod words it', async () => {
    await items('unique').createIndex({ name: 1 }, { unique: true })
    await items('unique').insertOne({ _id: 1, name: 'x' })
    const error = await failure(items('unique').insertOne({ _id: 2, name: 'x' }))
    expect(error.code).toBe(11000)
    expect(error.keyPattern).toEqual({ name: 1 })
    expect(error.keyValue).toEqual({ name: 'x' })
    expect(error.message).toBe(
      'E11000 duplicate key error collection: test.unique index: name_1 dup key: { name: "x" }',
    )
  })

  it('leaves out of a sparse or partial index what it does not hold', async () => {
    await items('partial').createIndex(
      { name: 1 },
      { unique: true, partialFilterExpression: { n: { $gt: 5 } } },
    )
    await items('partial').insertMany([
      { _id: 1, name: 'x', n: 1 },
      { _id: 2, name: 'x', n: 2 },
      { _id: 3, name: 'x', n: 9 },
    ])
    expect((await failure(items('partial').updateOne({ _id: 1 }, { $set: { n: 10 } }))).code).toBe(
      11000,
    )
    expect(await items('partial').countDocuments({ name: 'x' })).toBe(3)
  })

  it('joins with $lookup by fields, and by let with a pipeline', async () => {
    await items('posts').insertMany([
      { _id: 1, name: 'a' },
      { _id: 2, name: 'b' },
    ])
    await given.db.collection('notes').insertMany([
      { post: 1, text: 'x' },
      { post: 1, text: 'y' },
    ])
    const lookups = [
      { from: 'notes', localField: '_id', foreignField: 'post', as: 'notes' },
      {
        from: 'notes',
        let: { id: '$_id' },
        pipeline: [{ $match: { $expr: { $eq: ['$post', '$$id'] } } }],
        as: 'notes',
      },
      {
        from: 'notes',
        localField: '_id',
        foreignField: 'post',
        pipeline: [{ $sort: { text: -1 } }],
        as: 'notes',
      },
    ]
    for (const $lookup of lookups) {
      const joined = await items('posts')
        .aggregate([{ $lookup }, { $sort: { _id: 1 } }])
        .toArray()
      expect(joined.map((doc) => doc.notes.length)).toEqual([2, 0])
    }
  })

  it('groups, unwinds and sorts', async () => {
    await items('sales').insertMany([
      { _id: 1, name: 'x', n: 1, tags: ['a', 'b'] },
      { _id: 2, name: 'y', n: 5, tags: ['a'] },
    ])
    const byTag = await items('sales')
      .aggregate([
        { $unwind: '$tags' },
        { $group: { _id: '$tags', total: { $sum: '$n' }, names: { $push: '$name' } } },
        { $sort: { total: -1 } },
      ])
      .toArray()
    expect(byTag).toEqual([
      { _id: 'a', total: 6, names: ['x', 'y'] },
      { _id: 'b', total: 1, names: ['x'] },
    ])
  })

  it('ignores case where the collation says so', async () => {
    await items('case').insertMany([
      { _id: 1, name: 'Ärger' },
      { _id: 2, name: 'arger' },
    ])
    const collation = { locale: 'en', strength: 1 }
    expect(await items('case').countDocuments({ name: 'ARGER' }, { collation })).toBe(2)
    expect(
      await items('case').countDocuments(
        { name: 'ARGER' },
        { collation: { locale: 'en', strength: 2 } },
      ),
    ).toBe(1)
  })

  it('names the index it uses', async () => {
    await items('explained').createIndex({ name: 1, n: -1 })
    await items('explained').insertMany([
      { _id: 1, name: 'a', n: 1 },
      { _id: 2, name: 'a', n: 2 },
      { _id: 3, name: 'b', n: 3 },
    ])
    const plan = await items('explained')
      .find({ name: 'a', n: { $gt: 1 } })
      .sort({ n: -1 })
      .explain('executionStats')
    expect(plan.queryPlanner.winningPlan.inputStage.indexName).toBe('name_1_n_-1')
    expect(plan.executionStats.totalKeysExamined).toBe(1)
  })

  it('says with a code of MongoDB what it does not have', async () => {
    expect((await failure(given.db.command({ nonsense: 1 }))).codeName).toBe('CommandNotFound')
    expect(
      (await failure(given.db.createCollection('small', { capped: true, size: 100 }))).codeName,
    ).toBe('NotImplemented')
    expect(
      (
        await failure(
          items('x')
            .find({ $foo: 1 } as never)
            .toArray(),
        )
      ).codeName,
    ).toBe('BadValue')
  })
})
