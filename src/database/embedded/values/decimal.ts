import type { Decimal128 } from 'bson'

/** An exact decimal number, coefficient × 10^exponent, or a special value. */
export type ExactDecimal = { coefficient: bigint; exponent: number } | { special: number }

const form = /^([+-]?)(\d+)(?:\.(\d*))?(?:E([+-]?\d+))?$/i

export function exactDecimal(value: Decimal128): ExactDecimal {
  const text = value.toString()
  const parts = form.exec(text)
  if (!parts)
    return { special: text.includes('NaN') ? NaN : text.startsWith('-') ? -Infinity : Infinity }
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts
  const digits = BigInt(whole + fraction)
  return {
    coefficient: sign === '-' ? -digits : digits,
    exponent: Number(exponent) - fraction.length,
  }
}

/** Every finite double is a whole number times a power of two, so it has an exact decimal form. */
export function exactFromDouble(value: number): ExactDecimal {
  if (!Number.isFinite(value)) return { special: value }
  let exponent = 0
  let scaled = value
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    exponent++
  }
  return { coefficient: BigInt(scaled) * 5n ** BigInt(exponent), exponent: -exponent }
}

export function compareExact(a: ExactDecimal, b: ExactDecimal): number {
  if ('special' in a || 'special' in b) return compareSpecial(a, b)
  const shift = a.exponent - b.exponent
  const left = shift > 0 ? a.coefficient * 10n ** BigInt(shift) : a.coefficient
  const right = shift < 0 ? b.coefficient * 10n ** BigInt(-shift) : b.coefficient
  return left < right ? -1 : left > right ? 1 : 0
}

/** NaN sorts below every number and equals itself. */
function compareSpecial(a: ExactDecimal, b: ExactDecimal): number {
  const left = 'special' in a ? a.special : 0
  const right = 'special' in b ? b.special : 0
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1
  if (Number.isNaN(right)) return 1
  return left < right ? -1 : left > right ? 1 : 0
}
