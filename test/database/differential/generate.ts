import fc from 'fast-check'
import { ObjectId } from 'mongodb'

export type Fields = Record<string, unknown>

/** A few names and values, so that documents and queries meet often. */
const fields = ['a', 'b', 'c'] as const
const ids = Array.from({ length: 3 }, (_, i) => new ObjectId(`65000000000000000000000${i}`))

const scalar = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -2, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom(0.5, 1.5, -0.5) },
  { weight: 5, arbitrary: fc.constantFrom('', 'a', 'b', 'ab', 'B', 'ä') },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(...[0, 1000, 86_400_000].map((time) => new Date(time))) },
  { weight: 1, arbitrary: fc.constantFrom(...ids) },
)

const inner = fc.dictionary(fc.constantFrom(...fields), scalar, { maxKeys: 2 })
const array = fc.oneof(fc.array(scalar, { maxLength: 3 }), fc.array(inner, { maxLength: 2 }))
const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: inner },
  { weight: 3, arbitrary: array },
)

export const document: fc.Arbitrary<Fields> = fc
  .record({ a: value, b: value, c: value }, { requiredKeys: [] })
  .map((doc) => ({ ...doc }))

const path = fc.constantFrom('a', 'b', 'c', 'a.b', 'b.a', 'a.0', 'c.a')
const comparison = fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte')

