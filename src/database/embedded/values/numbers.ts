import { Decimal128, Double, Long } from 'bson'
import { compareExact, exactDecimal, exactFromDouble, type ExactDecimal } from './decimal.ts'
import { isInt32, typeOf } from './types.ts'

/** The nearest double of any of the four number types. */
export function toDouble(value: unknown): number {
  if (typeof value === 'number') return value
  if (value instanceof Long) return value.toNumber()
  if (value instanceof Decimal128) return Number(value.toString())
  return Number(value)
}

/** Numbers compare by value across types, exactly: 2^53 and 2^53 + 1 are different. */
export function compareNumbers(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return compareDoubles(a, b)
  const [left, right] = [typeOf(a), typeOf(b)]
  if (left === 'decimal' || right === 'decimal') return compareExact(exact(a), exact(b))
  if (left === 'long' || right === 'long') return compareWithLong(a, b)
  return compareDoubles(toDouble(a), toDouble(b))
}

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  if (a === b) return 0
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1
}

function compareWithLong(a: unknown, b: unknown): number {
  const [left, right] = [toDouble(a), toDouble(b)]
  if (left !== right || !Number.isFinite(left)) return compareDoubles(left, right)
  const [x, y] = [toBigInt(a), toBigInt(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

export function exact(value: unknown): ExactDecimal {
  if (value instanceof Decimal128) return exactDecimal(value)
  if (value instanceof Long || typeof value === 'bigint') {
    return { coefficient: toBigInt(value), exponent: 0 }
  }
  return exactFromDouble(toDouble(value))
}

export function toBigInt(value: unknown): bigint {
  if (value instanceof Long) return value.toBigInt()
  if (typeof value === 'bigint') return value
  return BigInt(Math.trunc(toDouble(value)))
}

/** A JS number as the double it is, so that it is not taken for an int32 later. */
export const asDouble = (value: number): unknown => (isInt32(value) ? new Double(value) : value)

/** A whole number as the smallest of int32 and int64; beyond both, undefined. */
export function asInteger(value: bigint, keepLong: boolean): unknown {
  const number = Number(value)
  if (!keepLong && isInt32(number)) return number
  if (BigInt.asIntN(64, value) !== value) return undefined
  return Long.fromBigInt(value)
}

type Operation = 'add' | 'subtract' | 'multiply'

/**
 * Adds, subtracts or multiplies as MongoDB does: int32 grows to int64, int64 that overflows becomes
 * a double where `canBecomeDouble` (aggregation) and is undefined otherwise ($inc refuses it).
 */
export function calculate(
  operation: Operation,
  a: unknown,
  b: unknown,
  canBecomeDouble = true,
): unknown {
  const [left, right] = [typeOf(a), typeOf(b)]
  if (left === 'decimal' || right === 'decimal') return calculateDecimal(operation, a, b)
  if (left === 'double' || right === 'double') {
    return asDouble(onDoubles(operation, toDouble(a), toDouble(b)))
  }
  const whole = onBigInts(operation, toBigInt(a), toBigInt(b))
  const result = asInteger(whole, left === 'long' || right === 'long')
  return result === undefined && canBecomeDouble ? asDouble(Number(whole)) : result
}

function onDoubles(operation: Operation, a: number, b: number): number {
  return operation === 'add' ? a + b : operation === 'subtract' ? a - b : a * b
}

function onBigInts(operation: Operation, a: bigint, b: bigint): bigint {
  return operation === 'add' ? a + b : operation === 'subtract' ? a - b : a * b
}

function calculateDecimal(operation: Operation, a: unknown, b: unknown): Decimal128 {
  const [left, right] = [decimalOf(a), decimalOf(b)]
  if ('special' in left || 'special' in right) {
    return Decimal128.fromString(String(onDoubles(operation, toDouble(a), toDouble(b))))
  }
  if (operation === 'multiply') {
    return makeDecimal(left.coefficient * right.coefficient, left.exponent + right.exponent)
  }
  const exponent = Math.min(left.exponent, right.exponent)
  const x = left.coefficient * 10n ** BigInt(left.exponent - exponent)
  const y = right.coefficient * 10n ** BigInt(right.exponent - exponent)
  return makeDecimal(onBigInts(operation, x, y), exponent)
}

/** A double meets a decimal with the 15 digits that are sure, as in mongod, not its binary tail. */
function decimalOf(value: unknown): ExactDecimal {
  if (typeOf(value) !== 'double') return exact(value)
  const number = toDouble(value)
  return Number.isFinite(number)
    ? exactDecimal(Decimal128.fromString(String(Number(number.toPrecision(15)))))
    : { special: number }
}

/** Rounded to the 34 digits a Decimal128 holds. */
export function makeDecimal(coefficient: bigint, exponent: number): Decimal128 {
  const sign = coefficient < 0n ? '-' : ''
  let digits = (coefficient < 0n ? -coefficient : coefficient).toString()
  const excess = digits.length - 34
  if (excess > 0) {
    const scale = 10n ** BigInt(excess)
    digits = ((BigInt(digits) + scale / 2n) / scale).toString()
    exponent += excess
  }
  return Decimal128.fromStringWithRounding(`${sign}${digits}E${exponent}`)
}
