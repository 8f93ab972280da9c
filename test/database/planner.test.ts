import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { document, filter, indexes, sort, type Fields } from './differential/generate.ts'
import { givenDatabase, type GivenDatabase } from './given/embedded.ts'

type Row = { _id: number; a?: unknown; b?: unknown; s?: unknown }

let given: GivenDatabase
const rows = () => given.db.collection<Row>('planned')
beforeAll(async () => {
  given = await givenDatabase()
  await rows().createIndexes([
    { key: { a: 1, b: -1 } },
    { key: { s: 1 }, sparse: true },
    { key: { b: 1 }, partialFilterExpression: { a: { $gt: 5 } }, name: 'partial' },
  ])
  await rows().insertMany(
    Array.from({ length: 1000 }, (_, i) => ({
      _id: i,
      a: i % 10,
      b: i,
      ...(i % 4 ? {} : { s: `t${i}` }),
    })),
  )
})
afterAll(() => given.close())

async function planOf(where: Fields, order: Fields = {}) {
  const { queryPlanner, executionStats } = await rows()
    .find(where)
    .sort(order as never)
    .explain('executionStats')
  const plan = queryPlanner.winningPlan
  const scan = plan.inputStage?.inputStage ?? plan.inputStage
  return {
    index: scan?.indexName,
    stage: plan.stage,
    keys: executionStats.totalKeysExamined,
    docs: executionStats.totalDocsExamined,
    found: executionStats.nReturned,
  }
}

describe('the planner', () => {
  it('reads only what is asked for: equality, $in, ranges and their combinations', async () => {
    expect(await planOf({ _id: 5 })).toMatchObject({ index: '_id_', keys: 1, docs: 1 })
    expect(await planOf({ _id: { $in: [5, 7] } })).toMatchObject({ index: '_id_', keys: 2 })
    expect(await planOf({ a: 3, b: { $gte: 500, $lt: 600 } })).toMatchObject({
      index: 'a_1_b_-1',
      keys: 10,
      found: 10,
    })
    expect(await planOf({ a: { $in: [1, 2] }, b: 11 })).toMatchObject({
      index: 'a_1_b_-1',
      keys: 1,
    })
    expect(await planOf({ a: { $gt: 8 } })).toMatchObject({ index: 'a_1_b_-1', keys: 100 })
    expect(await planOf({ s: /^t12/ })).toMatchObject({ index: 's_1', found: 4 })
    expect(await planOf({ $or: [{ _id: 1 }, { s: 't8' }] })).toMatchObject({ docs: 2, found: 2 })
  })

  it('takes the order from an index where it can, forwards and backwards', async () => {
    expect(await planOf({ a: 3 }, { b: -1 })).toMatchObject({ index: 'a_1_b_-1', stage: 'FETCH' })
    expect(await planOf({ a: 3 }, { b: 1 })).toMatchObject({ index: 'a_1_b_-1', stage: 'FETCH' })
    expect(await planOf({}, { a: -1, b: 1 })).toMatchObject({ index: 'a_1_b_-1', stage: 'FETCH' })
    expect(await planOf({}, { a: 1, b: 1 })).toMatchObject({ stage: 'SORT' })
    const first = await rows().find({ a: 3 }).sort({ b: 1 }).limit(2).toArray()
    expect(first.map((row) => row.b)).toEqual([3, 13])
  })

  it('uses a sparse or partial index only for what it is sure to hold', async () => {
    expect((await planOf({ s: 't4' })).index).toBe('s_1')
    expect((await planOf({ s: null })).index).toBeUndefined()
    expect((await planOf({ b: 7 })).index).toBeUndefined()
    expect((await planOf({ b: 7, a: { $gt: 6 } })).index).toBeDefined()
    expect(await rows().countDocuments({ s: null })).toBe(750)
  })

  it('keeps keys apart that are too long to be kept whole', async () => {
    const long = given.db.collection<Row>('long')
    await long.createIndex({ s: 1 }, { unique: true })
    const begin = 'x'.repeat(3000)
    await long.insertMany([
      { _id: 1, s: `${begin}b` },
      { _id: 2, s: `${begin}a` },
    ])
    await expect(long.insertOne({ _id: 3, s: `${begin}a` })).rejects.toMatchObject({ code: 11000 })
    expect((await long.findOne({ s: `${begin}a` }))?._id).toBe(2)
    expect((await long.find().sort({ s: 1 }).toArray()).map((row) => row._id)).toEqual([2, 1])
    expect(await long.countDocuments({ s: { $gt: begin } })).toBe(2)
  })

  it(
    'changes no answer: the same with any indexes as with none',
    { timeout: 120_000 },
    async () => {
      const question = fc.record({ where: filter, order: sort })
      const input = fc.record({
        docs: fc.array(document, { minLength: 1, maxLength: 8 }),
        keys: indexes,
        questions: fc.array(question, { minLength: 1, maxLength: 6 }),
      })
      const collection = given.db.collection<{ _id: number }>('random')
      await fc.assert(
        fc.asyncProperty(input, async ({ docs, keys, questions }) => {
          await collection.drop()
          for (const key of keys) await collection.createIndex(key as never)
          const isTaken = await collection
            .insertMany(docs.map((doc, i) => ({ ...doc, _id: i })))
            .then(
              () => true,
              () => false,
            )
          if (!isTaken) return
          for (const { where, order } of questions) {
            const free = await collection
              .find(where)
              .sort(order as never)
              .toArray()
            const scanned = await collection
              .find(where, { hint: { $natural: 1 } })
              .sort(order as never)
              .toArray()
            expect({ where, order, found: free }).toEqual({ where, order, found: scanned })
          }
          expect((await given.db.command({ validate: 'random' })).errors).toEqual([])
        }),
        { numRuns: 300 },
      )
    },
  )
})