const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  {
    weight: 5,
    arbitrary: fc.tuple(comparison, scalar).map(([operator, operand]) => ({ [operator]: operand })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 }))
      .map(([operator, operand]) => ({ [operator]: operand })),
  },
  { weight: 1, arbitrary: fc.boolean().map((exists) => ({ $exists: exists })) },
  {
    weight: 1,
    arbitrary: fc.array(scalar, { minLength: 1, maxLength: 2 }).map((items) => ({ $all: items })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('^a', 'b$', 'A')
      .map((pattern) => ({ $regex: pattern, $options: 'i' })),
  },
  { weight: 1, arbitrary: fc.nat(3).map((size) => ({ $size: size })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('$gt', '$lt'), scalar)
      .map(([operator, operand]) => ({ $elemMatch: { [operator]: operand } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...fields), scalar)
      .map(([name, operand]) => ({ $elemMatch: { [name]: operand } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(comparison, scalar)
      .map(([operator, operand]) => ({ $not: { [operator]: operand } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('string', 'array', 'null', 'object', 'number', 'date', 'bool')
      .map((type) => ({ $type: type })),
  },
)

const simpleFilter = fc.dictionary(path, condition, { maxKeys: 2 })

export const filter: fc.Arbitrary<Fields> = fc.oneof(
  { weight: 4, arbitrary: simpleFilter },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('$and', '$or', '$nor'),
        fc.array(simpleFilter, { minLength: 1, maxLength: 3 }),
      )
      .map(([operator, parts]) => ({ [operator]: parts })),
  },
)

export const sort: fc.Arbitrary<Fields> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'a.b'), {
    minLength: 1,
    maxLength: 2,
    comparator: (x, y) => x[0] === y[0],
  })
  .chain((paths) =>
    fc.tuple(...paths.map((name) => fc.constantFrom(1, -1).map((way) => [name, way] as const))),
  )
  .map((entries) => ({ ...Object.fromEntries(entries), _id: 1 }))

const index: fc.Arbitrary<Fields> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'a.b'), {
    minLength: 1,
    maxLength: 2,
    comparator: (x, y) => x[0] === y[0],
  })
  .chain((paths) =>
    fc.tuple(...paths.map((name) => fc.constantFrom(1, -1).map((way) => [name, way] as const))),
  )
  .map((entries) => Object.fromEntries(entries))

export const indexes = fc.uniqueArray(index, {
  maxLength: 2,
  comparator: (x, y) => JSON.stringify(x) === JSON.stringify(y),
})

const targets = fc.constantFrom('a', 'b', 'c', 'd', 'a.b', 'b.c')

export const update: fc.Arbitrary<Fields> = fc.oneof(
  fc.tuple(targets, value).map(([name, operand]) => ({ $set: { [name]: operand } })),
  targets.map((name) => ({ $unset: { [name]: '' } })),
  fc
    .tuple(targets, fc.integer({ min: -2, max: 2 }))
    .map(([name, operand]) => ({ $inc: { [name]: operand } })),
  fc
    .tuple(targets, fc.constantFrom('$push', '$addToSet', '$pull'), scalar)
    .map(([name, operator, operand]) => ({ [operator]: { [name]: operand } })),
  fc
    .tuple(targets, fc.array(scalar, { maxLength: 2 }))
    .map(([name, items]) => ({ $push: { [name]: { $each: items } } })),
  fc
    .tuple(targets, fc.array(scalar, { maxLength: 2 }))
    .map(([name, items]) => ({ $addToSet: { [name]: { $each: items } } })),
  fc.tuple(targets, scalar).map(([name, operand]) => ({ $min: { [name]: operand } })),
  fc.tuple(targets, scalar).map(([name, operand]) => ({ $max: { [name]: operand } })),
  fc.tuple(targets, scalar).map(([name, operand]) => ({ $setOnInsert: { [name]: operand } })),
)

const reference = fc.constantFrom('$a', '$b', '$c', '$a.b')
const expression: fc.Arbitrary<unknown> = fc.oneof(
  reference,
  fc
    .tuple(fc.constantFrom('$eq', '$gt', '$lte', '$cmp'), reference, scalar)
    .map(([operator, a, b]) => ({ [operator]: [a, { $literal: b }] })),
  fc.tuple(reference, scalar).map(([a, b]) => ({ $ifNull: [a, { $literal: b }] })),
  fc.tuple(reference, reference).map(([a, b]) => ({ $cond: [a, b, 'no'] })),
  reference.map((a) => ({ $isArray: [a] })),
  reference.map((a) => ({ $type: a })),
  reference.map((a) => ({ $size: { $cond: [{ $isArray: [a] }, a, []] } })),
  reference.map((a) => ({ $slice: [{ $cond: [{ $isArray: [a] }, a, []] }, 2] })),
  reference.map((a) => ({
    $map: { input: { $cond: [{ $isArray: [a] }, a, []] }, as: 'x', in: { v: '$$x' } },
  })),
  reference.map((a) => ({ $concatArrays: [{ $cond: [{ $isArray: [a] }, a, []] }, [1]] })),
)

const stage: fc.Arbitrary<Fields> = fc.oneof(
  filter.map((match) => ({ $match: match })),
  expression.map((made) => ({ $addFields: { d: made } })),
  fc.constantFrom(
    { $project: { a: 1, c: 1 } },
    { $project: { b: 0 } },
    { $project: { _id: 0, a: 1 } },
    { $unset: 'c' },
  ),
  fc.constantFrom({ $unwind: '$a' }, { $unwind: { path: '$b', preserveNullAndEmptyArrays: true } }),
)

export const pipeline: fc.Arbitrary<Fields[]> = fc
  .tuple(
    fc.array(stage, { maxLength: 3 }),
    fc.option(
      fc.oneof(
        fc.constantFrom('$a', '$b', '$c').map((key) => ({
          $group: { _id: key, count: { $sum: 1 }, least: { $min: '$b' }, most: { $max: '$a' } },
        })),
        fc.constant({ $count: 'total' }),
        fc.constantFrom('$a', '$b', '$c').map((own) => ({
          $lookup: {
            from: 'rows',
            let: { x: own },
            pipeline: [
              { $match: { $expr: { $eq: ['$b', '$$x'] } } },
              { $sort: { _id: -1 } },
              { $limit: 2 },
            ],
            as: 'found',
          },
        })),
        fc
          .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('a', 'c'))
          .map(([localField, foreignField]) => ({
            $lookup: {
              from: 'rows',
              localField,
              foreignField,
              as: 'found',
            },
          })),
      ),
      { nil: undefined },
    ),
  )
  .map(([stages, last]) => [{ $sort: { _id: 1 } }, ...stages, ...(last ? [last] : [])])
