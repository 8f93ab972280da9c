import fc from 'fast-check'
import { MongoClient, type Db } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from '../given/embedded.ts'
import { ask, unavailable, type Question } from './compare.ts'
import { document, filter, indexes, pipeline, sort, update, type Fields } from './generate.ts'
import { knownDifferences } from './knownDifferences.ts'

const url = process.env.DATABASE_URL
if (!url) console.warn('Skipped: the differential test needs a second engine in DATABASE_URL')

/** 2,000 and more for the long form. */
const runs = Number(process.env.DATABASE_DIFFERENTIAL_RUNS ?? 150)

let given: GivenDatabase
let otherClient: MongoClient
let own: Db
let other: Db
beforeAll(async () => {
  if (!url) return
  given = await givenDatabase()
  own = given.db
  otherClient = await new MongoClient(url).connect()
  other = otherClient.db(`differential${process.pid}`)
})
afterAll(async () => {
  if (!url) return
  await other.dropDatabase()
  await otherClient.close()
  await given.close()
})

async function fill({ docs, keys }: { docs: Fields[]; keys: Fields[] }): Promise<boolean> {
  const rows = docs.map((doc, i) => ({ _id: i, ...doc }))
  const outcomes = await Promise.all(
    [own, other].map(async (db) => {
      const collection = db.collection<{ _id: number }>('rows')
      await collection.deleteMany({})
      await collection.dropIndexes().catch(() => undefined)
      const isIndexed = await Promise.all(
        keys.map((key) => collection.createIndex(key as never)),
      ).then(
        () => true,
        () => false,
      )
      return collection.insertMany(rows).then(
        () => isIndexed,
        () => false,
      )
    }),
  ).catch(() => [false])
  // Arrays in two fields of one index: both refuse them.
  return outcomes.every(Boolean)
}

let cases = 0
let known = 0

async function sameOnBoth({
  docs,
  keys,
  questions,
}: {
  docs: Fields[]
  keys: Fields[]
  questions: Question[]
}) {
  if (!(await fill({ docs, keys }))) return
  for (const question of questions) {
    const [mine, theirs] = await Promise.all([ask(own, question), ask(other, question)])
    if (theirs === unavailable) return
    cases++
    // An update of many that fails half-way has changed some here, as on mongod, and none there.
    if (mine === 'error' && theirs === 'error') return
    if (mine === theirs) continue
    const difference = { question, docs: JSON.stringify(docs), mine, theirs }
    if (knownDifferences.some(({ covers }) => covers(difference))) {
      known++
      // From here on the two may hold different documents.
      return
    }
    expect({ question, answer: mine }).toEqual({ question, answer: theirs })
  }
}

const contents = { docs: fc.array(document, { minLength: 1, maxLength: 8 }), keys: indexes }
const seed = Number(process.env.DATABASE_DIFFERENTIAL_SEED ?? 20261121)

describe.skipIf(!url)('two engines give the same answer to', () => {
  const options = { numRuns: runs, seed }

  it('queries, with and without indexes', { timeout: 600_000 }, async () => {
    const question = fc.record({ kind: fc.constant('find' as const), filter, sort })
    const input = fc.record({
      ...contents,
      questions: fc.array(question, { minLength: 1, maxLength: 6 }),
    })
    await fc.assert(fc.asyncProperty(input, sameOnBoth), options)
    console.info(`differential, queries: ${cases} cases, ${known} of known differences`)
  })

  it('pipelines', { timeout: 600_000 }, async () => {
    const question = fc.record({ kind: fc.constant('aggregate' as const), pipeline })
    const input = fc.record({
      ...contents,
      questions: fc.array(question, { minLength: 1, maxLength: 6 }),
    })
    await fc.assert(fc.asyncProperty(input, sameOnBoth), options)
    console.info(`differential, with pipelines: ${cases} cases, ${known} of known differences`)
  })

  it('updates', { timeout: 600_000 }, async () => {
    const question = fc.record({
      kind: fc.constant('update' as const),
      filter,
      update,
      isMany: fc.boolean(),
      upsertsAs: fc.option(fc.constantFrom(0, 99), { nil: undefined, freq: 3 }),
    })
    const input = fc.record({
      ...contents,
      questions: fc.array(question, { minLength: 1, maxLength: 6 }),
    })
    await fc.assert(fc.asyncProperty(input, sameOnBoth), options)
    console.info(`differential, with updates: ${cases} cases, ${known} of known differences`)
  })
})
