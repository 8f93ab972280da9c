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
  Timestamp,
} from 'bson'
import { CommandError } from '../errors.ts'
import { isInt32, setField, type Doc } from '../values/types.ts'

/** mongod's own limit; without one a small message could exhaust our stack. */
const maxDepth = 200
const minKey = new MinKey()
const maxKey = new MaxKey()

/**
 * Reads one document. Unlike the bson package's deserialize it keeps the difference between 1 and
 * 1.0 without wrapping every number, makes no DBRef of `$ref` fields, and bounds its depth.
 */
export function decodeDocument(bytes: Buffer): Doc {
  if (bytes.length < 5 || bytes.readInt32LE(0) !== bytes.length) throw broken('wrong length')
  return new Reader(bytes).document(0)
}

/**
 * Reads only these fields of a document's top level; what is in the others is stepped over. For what
 * was stored, which was read as a whole when it came.
 */
export function decodeFields(bytes: Buffer, names: ReadonlySet<string>): Doc {
  return new Reader(bytes).fields(names)
}

const broken = (reason: string) => new CommandError(22, `Invalid BSON: ${reason}`)

/** Bytes of a value by its type, where all values of the type have as many. */
const fixedSizes: Record<number, number> = {
  ...{ 0x01: 8, 0x06: 0, 0x07: 12, 0x08: 1, 0x09: 8, 0x0a: 0 },
  ...{ 0x10: 4, 0x11: 8, 0x12: 8, 0x13: 16, 0x7f: 0, 0xff: 0 },
}

class Reader {
  private at = 0
  constructor(private readonly bytes: Buffer) {}

  document(depth: number): Doc {
    const doc: Doc = {}
    this.elements(depth, (name, value) => setField(doc, name, value))
    return doc
  }

  fields(names: ReadonlySet<string>): Doc {
    const doc: Doc = {}
    let left = names.size
    this.at = 4
    while (left > 0 && this.bytes[this.at] !== 0) {
      const type = this.bytes[this.at++]!
      const name = this.cstring()
      if (names.has(name)) {
        setField(doc, name, this.value(type, 0))
        left--
      } else this.skip(type)
    }
    return doc
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = []
    this.elements(depth, (_name, value) => items.push(value))
    return items
  }

  private elements(depth: number, add: (name: string, value: unknown) => void) {
    if (depth > maxDepth) throw new CommandError(15, 'BSON nesting exceeds the maximum depth')
    const start = this.at
    const size = this.int32()
    const end = start + size - 1
    if (size < 5 || end >= this.bytes.length) throw broken('embedded length')
    while (this.at < end) {
      const type = this.bytes[this.at++]!
      const name = this.cstring()
      add(name, this.value(type, depth))
    }
    if (this.at !== end || this.bytes[end] !== 0) throw broken('no terminator')
    this.at = end + 1
  }

  private value(type: number, depth: number): unknown {
    switch (type) {
      case 0x02:
        return this.string()
      case 0x10:
        return this.int32()
      case 0x07:
        return new ObjectId(this.take(12))
      case 0x03:
        return this.document(depth + 1)
      case 0x04:
        return this.array(depth + 1)
      case 0x09:
        return new Date(Number(this.int64()))
      case 0x08:
        return this.boolean()
      case 0x01:
        return this.double()
      case 0x06:
      case 0x0a:
        return null
      case 0x12:
        return Long.fromBigInt(this.int64())
      default:
        return this.rareValue(type, depth)
    }
  }

  private rareValue(type: number, depth: number): unknown {
    switch (type) {
      case 0x05:
        return this.binary()
      case 0x0b:
        return new BSONRegExp(this.cstring(), this.cstring())
      case 0x0c:
        return new DBRef(this.string(), new ObjectId(this.take(12)))
      case 0x0d:
        return new Code(this.string())
      case 0x0e:
        return new BSONSymbol(this.string())
      case 0x0f:
        this.int32()
        return new Code(this.string(), this.document(depth + 1))
      case 0x11:
        return new Timestamp(BigInt.asUintN(64, this.int64()))
      case 0x13:
        return new Decimal128(this.take(16))
      case 0x7f:
        return maxKey
      case 0xff:
        return minKey
      default:
        throw broken(`unknown type ${type}`)
    }
  }

  private skip(type: number) {
    const size = fixedSizes[type]
    if (size !== undefined) this.at = this.need(size)
    else if (type === 0x03 || type === 0x04 || type === 0x0f) this.at = this.need(this.peekInt32())
    else if (type === 0x05) this.at = this.need(5 + this.peekInt32())
    else if (type === 0x0b) {
      this.cstring()
      this.cstring()
    } else if (type === 0x0c) this.at = this.need(4 + this.peekInt32() + 12)
    else if (type === 0x02 || type === 0x0d || type === 0x0e) {
      this.at = this.need(4 + this.peekInt32())
    } else throw broken(`unknown type ${type}`)
  }

  private peekInt32(): number {
    this.need(4)
    return this.bytes.readInt32LE(this.at)
  }

  private double(): unknown {
    this.need(8)
    const number = this.bytes.readDoubleLE(this.at)
    this.at += 8
    return isInt32(number) ? new Double(number) : number
  }

  private boolean(): boolean {
    const byte = this.take(1)[0]!
    if (byte > 1) throw broken('boolean')
    return byte === 1
  }

  private int32(): number {
    this.need(4)
    this.at += 4
    return this.bytes.readInt32LE(this.at - 4)
  }

  private int64(): bigint {
    this.need(8)
    this.at += 8
    return this.bytes.readBigInt64LE(this.at - 8)
  }

  private string(): string {
    const size = this.int32()
    if (size < 1) throw broken('string length')
    const taken = this.need(size)
    if (this.bytes[this.at + size - 1] !== 0) throw broken('string without end')
    this.at = taken
    return this.bytes.toString('utf8', taken - size, taken - 1)
  }

  private cstring(): string {
    const end = this.bytes.indexOf(0, this.at)
    if (end < 0) throw broken('name without end')
    const text = this.bytes.toString('utf8', this.at, end)
    this.at = end + 1
    return text
  }

  private binary(): Binary {
    const size = this.int32()
    const subtype = this.take(1)[0]!
    if (size < 0) throw broken('binary length')
    if (subtype !== 2) return new Binary(this.take(size), subtype)
    this.int32()
    if (size < 4) throw broken('binary length')
    return new Binary(this.take(size - 4), subtype)
  }

  /** A copy: the bytes may belong to the storage engine's map. */
  private take(size: number): Buffer {
    const end = this.need(size)
    const part = Buffer.from(this.bytes.subarray(this.at, end))
    this.at = end
    return part
  }

  private need(size: number): number {
    const end = this.at + size
    if (size < 0 || end > this.bytes.length) throw broken('truncated')
    return end
  }
}
