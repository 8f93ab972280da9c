import { badValue } from '../errors.ts'
import { binaryParts } from '../values/compare.ts'
import { toBigInt, toDouble } from '../values/numbers.ts'
import { isNumeric, typeOf } from '../values/types.ts'
import { onPath, type Predicate } from './compileFilter.ts'
import type { OperatorInput } from './fieldOperators.ts'

/** $bitsAllSet and its three relatives; the operand is a mask, a list of positions or binary data. */
export function bitsTest(quantity: 'all' | 'any', isSet: boolean) {
  return ({ path, operand }: OperatorInput): Predicate => {
    const positions = parsePositions(operand)
    return onPath(path, (value) => {
      const bits = bitsOf(value)
      if (bits === undefined) return false
      const test = (position: number) => (((bits >> BigInt(position)) & 1n) === 1n) === isSet
      return quantity === 'all' ? positions.every(test) : positions.some(test)
    })
  }
}

function parsePositions(operand: unknown): number[] {
  if (Array.isArray(operand)) {
    return operand.map((item) => {
      const position = toDouble(item)
      if (!Number.isInteger(position) || position < 0)
        throw badValue('bit positions must be an integer >= 0')
      return position
    })
  }
  const mask = bitsOf(operand)
  if (mask === undefined || mask < 0n) throw badValue('bit mask must be a non-negative integer')
  return [...mask.toString(2)].reverse().flatMap((bit, position) => (bit === '1' ? [position] : []))
}

function bitsOf(value: unknown): bigint | undefined {
  if (isNumeric(value)) return Number.isInteger(toDouble(value)) ? toBigInt(value) : undefined
  if (typeOf(value) !== 'binData') return undefined
  const hex = Buffer.from(binaryParts(value).bytes).reverse().toString('hex')
  return BigInt(`0x${hex || '0'}`)
}
