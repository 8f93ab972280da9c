import type { BSONRegExp, BSONSymbol, Code, Decimal128, Double, Int32, ObjectId } from 'bson'
import { Binary, type Long, type Timestamp } from 'bson'
import { typeOf, type Doc } from '../values/types.ts'

/** A stored document on its way out: its bytes are copied into the reply as they are. */
export class RawDocument {
  constructor(readonly bytes: Buffer) {}
}

/** Writes one document; `undefined` fields are left out, RawDocument values are copied in. */
export function encodeDocument(doc: Doc): Buffer {
  const writer = new Writer()
  writer.document(doc)
  return writer.result()
}

/** The one buffer all writers share: encoding is synchronous, so only one is ever in use. */
let shared = Buffer.allocUnsafe(1 << 16)

class Writer {
  private at = 0

  result(): Buffer {
    const bytes = Buffer.from(shared.subarray(0, this.at))
    if (shared.length > 1 << 22) shared = Buffer.allocUnsafe(1 << 16)
    return bytes
  }

  document(doc: Doc) {
    const start = this.open()
    for (const name of Object.keys(doc)) this.element(name, doc[name])
    this.close(start)
  }

  private array(items: unknown[]) {
    const start = this.open()
    for (let i = 0; i < items.length; i++) this.element(String(i), items[i] ?? null)
    this.close(start)
  }

  private open(): number {
    this.grow(4)
    this.at += 4
    return this.at - 4
  }

  private close(start: number) {
    this.byte(0)
    shared.writeInt32LE(this.at - start, start)
  }

  private element(name: string, value: unknown) {
    if (value instanceof RawDocument) {
      this.header(3, name)
      this.bytes(value.bytes)
      return
    }
    const type = typeOf(value)
    if (type === 'missing') return
    switch (type) {
      case 'string':
        this.header(2, name)
        return this.string(value as string)
      case 'int':
        this.header(16, name)
        return this.int32(Number(value as number | Int32))
      case 'double':
        this.header(1, name)
        return this.double(Number(value as number | Double))
      case 'object':
        this.header(3, name)
        return this.document(value as Doc)
      case 'array':
        this.header(4, name)
        return this.array(value as unknown[])
      case 'objectId':
        this.header(7, name)
        return this.bytes((value as ObjectId).id)
      case 'bool':
        this.header(8, name)
        return this.byte(value ? 1 : 0)
      case 'date':
        this.header(9, name)
        return this.int64(BigInt((value as Date).getTime() || 0))
      case 'null':
        return this.header(10, name)
      case 'long':
        this.header(18, name)
        return this.int64(typeof value === 'bigint' ? value : (value as Long).toBigInt())
      default:
        return this.rareElement({ type, name, value })
    }
  }

  private rareElement({ type, name, value }: { type: string; name: string; value: unknown }) {
    switch (type) {
      case 'decimal':
        this.header(19, name)
        return this.bytes((value as Decimal128).bytes)
      case 'binData':
        this.header(5, name)
        return this.binary(value instanceof Binary ? value : new Binary(value as Uint8Array))
      case 'regex': {
        const { pattern, options } = regexParts(value as RegExp | BSONRegExp)
        this.header(11, name)
        this.cstring(pattern)
        return this.cstring(options)
      }
      case 'timestamp':
        this.header(17, name)
        return this.int64(BigInt.asIntN(64, (value as Timestamp).toBigInt()))
      case 'symbol':
        this.header(14, name)
        return this.string((value as BSONSymbol).value)
      case 'javascript':
        return this.code(name, value as Code)
      case 'minKey':
        return this.header(255, name)
      case 'maxKey':
        return this.header(127, name)
    }
  }

  private code(name: string, { code, scope }: Code) {
    if (!scope) {
      this.header(13, name)
      return this.string(String(code))
    }
    this.header(15, name)
    const start = this.open()
    this.string(String(code))
    this.document(scope)
    shared.writeInt32LE(this.at - start, start)
  }

  private binary({ buffer, position, sub_type: subtype }: Binary) {
    const size = subtype === 2 ? position + 4 : position
    this.int32(size)
    this.byte(subtype)
    if (subtype === 2) this.int32(position)
    this.bytes(buffer.subarray(0, position))
  }

  private header(type: number, name: string) {
    this.byte(type)
    this.cstring(name)
  }

  private cstring(text: string) {
    this.grow(text.length * 3 + 1)
    this.at += shared.write(text, this.at, 'utf8')
    shared[this.at++] = 0
  }

  private string(text: string) {
    this.grow(text.length * 3 + 5)
    const size = shared.write(text, this.at + 4, 'utf8')
    shared.writeInt32LE(size + 1, this.at)
    this.at += 4 + size
    shared[this.at++] = 0
  }

  private byte(value: number) {
    this.grow(1)
    shared[this.at++] = value
  }

  private int32(value: number) {
    this.grow(4)
    this.at = shared.writeInt32LE(value, this.at)
  }

  private int64(value: bigint) {
    this.grow(8)
    this.at = shared.writeBigInt64LE(value, this.at)
  }

  private double(value: number) {
    this.grow(8)
    this.at = shared.writeDoubleLE(value, this.at)
  }

  private bytes(part: Uint8Array) {
    this.grow(part.length)
    shared.set(part, this.at)
    this.at += part.length
  }

  private grow(size: number) {
    if (this.at + size <= shared.length) return
    const larger = Buffer.allocUnsafe(Math.max(shared.length * 2, this.at + size))
    shared.copy(larger, 0, 0, this.at)
    shared = larger
  }
}

function regexParts(value: RegExp | BSONRegExp) {
  if (!(value instanceof RegExp)) return { pattern: value.pattern, options: value.options }
  return { pattern: value.source, options: value.flags.replace(/[^imsux]/g, '') }
}
