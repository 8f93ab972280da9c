import {
  BSONRegExp,
  BSONSymbol,
  Binary,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'bson'

/**
 * A stored document. A plain number is an int32 when it is a whole number in that range and a double
 * otherwise; whole doubles in that range stay wrapped in Double, so that a value keeps its type.
 */
export type Doc = Record<string, unknown>

export type TypeName =
  | 'minKey'
  | 'missing'
  | 'null'
  | 'int'
  | 'long'
  | 'double'
  | 'decimal'
  | 'string'
  | 'symbol'
  | 'object'
  | 'array'
  | 'binData'
  | 'objectId'
  | 'bool'
  | 'date'
  | 'timestamp'
  | 'regex'
  | 'javascript'
  | 'maxKey'

const byPrototype = new Map<unknown, TypeName>([
  [Object.prototype, 'object'],
  [Date.prototype, 'date'],
  [ObjectId.prototype, 'objectId'],
  [Double.prototype, 'double'],
  [Int32.prototype, 'int'],
  [Long.prototype, 'long'],
  [Decimal128.prototype, 'decimal'],
  [Binary.prototype, 'binData'],
  [UUID.prototype, 'binData'],
  [Buffer.prototype, 'binData'],
  [Uint8Array.prototype, 'binData'],
  [BSONRegExp.prototype, 'regex'],
  [RegExp.prototype, 'regex'],
  [Timestamp.prototype, 'timestamp'],
  [BSONSymbol.prototype, 'symbol'],
  [Code.prototype, 'javascript'],
  [MinKey.prototype, 'minKey'],
  [MaxKey.prototype, 'maxKey'],
])

/** By prototype and never by a property: a document may have fields of any name. */
export function typeOf(value: unknown): TypeName {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'number':
      return isInt32(value) ? 'int' : 'double'
    case 'boolean':
      return 'bool'
    case 'undefined':
      return 'missing'
    case 'bigint':
      return 'long'
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return byPrototype.get(Object.getPrototypeOf(value)) ?? 'object'
}

export const isInt32 = (value: number) => (value | 0) === value && !Object.is(value, -0)

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The number MongoDB's $type accepts for each type. */
export const typeNumbers: Record<Exclude<TypeName, 'missing'>, number> = {
  minKey: -1,
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  javascript: 13,
  symbol: 14,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  maxKey: 127,
}

/** Types with one rank compare by value, others by rank: MongoDB's order across types. */
export const typeRanks: Record<TypeName, number> = {
  minKey: 0,
  missing: 2,
  null: 3,
  int: 4,
  long: 4,
  double: 4,
  decimal: 4,
  string: 5,
  symbol: 5,
  object: 6,
  array: 7,
  binData: 8,
  objectId: 9,
  bool: 10,
  date: 11,
  timestamp: 12,
  regex: 13,
  javascript: 14,
  maxKey: 20,
}

export const isNumeric = (value: unknown) => typeRanks[typeOf(value)] === 4

/** Sets a field whatever its name; `__proto__` must become an ordinary one. */
export function setField(doc: Doc, name: string, value: unknown) {
  if (name !== '__proto__') doc[name] = value
  else
    Object.defineProperty(doc, name, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
}

export const hasField = (doc: Doc, name: string) => Object.prototype.hasOwnProperty.call(doc, name)

/** A field's own value; never something inherited, such as `constructor`. */
export function getField(doc: Doc, name: string): unknown {
  const value = doc[name]
  return value === undefined || hasField(doc, name) ? value : undefined
}
