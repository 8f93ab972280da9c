import { Decimal128, Double, Long, type MongoServerError, ObjectId, type Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenDatabase, type GivenDatabase } from './given/embedded.ts'

let given: GivenDatabase
beforeAll(async () => {
  given = await givenDatabase()
})
afterAll(() => given.close())

type Row = Document & { _id: number }
const rows = () => given.db.collection<Row>('language')

async function fill(...docs: Document[]) {
  await rows().deleteMany({})
  await rows().insertMany(docs.map((doc, i) => ({ _id: i, ...doc })))
}

const idsOf = async (filter: Document) =>
  (await rows().find(filter).sort({ _id: 1 }).toArray()).map((row) => row._id)

/** What an update makes of a document, or the error's code. */
async function updated(
  doc: Document,
  update: Document | Document[],
  options: Document & { filter?: Document } = {},
) {
  await fill(doc)
  const { filter = {}, ...rest } = options
  try {
    await rows().updateOne({ _id: 0, ...filter }, update as never, rest)
  } catch (error) {
    return (error as MongoServerError).code
  }
  const { _id, ...found } = (await rows().findOne())!
  expect(_id).toBe(0)
  return found
}

async function projected(doc: Document, projection: Document, filter: Document = {}) {
  await fill(doc)
  return rows().findOne(filter, { projection: { _id: 0, ...projection } })
}

/** What an expression gives for a document; undefined where it gives nothing. */
async function computed(doc: Document, expression: unknown): Promise<unknown> {
  await fill(doc)
  const [found] = await rows()
    .aggregate([{ $project: { _id: 0, v: expression } }], { promoteValues: false })
    .toArray()
  return found!.v
}

describe('queries', () => {
  it('look into arrays, also along dotted paths', async () => {
    await fill({ a: [1, 2] }, { a: [{ b: 1 }, { b: 2 }] }, { a: { b: [1, 5] } }, { a: [[1]] }, {})
    expect(await idsOf({ a: 1 })).toEqual([0])
    expect(await idsOf({ 'a.b': 1 })).toEqual([1, 2])
    expect(await idsOf({ 'a.0': 1 })).toEqual([0, 3])
    expect(await idsOf({ 'a.1.b': 2 })).toEqual([1])
    expect(await idsOf({ a: [1, 2] })).toEqual([0])
    expect(await idsOf({ a: [1] })).toEqual([3])
    expect(await idsOf({ 'a.b': { $gt: 1, $lt: 5 } })).toEqual([1, 2])
    expect(await idsOf({ a: { $elemMatch: { b: { $gt: 1 } } } })).toEqual([1])
  })

  it('tell null, missing and everything else apart', async () => {
    await fill({ a: null }, {}, { a: 0 }, { a: [] }, { a: [null] })
    expect(await idsOf({ a: null })).toEqual([0, 1, 4])
    expect(await idsOf({ a: { $ne: null } })).toEqual([2, 3])
    expect(await idsOf({ a: { $exists: false } })).toEqual([1])
    expect(await idsOf({ a: { $type: 'null' } })).toEqual([0, 4])
    expect(await idsOf({ a: { $gte: null } })).toEqual([0, 1, 4])
  })

  it('compare within a type only, and numbers across theirs', async () => {
    await fill(
      { a: 5 },
      { a: '5' },
      { a: Long.fromNumber(6) },
      { a: Decimal128.fromString('5.5') },
      { a: new Date(6) },
    )
    expect(await idsOf({ a: { $gt: 5 } })).toEqual([2, 3])
    expect(await idsOf({ a: { $lte: '5' } })).toEqual([1])
    expect(await idsOf({ a: { $type: 'number' } })).toEqual([0, 2, 3])
    expect(await idsOf({ a: { $type: ['long', 'date'] } })).toEqual([2, 4])
    expect(await idsOf({ a: new Double(5) })).toEqual([0])
  })

  it("take the order of a document's fields seriously", async () => {
    await fill({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })
    expect(await idsOf({ a: { x: 1, y: 2 } })).toEqual([0])
    expect(await idsOf({ a: { x: 1 } })).toEqual([])
  })

  it('know $expr, $mod, $size, $all, $not and regular expressions', async () => {
    await fill({ a: 4, b: 2 }, { a: 1, b: 3, t: 'Hello' }, { t: ['x', 'hello'] })
    expect(await idsOf({ $expr: { $gt: ['$a', '$b'] } })).toEqual([0])
    expect(await idsOf({ a: { $mod: [2, 0] } })).toEqual([0])
    expect(await idsOf({ t: /^hello$/i })).toEqual([1, 2])
    expect(await idsOf({ t: { $not: /hello/ } })).toEqual([0, 1])
    expect(await idsOf({ t: { $all: ['x', 'hello'] } })).toEqual([2])
    expect(await idsOf({ t: { $size: 2 } })).toEqual([2])
  })
})

