import { Decimal128, Long } from 'bson'
import { CommandError } from '../errors.ts'
import { asDouble, calculate, toDouble } from '../values/numbers.ts'
import { isNumeric, typeOf } from '../values/types.ts'
import { isNullish, taking, takingAny } from './arguments.ts'
import type { OperatorTable } from './operators.ts'

const onNumber = (name: string, apply: (value: unknown) => unknown) =>
  taking({ least: 1 }, ([value]) => {
    if (isNullish(value)) return null
    if (!isNumeric(value))
      throw new CommandError(28765, `${name} only supports numeric types, not ${typeOf(value)}`)
    return apply(value)
  })

export const arithmeticOperators: OperatorTable = {
  $add: takingAny((args) => add(args)),
  $subtract: taking({ least: 2 }, ([a, b]) => subtract(a, b)),
  $multiply: takingAny((args) => {
    if (args.some(isNullish)) return null
    let product: unknown = 1
    for (const arg of args) {
      needNumber({ value: arg, name: '$multiply', code: 16555 })
      product = calculate('multiply', product, arg)
    }
    return product
  }),
  $divide: taking({ least: 2 }, ([a, b]) => divide(a, b)),
  $mod: taking({ least: 2 }, ([a, b]) => modulo(a, b)),
  $abs: onNumber('$abs', (value) =>
    toDouble(value) < 0 ? calculate('multiply', value, -1) : value,
  ),
  $ceil: onNumber('$ceil', (value) => onFraction(value, Math.ceil)),
  $floor: onNumber('$floor', (value) => onFraction(value, Math.floor)),
  $round: taking({ least: 1, most: 2 }, ([value, place]) =>
    atPlace({ value, place, round: roundEven }),
  ),
  $trunc: taking({ least: 1, most: 2 }, ([value, place]) =>
    atPlace({ value, place, round: Math.trunc }),
  ),
}

/** Numbers add up; one date among them makes the result a date. */
function add(args: unknown[]): unknown {
  if (args.some(isNullish)) return null
  let sum: unknown = 0
  let date: Date | undefined
  for (const arg of args) {
    if (arg instanceof Date) {
      if (date) throw new CommandError(16612, 'only one date allowed in an $add expression')
      date = arg
    } else {
      needNumber({ value: arg, name: '$add', code: 16554 })
      sum = calculate('add', sum, arg)
    }
  }
  return date ? new Date(date.getTime() + Math.round(toDouble(sum))) : sum
}

function subtract(a: unknown, b: unknown): unknown {
  if (isNullish(a) || isNullish(b)) return null
  if (a instanceof Date) {
    if (b instanceof Date) return Long.fromNumber(a.getTime() - b.getTime())
    needNumber({ value: b, name: '$subtract', code: 16556 })
    return new Date(a.getTime() - Math.round(toDouble(b)))
  }
  needNumber({ value: a, name: '$subtract', code: 16556 })
  needNumber({ value: b, name: '$subtract', code: 16556 })
  return calculate('subtract', a, b)
}

function divide(a: unknown, b: unknown): unknown {
  if (isNullish(a) || isNullish(b)) return null
  needNumber({ value: a, name: '$divide', code: 16609 })
  needNumber({ value: b, name: '$divide', code: 16609 })
  if (toDouble(b) === 0) throw new CommandError(16608, "can't $divide by zero")
  const quotient = toDouble(a) / toDouble(b)
  const isDecimal = a instanceof Decimal128 || b instanceof Decimal128
  return isDecimal ? Decimal128.fromString(String(quotient)) : asDouble(quotient)
}

function modulo(a: unknown, b: unknown): unknown {
  if (isNullish(a) || isNullish(b)) return null
  needNumber({ value: a, name: '$mod', code: 16611 })
  needNumber({ value: b, name: '$mod', code: 16611 })
  if (toDouble(b) === 0) throw new CommandError(16610, "can't $mod by zero")
  const isDouble = [a, b].some((value) => typeOf(value) === 'double')
  const rest = toDouble(a) % toDouble(b)
  return isDouble
    ? asDouble(rest)
    : typeOf(a) === 'long' || typeOf(b) === 'long'
      ? Long.fromNumber(rest)
      : rest || 0
}

function onFraction(value: unknown, round: (value: number) => number): unknown {
  const type = typeOf(value)
  if (type === 'int' || type === 'long') return value
  const rounded = round(toDouble(value))
  return type === 'decimal' ? Decimal128.fromString(String(rounded)) : asDouble(rounded)
}

function roundEven(value: number): number {
  const rounded = Math.round(value)
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

type Rounding = { value: unknown; place: unknown; round: (value: number) => number }

function atPlace({ value, place, round }: Rounding): unknown {
  if (isNullish(value) || place === null) return null
  needNumber({ value, name: '$round', code: 51081 })
  const digits = place === undefined ? 0 : toDouble(place)
  const type = typeOf(value)
  if ((type === 'int' || type === 'long') && digits >= 0) return value
  const shifted = Number(`${toDouble(value)}e${digits}`)
  const number = Number.isFinite(shifted) ? Number(`${round(shifted)}e${-digits}`) : toDouble(value)
  if (type === 'int') return number
  if (type === 'long') return Long.fromNumber(number)
  return type === 'decimal' ? Decimal128.fromString(String(number)) : asDouble(number)
}

function needNumber({ value, name, code }: { value: unknown; name: string; code: number }) {
  if (!isNumeric(value)) {
    throw new CommandError(code, `${name} only supports numeric types, not ${typeOf(value)}`)
  }
}
