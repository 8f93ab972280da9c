import { createHash } from 'node:crypto'
import type { BSONSymbol, Code, ObjectId, Timestamp } from 'bson'
import type { Collation } from './collation.ts'
import { binaryParts, regexText } from './compare.ts'
import { exactDecimal, exactFromDouble } from './decimal.ts'
import { toBigInt, toDouble } from './numbers.ts'
import { typeOf, typeRanks, type Doc } from './types.ts'

/**
 * Bytes whose order is the order of the values (compareValues), so that LMDB's own order serves
 * ranges and sorts. Each value's bytes end themselves: none is the beginning of another's, which
 * lets several stand in a row and lets a descending field be stored with its bits inverted.
 */
export function encodeKey(value: unknown, collation?: Collation): Buffer {
  const parts: Buffer[] = []
  write(value, parts, collation)
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
}

/** The first byte of every key of a type; the types of one rank share it. */
export const rankByte = (rank: number) => 0x10 + rank * 4

/** A missing field is indexed as null; the element of an empty array as "undefined", below null. */
export const emptyArrayKey = Buffer.from([rankByte(2)])

export const invert = (bytes: Buffer) => {
  const inverted = Buffer.allocUnsafe(bytes.length)
  for (let i = 0; i < bytes.length; i++) inverted[i] = ~bytes[i]! & 0xff
  return inverted
}

/** LMDB allows 1978 bytes; table id and record id take 12, the rest is room to spare. */
const longestKey = 1500
const keptOfLong = 1024

export type BoundedKey = { bytes: Buffer; isCut: boolean }

/** Long keys keep their beginning (order) and a hash of the whole (equality). */
export function boundKey(bytes: Buffer): BoundedKey {
  if (bytes.length <= longestKey) return { bytes, isCut: false }
  const hash = createHash('sha256').update(bytes).digest()
  return { bytes: Buffer.concat([bytes.subarray(0, keptOfLong), hash]), isCut: true }
}

/** A range's end must not exclude the long keys that were cut: it is cut without the hash. */
export const boundRange = (bytes: Buffer) =>
  bytes.length <= keptOfLong ? bytes : bytes.subarray(0, keptOfLong)

function write(value: unknown, parts: Buffer[], collation?: Collation) {
  const type = typeOf(value)
  const rank = type === 'missing' ? typeRanks.null : typeRanks[type]
  const tag = rankByte(rank)
  switch (rank) {
    case 4:
      parts.push(numberKey(tag, value))
      return
    case 5: {
      const text = typeof value === 'string' ? value : String((value as BSONSymbol).value)
      parts.push(textKey(tag, collation ? collation.fold(text) : text))
      return
    }
    case 6:
      return writeDocument({ tag, doc: value as Doc, parts, collation })
    case 7:
      parts.push(Buffer.from([tag]))
      for (const item of value as unknown[]) write(item, parts, collation)
      parts.push(Buffer.from([0]))
      return
    default:
      parts.push(scalarKey(tag, type, value))
  }
}

type DocumentToWrite = { tag: number; doc: Doc; parts: Buffer[]; collation?: Collation }

function writeDocument({ tag, doc, parts, collation }: DocumentToWrite) {
  parts.push(Buffer.from([tag]))
  for (const [name, value] of Object.entries(doc)) {
    parts.push(Buffer.from([rankByte(typeRanks[typeOf(value)])]), textKey(1, name))
    write(value, parts, collation)
  }
  parts.push(Buffer.from([0]))
}

function scalarKey(tag: number, type: string, value: unknown): Buffer {
  switch (type) {
    case 'objectId':
      return Buffer.concat([Buffer.from([tag]), (value as ObjectId).id])
    case 'bool':
      return Buffer.from([tag, value ? 1 : 0])
    case 'date':
      return numberAfter(tag, (value as Date).getTime())
    case 'timestamp': {
      const bytes = Buffer.alloc(9, tag)
      bytes.writeBigUInt64BE(BigInt.asUintN(64, (value as Timestamp).toBigInt()), 1)
      return bytes
    }
    case 'binData': {
      const { bytes, subtype } = binaryParts(value)
      const head = Buffer.alloc(6, tag)
      head.writeUInt32BE(bytes.length, 1)
      head[5] = subtype
      return Buffer.concat([head, bytes])
    }
    case 'regex':
      return textKey(tag, regexText(value))
    case 'javascript':
      return textKey(tag, String((value as Code).code))
    default:
      return Buffer.from([tag])
  }
}

/** UTF-8 with 00 written as 00 FF, ended by 00 00: an end sorts below every continuation. */
function textKey(tag: number, text: string): Buffer {
  const safe = text.includes('\0') ? text.replaceAll('\0', '\0\u0001') : text
  const bytes = Buffer.allocUnsafe(Buffer.byteLength(safe) + 3)
  bytes[0] = tag
  const end = 1 + bytes.write(safe, 1, 'utf8')
  bytes[end] = 0
  bytes[end + 1] = 0
  return bytes
}

/** The nearest double, then what it lacks to the exact value, so that all number types line up. */
function numberKey(tag: number, value: unknown): Buffer {
  if (typeof value === 'number') return Buffer.concat([numberAfter(tag, value), exactly])
  const nearest = toDouble(value)
  const rest = remainder(value, nearest)
  if (rest === 0) return Buffer.concat([numberAfter(tag, nearest), exactly])
  return Buffer.concat([numberAfter(tag, nearest), numberAfter(rest < 0 ? 0x40 : 0xc0, rest)])
}

const exactly = Buffer.from([0x80])

function remainder(value: unknown, nearest: number): number {
  const type = typeOf(value)
  if (!Number.isFinite(nearest)) return 0
  if (type === 'long') return Number(toBigInt(value) - BigInt(nearest))
  if (type !== 'decimal') return 0
  const [exact, near] = [exactDecimal(value as never), exactFromDouble(nearest)]
  if ('special' in exact || 'special' in near) return 0
  const exponent = Math.min(exact.exponent, near.exponent)
  const rest =
    exact.coefficient * 10n ** BigInt(exact.exponent - exponent) -
    near.coefficient * 10n ** BigInt(near.exponent - exponent)
  return rest === 0n ? 0 : Number(`${rest}e${exponent}`) || (rest < 0n ? -5e-324 : 5e-324)
}

/** A double in an order of bytes: NaN first, then by value; both zeros are one. */
function numberAfter(tag: number, value: number): Buffer {
  const bytes = Buffer.alloc(9)
  bytes[0] = tag
  if (Number.isNaN(value)) return bytes
  bytes.writeDoubleBE(value === 0 ? 0 : value, 1)
  if (bytes[1]! & 0x80) for (let i = 1; i < 9; i++) bytes[i] = ~bytes[i]! & 0xff
  else bytes[1]! |= 0x80
  return bytes
}