describe('maxTimeMS', () => {
  it('ends a search that takes longer, and leaves the rest of a cursor alone', async () => {
    const many = given.db.collection<Row>('many')
    await many.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ _id: i, t: 'x'.repeat(50) })))
    const slow = { $expr: { $eq: [{ $size: { $range: [0, 1000] } }, 5] } }
    await expect(many.find(slow, { maxTimeMS: 20 }).toArray()).rejects.toMatchObject({
      codeName: 'MaxTimeMSExpired',
    })
    const cursor = many.find({}, { maxTimeMS: 200, batchSize: 5000 })
    await cursor.next()
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(await cursor.toArray()).toHaveLength(19_999)
  })
})

describe('updates', () => {
  it('make the way to a new field, and refuse one through a value', async () => {
    expect(await updated({}, { $set: { 'a.b.c': 1 } })).toEqual({ a: { b: { c: 1 } } })
    expect(await updated({ a: [0] }, { $set: { 'a.2': 5 } })).toEqual({ a: [0, null, 5] })
    expect(await updated({ a: 1 }, { $set: { 'a.b': 1 } })).toBe(28)
    expect(await updated({ a: null }, { $set: { 'a.b': 1 } })).toBe(28)
  })

  it('keep the types of numbers', async () => {
    await fill({ i: 2147483647, l: Long.fromNumber(1), d: new Double(1) })
    await rows().updateOne({}, { $inc: { i: 1, l: 1, d: 1 } })
    const found = (await rows().findOne({}, { promoteValues: false }))!
    expect(found.i).toBeInstanceOf(Long)
    expect(found.l).toBeInstanceOf(Long)
    expect(found.d).toBeInstanceOf(Double)
    expect(await updated({ a: 'x' }, { $inc: { a: 1 } })).toBe(14)
    expect(await updated({}, { $mul: { a: 5 } })).toEqual({ a: 0 })
  })

  it('change the matched element, every one, or those a filter picks', async () => {
    const doc = { a: [{ n: 1 }, { n: 5 }, { n: 9 }] }
    expect(await updated(doc, { $set: { 'a.$.x': 1 } }, { filter: { 'a.n': 5 } })).toEqual({
      a: [{ n: 1 }, { n: 5, x: 1 }, { n: 9 }],
    })
    expect(await updated(doc, { $inc: { 'a.$[].n': 1 } })).toEqual({
      a: [{ n: 2 }, { n: 6 }, { n: 10 }],
    })
    expect(
      await updated(
        doc,
        { $set: { 'a.$[big].n': 0 } },
        { arrayFilters: [{ 'big.n': { $gt: 4 } }] },
      ),
    ).toEqual({ a: [{ n: 1 }, { n: 0 }, { n: 0 }] })
    expect(await updated(doc, { $set: { 'a.$.x': 1 } })).toBe(2)
  })

  it('push, pull, pop and add to sets', async () => {
    expect(
      await updated({ a: [3, 1] }, { $push: { a: { $each: [2, 5], $sort: 1, $slice: -3 } } }),
    ).toEqual({ a: [2, 3, 5] })
    expect(await updated({ a: [1] }, { $push: { a: { $each: [9], $position: 0 } } })).toEqual({
      a: [9, 1],
    })
    expect(await updated({ a: [{ n: 1 }, { n: 2 }] }, { $pull: { a: { n: { $gt: 1 } } } })).toEqual(
      { a: [{ n: 1 }] },
    )
    expect(await updated({ a: [1, 2, 3] }, { $pull: { a: { $in: [1, 3] } } })).toEqual({ a: [2] })
    expect(await updated({ a: [1, 2] }, { $pop: { a: -1 } })).toEqual({ a: [2] })
    expect(
      await updated({ a: [{ x: 1 }] }, { $addToSet: { a: { $each: [{ x: 1 }, { x: 2 }] } } }),
    ).toEqual({ a: [{ x: 1 }, { x: 2 }] })
    expect(await updated({ a: 1 }, { $push: { a: 1 } })).toBe(2)
  })

  it('rename, unset, bound and refuse what contradicts itself', async () => {
    expect(
      await updated({ a: 1, b: [1, 2] }, { $rename: { a: 'c.d' }, $unset: { 'b.0': '' } }),
    ).toEqual({ b: [null, 2], c: { d: 1 } })
    expect(await updated({ a: 5 }, { $min: { a: 3 }, $max: { b: 4 } })).toEqual({ a: 3, b: 4 })
    expect(await updated({}, { $set: { a: 1 }, $inc: { 'a.b': 1 } })).toBe(40)
    expect(await updated({}, { $set: { _id: 5 } })).toBe(66)
    expect(await updated({}, { $foo: { a: 1 } })).toBe(9)
  })

  it('can be pipelines', async () => {
    expect(
      await updated({ a: 2, b: 3 }, [
        { $set: { c: { $multiply: ['$a', '$b'] } } },
        { $unset: 'a' },
      ]),
    ).toEqual({ b: 3, c: 6 })
  })

  it('upsert what the query fixes', async () => {
    await rows().deleteMany({})
    await rows().updateOne(
      { _id: 7, 'a.b': 1, c: { $gt: 5 }, d: { $in: [4] } },
      { $set: { e: 1 } },
      { upsert: true },
    )
    expect(await rows().findOne()).toEqual({ _id: 7, a: { b: 1 }, d: 4, e: 1 })
  })
})

