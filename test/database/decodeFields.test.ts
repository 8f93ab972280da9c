import {
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  DBRef,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson'
import { describe, expect, it } from 'vitest'
import { decodeDocument, decodeFields } from '../../src/database/embedded/bson/decode.ts'
import { includedFields } from '../../src/database/embedded/pipeline/includedFields.ts'
import { fieldsOf } from '../../src/database/embedded/query/fieldsOf.ts'

/** One of every kind of value, between two that must be found behind it. */
const values: Record<string, unknown> = {
  first: 'text',
  double: 1.5,
  whole: new Double(2),
  text: 'übergroß 栏目',
  empty: '',
  document: { a: { b: [1, 2, { c: 'deep' }] } },
  list: [1, 'two', { three: 3 }],
  binary: new Binary(Buffer.from([1, 2, 3]), 0),
  oldBinary: new Binary(Buffer.from([1, 2, 3]), 2),
  id: new ObjectId('0123456789abcdef01234567'),
  yes: true,
  time: new Date(1_795_000_000_000),
  nothing: null,
  pattern: new BSONRegExp('a.b', 'i'),
  reference: new DBRef('posts', new ObjectId()),
  code: new Code('x'),
  scoped: new Code('x', { y: 1 }),
  symbol: new BSONSymbol('s'),
  int: 7,
  stamp: new Timestamp({ t: 1, i: 2 }),
  long: Long.fromString('9007199254740993'),
  decimal: Decimal128.fromString('1.10'),
  least: new MinKey(),
  most: new MaxKey(),
  last: 'behind',
}
const bytes = Buffer.from(serialize(values))

describe('fields read out of a stored document', () => {
  it.each(Object.keys(values))('are those of the whole one, also behind others: %s', (name) => {
    const { [name]: value, last } = decodeDocument(bytes)
    expect(decodeFields(bytes, new Set([name, 'last']))).toEqual({ [name]: value, last })
  })

  it('are only those that are there', () => {
    expect(decodeFields(bytes, new Set(['absent']))).toEqual({})
    expect(decodeFields(bytes, new Set())).toEqual({})
  })
})

describe('what a filter looks at', () => {
  it('is told by its paths, through every branch', () => {
    const filter = {
      'a.b': 1,
      $or: [{ c: { $gt: 1 } }, { $and: [{ d: 1 }, { $nor: [{ e: 2 }] }] }],
    }
    expect(fieldsOf(filter)).toEqual(new Set(['a', 'c', 'd', 'e']))
  })

  it('may be anything where it computes', () => {
    expect(fieldsOf({ a: 1, $or: [{ $expr: { $gt: ['$b', '$c'] } }] })).toBeUndefined()
  })
})

describe('what a projection leaves', () => {
  it.each([
    [{ a: 1, 'b.c': true }, ['_id', 'a', 'b']],
    [{ a: 1, _id: 0 }, ['a']],
    [{ _id: 1 }, ['_id']],
  ])('is known where it only names fields: %j', (spec, names) => {
    expect(includedFields(spec)).toEqual(new Set(names))
  })

  it.each([{ a: 0 }, { _id: 0 }, { a: '$b' }, { a: { $slice: 1 } }, { 'a.$': 1 }, { a: { b: 1 } }])(
    'may be anything else: %j',
    (spec) => {
      expect(includedFields(spec)).toBeUndefined()
    },
  )
})
