import type { BSONRegExp, BSONSymbol, Code, ObjectId, Timestamp } from 'bson'
import { Binary } from 'bson'
import type { Collation } from './collation.ts'
import { compareNumbers } from './numbers.ts'
import { typeOf, typeRanks, type Doc } from './types.ts'

/** MongoDB's total order over all values, across types. */
export function compareValues(a: unknown, b: unknown, collation?: Collation): number {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b, collation)
  const [left, right] = [typeOf(a), typeOf(b)]
  const rank = typeRanks[left]
  const order = rank - typeRanks[right]
  if (order !== 0) return Math.sign(order)
  switch (rank) {
    case 4:
      return compareNumbers(a, b)
    case 5:
      return compareTexts(textOf(a), textOf(b), collation)
    case 6:
      return compareDocuments(a as Doc, b as Doc, collation)
    case 7:
      return compareArrays(a as unknown[], b as unknown[], collation)
    case 8:
      return compareBinaries(a, b)
    case 9:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id)
    case 10:
      return Number(a) - Number(b)
    case 11:
      return Math.sign((a as Date).getTime() - (b as Date).getTime())
    case 12:
      return (a as Timestamp).compare(b as Timestamp)
    case 13:
      return compareStrings(regexText(a), regexText(b))
    case 14:
      return compareStrings(String((a as Code).code), String((b as Code).code))
    default:
      return 0
  }
}

export const isEqual = (a: unknown, b: unknown, collation?: Collation) =>
  a === b || compareValues(a, b, collation) === 0

/** By UTF-8 bytes as MongoDB does, which differs from JavaScript's order beyond U+FFFF. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
    if (x !== y) return codePointOrder(x) < codePointOrder(y) ? -1 : 1
  }
  return a.length < b.length ? -1 : 1
}

/** Surrogates stand for code points above all other units. */
const codePointOrder = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

const compareTexts = (a: string, b: string, collation?: Collation) =>
  collation ? Math.sign(collation.compare(a, b)) : compareStrings(a, b)

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : String((value as BSONSymbol).value)

/** Field by field in stored order: type first, then name, then value. */
function compareDocuments(a: Doc, b: Doc, collation?: Collation): number {
  const [left, right] = [Object.keys(a), Object.keys(b)]
  const length = Math.min(left.length, right.length)
  for (let i = 0; i < length; i++) {
    const [x, y] = [a[left[i]!], b[right[i]!]]
    const order =
      Math.sign(typeRanks[typeOf(x)] - typeRanks[typeOf(y)]) ||
      compareStrings(left[i]!, right[i]!) ||
      compareValues(x, y, collation)
    if (order !== 0) return order
  }
  return Math.sign(left.length - right.length)
}

function compareArrays(a: unknown[], b: unknown[], collation?: Collation): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const order = compareValues(a[i], b[i], collation)
    if (order !== 0) return order
  }
  return Math.sign(a.length - b.length)
}

/** Length, then subtype, then bytes. */
function compareBinaries(a: unknown, b: unknown): number {
  const [left, right] = [binaryParts(a), binaryParts(b)]
  return (
    Math.sign(left.bytes.length - right.bytes.length) ||
    Math.sign(left.subtype - right.subtype) ||
    Buffer.compare(left.bytes, right.bytes)
  )
}

export function binaryParts(value: unknown): { bytes: Uint8Array; subtype: number } {
  if (!(value instanceof Binary)) return { bytes: value as Uint8Array, subtype: 0 }
  return { bytes: value.buffer.subarray(0, value.position), subtype: value.sub_type }
}

export function regexText(value: unknown): string {
  if (value instanceof RegExp) return `${value.source}\0${value.flags}`
  const { pattern, options } = value as BSONRegExp
  return `${pattern}\0${options}`
}
