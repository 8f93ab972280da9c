import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDocument } from '../../src/database/embedded/bson/decode.ts'
import { encodeDocument } from '../../src/database/embedded/bson/encode.ts'
import { compareValues } from '../../src/database/embedded/values/compare.ts'
import { encodeKey, invert } from '../../src/database/embedded/values/indexKey.ts'
import { ValueMap } from '../../src/database/embedded/values/valueMap.ts'

/** MongoDB's order across types, one or more values of each. */
const ladder: unknown[] = [
  new MinKey(),
  null,
  Number.NaN,
  -Infinity,
  -1.5,
  0,
  Decimal128.fromString('0.1'),
  new Double(1),
  Decimal128.fromString('1.0000000000000000000000001'),
  2,
  Long.fromString('9007199254740992'),
  Long.fromString('9007199254740993'),
  Infinity,
  '',
  'a',
  'a\0',
  'a\0b',
  'aa',
  'b',
  'é',
  '\uffee',
  '😀',
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { b: 1 },
  { a: 'x' },
  [],
  [1],
  [1, 2],
  [2],
  new Binary(Buffer.from('a')),
  new Binary(Buffer.from('b')),
  new Binary(Buffer.from('b'), 4),
  new Binary(Buffer.from('aa')),
  new ObjectId('000000000000000000000001'),
  new ObjectId('000000000000000000000002'),
  false,
  true,
  new Date(-1),
  new Date(0),
  new Date(1),
  new Timestamp({ t: 1, i: 1 }),
  new Timestamp({ t: 1, i: 2 }),
  new BSONRegExp('a'),
  new BSONRegExp('a', 'i'),
  new BSONRegExp('b'),
  new MaxKey(),
]

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.integer().map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -60, max: 60 }))
    .map(([digits, exponent]) => Decimal128.fromString(`${digits}E${exponent}`)),
)
const scalar = fc.oneof(
  number,
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(...ladder),
  fc.date({ noInvalidDate: true }),
)
const value = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('a', 'b'), scalar, { maxKeys: 2 }),
)

describe('the order of values', () => {
  it("is MongoDB's across types", () => {
    for (let i = 1; i < ladder.length; i++) {
      expect([i, compareValues(ladder[i - 1], ladder[i])]).toEqual([i, -1])
      expect([i, compareValues(ladder[i], ladder[i - 1])]).toEqual([i, 1])
    }
  })

  it('is the order of their keys, in both directions', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [left, right] = [encodeKey(a), encodeKey(b)]
        expect(Buffer.compare(left, right)).toBe(compareValues(a, b))
        expect(Buffer.compare(invert(left), invert(right))).toBe(-compareValues(a, b) || 0)
      }),
      { numRuns: 5000 },
    )
  })

  it('does not let one key be the beginning of another', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [left, right] = [encodeKey(a), encodeKey(b)]
        if (compareValues(a, b) === 0) return
        expect(right.subarray(0, left.length).equals(left)).toBe(false)
      }),
      { numRuns: 5000 },
    )
  })

  it('makes equal numbers of different types one key of a map', () => {
    const map = new ValueMap<string>()
    map.set(1, 'x')
    for (const same of [new Double(1), Long.fromNumber(1), Decimal128.fromString('1.0')])
      expect(map.get(same)).toBe('x')
    expect(map.get(Long.fromString('9007199254740993'))).toBeUndefined()
  })
})

describe('a document', () => {
  it('is decoded to what it was encoded from', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ maxLength: 5 }).filter((name) => !name.includes('\0')),
          value,
        ),
        (doc) => {
          const bytes = encodeDocument(doc)
          expect(encodeDocument(decodeDocument(bytes)).equals(bytes)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