describe('projections', () => {
  const doc = { a: [{ x: 1, y: 2 }, { x: 3 }, 5], b: { c: 1, d: 2 }, e: 1 }

  it('include and exclude, also inside of arrays', async () => {
    expect(await projected(doc, { 'a.x': 1 })).toEqual({ a: [{ x: 1 }, { x: 3 }] })
    expect(await projected(doc, { 'a.x': 0, e: 0 })).toEqual({
      a: [{ y: 2 }, {}, 5],
      b: { c: 1, d: 2 },
    })
    expect(await projected(doc, { b: { c: 1 } })).toEqual({ b: { c: 1 } })
    await expect(projected(doc, { a: 1, e: 0 })).rejects.toMatchObject({ code: 31254 })
  })

  it('slice, pick an element and compute', async () => {
    expect(await projected({ a: [1, 2, 3, 4] }, { a: { $slice: [1, 2] } })).toEqual({ a: [2, 3] })
    expect(await projected({ a: [1, 2, 3, 4], b: 1 }, { a: { $slice: -1 } })).toEqual({
      a: [4],
      b: 1,
    })
    expect(await projected({ a: [{ x: 1 }, { x: 2 }] }, { a: { $elemMatch: { x: 2 } } })).toEqual({
      a: [{ x: 2 }],
    })
    expect(await projected({ a: [5, 7, 9] }, { 'a.$': 1 }, { a: { $gt: 6 } })).toEqual({ a: [7] })
    expect(await projected({ a: 2 }, { twice: { $multiply: ['$a', 2] } })).toEqual({ twice: 4 })
  })
})

