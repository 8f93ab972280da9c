import { Decimal128 } from 'bson'
import type { Collation } from '../values/collation.ts'
import { compareValues } from '../values/compare.ts'
import { asDouble, calculate, toDouble } from '../values/numbers.ts'
import { isNumeric } from '../values/types.ts'
import { isNullish, takingAny } from './arguments.ts'
import type { OperatorTable } from './operators.ts'

/** One argument that is an array is what these look into; several are looked at themselves. */
const spread = (args: unknown[]) => (args.length === 1 && Array.isArray(args[0]) ? args[0] : args)

export const summaryOperators: OperatorTable = {
  $sum: takingAny((args) => sum(spread(args))),
  $avg: takingAny((args) => average(spread(args))),
  $min: takingAny((args, { collation }) => extreme({ values: spread(args), sign: 1, collation })),
  $max: takingAny((args, { collation }) => extreme({ values: spread(args), sign: -1, collation })),
  $stdDevPop: takingAny((args) => deviation(spread(args), 0)),
  $stdDevSamp: takingAny((args) => deviation(spread(args), 1)),
}

/** Of the numbers among the values; others are passed over. */
export function sum(values: unknown[]): unknown {
  let total: unknown = 0
  for (const value of values) if (isNumeric(value)) total = calculate('add', total, value)
  return total
}

export function average(values: unknown[]): unknown {
  const numbers = values.filter(isNumeric)
  if (numbers.length === 0) return null
  const total = sum(numbers)
  const mean = toDouble(total) / numbers.length
  return total instanceof Decimal128 ? Decimal128.fromString(String(mean)) : asDouble(mean)
}

type Extreme = { values: unknown[]; sign: 1 | -1; collation?: Collation }

/** The least (sign 1) or greatest (-1) in BSON order; null and missing are passed over. */
export function extreme({ values, sign, collation }: Extreme): unknown {
  let best: unknown = null
  for (const value of values) {
    if (isNullish(value)) continue
    if (best === null || compareValues(value, best, collation) * sign < 0) best = value
  }
  return best
}

export function deviation(values: unknown[], lost: 0 | 1): unknown {
  const numbers = values.filter(isNumeric).map(toDouble)
  if (numbers.length <= lost) return null
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length
  const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0)
  return asDouble(Math.sqrt(squares / (numbers.length - lost)))
}
