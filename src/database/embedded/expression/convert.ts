import { Decimal128, Long, ObjectId, UUID } from 'bson'
import { CommandError } from '../errors.ts'
import { binaryParts } from '../values/compare.ts'
import { asDouble, toBigInt, toDouble } from '../values/numbers.ts'
import { isDoc, isInt32, typeNumbers, typeOf } from '../values/types.ts'

const targets = ['double', 'string', 'objectId', 'bool', 'date', 'int', 'long', 'decimal'] as const
export type Target = (typeof targets)[number]

/** The `to` of $convert: a name, a number, or an object with either as its type. */
export function targetType(value: unknown): Target {
  const wanted = isDoc(value) ? value.type : value
  const found = targets.find((name) => name === wanted || typeNumbers[name] === Number(wanted))
  if (!found) throw new CommandError(2, `Unknown type name: ${String(wanted)}`)
  return found
}

export function convert(value: unknown, target: Target): unknown {
  switch (target) {
    case 'string':
      return toText(value)
    case 'objectId':
      return toObjectId(value)
    case 'bool':
      return typeof value === 'boolean' ? value : isNumberType(value) ? toDouble(value) !== 0 : true
    case 'date':
      return toDate(value)
    case 'double':
      return asDouble(toNumber(value, target))
    case 'decimal':
      return toDecimal(value)
    default:
      return toInteger(value, target)
  }
}

const failed = (message: string) => new CommandError(241, `${message} with no onError value`)
const unsupported = (value: unknown, target: Target) =>
  failed(`Unsupported conversion from ${typeOf(value)} to ${target} in $convert`)
const isNumberType = (value: unknown) =>
  ['int', 'long', 'double', 'decimal'].includes(typeOf(value))

function toText(value: unknown): string {
  switch (typeOf(value)) {
    case 'string':
      return value as string
    case 'date':
      return (value as Date).toISOString()
    case 'objectId':
      return (value as ObjectId).toHexString()
    case 'bool':
    case 'int':
    case 'long':
    case 'decimal':
      return String(value)
    case 'double':
      return String(toDouble(value))
    case 'binData': {
      const { bytes, subtype } = binaryParts(value)
      return subtype === 4 ? new UUID(bytes).toString() : Buffer.from(bytes).toString('base64')
    }
    default:
      throw unsupported(value, 'string')
  }
}

function toObjectId(value: unknown): ObjectId {
  if (value instanceof ObjectId) return value
  if (typeof value !== 'string') throw unsupported(value, 'objectId')
  if (!/^[0-9a-f]{24}$/i.test(value)) {
    throw failed(`Failed to parse objectId '${value}' in $convert`)
  }
  return ObjectId.createFromHexString(value)
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (isNumberType(value) && typeOf(value) !== 'int') return new Date(Math.trunc(toDouble(value)))
  if (typeof value !== 'string') throw unsupported(value, 'date')
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(value)
  const date = new Date(hasZone || !value.includes(':') ? value : `${value.replace(' ', 'T')}Z`)
  if (Number.isNaN(date.getTime())) throw failed(`Error parsing date string '${value}'`)
  return date
}

function toNumber(value: unknown, target: Target): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date && target !== 'int') return value.getTime()
  if (isNumberType(value)) return toDouble(value)
  if (typeof value !== 'string') throw unsupported(value, target)
  const isNumber =
    /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) || /^[+-]?(inf(inity)?|nan)$/i.test(value)
  if (!isNumber) throw failed(`Failed to parse number '${value}' in $convert`)
  return Number(value.replace(/inf(inity)?/i, 'Infinity').replace(/nan/i, 'NaN'))
}

function toDecimal(value: unknown): Decimal128 {
  if (value instanceof Decimal128) return value
  if (value instanceof Long) return Decimal128.fromString(value.toString())
  if (typeof value === 'string') {
    toNumber(value, 'decimal')
    return Decimal128.fromStringWithRounding(value)
  }
  return Decimal128.fromString(String(toNumber(value, 'decimal')))
}

function toInteger(value: unknown, target: 'int' | 'long'): unknown {
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) {
    throw failed(`Failed to parse number '${value}' in $convert`)
  }
  const isBig = value instanceof Long || typeof value === 'string'
  const number = toNumber(value, target)
  if (!Number.isFinite(number))
    throw failed('Attempt to convert NaN or infinity to integer type in $convert')
  const whole =
    typeof value === 'string' ? BigInt(value) : isBig ? toBigInt(value) : BigInt(Math.trunc(number))
  if (target === 'int' ? !isInt32(Number(whole)) : BigInt.asIntN(64, whole) !== whole) {
    throw failed('Conversion would overflow target type in $convert')
  }
  return target === 'int' ? Number(whole) : Long.fromBigInt(whole)
}