describe('expressions', () => {
  const id = new ObjectId('65000000000000000000000a')

  it('convert between types and name them', async () => {
    expect(await computed({ id }, { $toString: '$id' })).toBe(id.toHexString())
    expect(String(await computed({}, { $toObjectId: id.toHexString() }))).toBe(id.toHexString())
    expect(await computed({}, { $toDate: '2026-11-21T10:00:00Z' })).toEqual(
      new Date('2026-11-21T10:00:00Z'),
    )
    expect(String(await computed({}, { $toDecimal: '1.50' }))).toBe('1.50')
    expect(await computed({}, { $toLong: '5' })).toEqual(Long.fromNumber(5))
    expect(await computed({}, { $convert: { input: 'x', to: 'int', onError: 'no' } })).toBe('no')
    expect(await computed({}, { $convert: { input: null, to: 'int', onNull: 'none' } })).toBe(
      'none',
    )
    expect(await computed({ d: Decimal128.fromString('1') }, { $type: '$d' })).toBe('decimal')
    expect(await computed({}, { $type: '$nothing' })).toBe('missing')
    await expect(computed({}, { $toInt: 'x' })).rejects.toMatchObject({
      codeName: 'ConversionFailure',
    })
  })

  it('keep the types of numbers', async () => {
    expect(Number(await computed({}, { $add: [1, new Double(1.5)] }))).toBe(2.5)
    expect(await computed({ l: Long.fromNumber(1) }, { $add: ['$l', 1] })).toEqual(
      Long.fromNumber(2),
    )
    expect(
      String(
        await computed(
          { d: Decimal128.fromString('0.1') },
          { $add: ['$d', Decimal128.fromString('0.2')] },
        ),
      ),
    ).toBe('0.3')
    expect(await computed({}, { $subtract: [new Date(10), new Date(4)] })).toEqual(
      Long.fromNumber(6),
    )
    expect(Number(await computed({}, { $round: [2.5] }))).toBe(2)
  })

  it('follow paths through arrays and leave out what is missing', async () => {
    expect(await computed({ a: [{ b: id }, {}, { b: null }] }, '$a.b')).toEqual([id, null])
    expect(await computed({ a: 1 }, '$a.b')).toBeUndefined()
    expect(await computed({ a: 1 }, { x: '$a', y: '$none' })).toMatchObject({ x: { value: 1 } })
    expect(await computed({ a: [id] }, { $in: [id, '$a'] })).toBe(true)
    expect(await computed({ a: 1 }, { $cond: [{ $gt: ['$b', null] }, 'yes', 'no'] })).toBe('no')
  })

  it('know dates and texts, with time zones', async () => {
    const date = new Date('2026-11-21T23:30:00Z')
    expect(
      await computed(
        { date },
        { $dateToString: { date: '$date', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' } },
      ),
    ).toBe('2026-11-22 07:30')
    expect(Number(await computed({ date }, { $dayOfWeek: '$date' }))).toBe(7)
    expect(
      await computed({ date }, { $dateAdd: { startDate: '$date', unit: 'day', amount: 1 } }),
    ).toEqual(new Date('2026-11-22T23:30:00Z'))
    expect(await computed({}, { $concat: ['a', { $toUpper: 'b' }] })).toBe('aB')
    expect(await computed({}, { $regexMatch: { input: 'Hello', regex: /^h/i } })).toBe(true)
  })

  it('group values of every type by what they are', async () => {
    await fill(
      { k: id, n: 1 },
      { k: new ObjectId(id.toHexString()), n: 2 },
      { k: 1 },
      { k: new Double(1) },
      { k: null },
      {},
    )
    const groups = await rows()
      .aggregate([{ $group: { _id: '$k', count: { $sum: 1 } } }, { $sort: { _id: 1 } }])
      .toArray()
    expect(groups).toEqual([
      { _id: null, count: 2 },
      { _id: 1, count: 2 },
      { _id: id, count: 2 },
    ])
  })
})
