import { BSONRegExp, BSONSymbol } from 'bson'
import { badValue, CommandError } from '../errors.ts'
import type { Collation } from '../values/collation.ts'
import { compareValues, isEqual, regexText } from '../values/compare.ts'
import { typeNumbers, typeOf, typeRanks, type TypeName } from '../values/types.ts'

/** A test of one value; undefined stands for a missing field. */
export type ValueTest = (value: unknown) => boolean

/** null equals a missing field too. */
export function equalTo(operand: unknown, collation?: Collation): ValueTest {
  if (operand === null || operand === undefined)
    return (value) => value === null || value === undefined
  if (typeof operand === 'string' && !collation)
    return (value) => value === operand || isSymbol(value, operand)
  return (value) => value !== undefined && isEqual(value, operand, collation)
}

const isSymbol = (value: unknown, text: string) =>
  value instanceof BSONSymbol && value.value === text

export type Comparison = '$gt' | '$gte' | '$lt' | '$lte'

/** Compares within the operand's type only, except for MinKey and MaxKey, which all types meet. */
export function comparedTo({
  operator,
  operand,
  collation,
}: {
  operator: Comparison
  operand: unknown
  collation?: Collation
}): ValueTest {
  const type = typeOf(operand)
  const allowsEqual = operator === '$gte' || operator === '$lte'
  if (type === 'regex') throw badValue(`Can't have RegEx as arg to predicate over field`)
  if (type === 'null' || type === 'missing') {
    return (value) => allowsEqual && (value === null || value === undefined)
  }
  const sign = operator === '$gt' || operator === '$gte' ? 1 : -1
  const meetsAll = type === 'minKey' || type === 'maxKey'
  const isNaNOperand = Number.isNaN(Number(operand)) && typeRanks[type] === 4
  return (value) => {
    if (value === undefined) return false
    if (!meetsAll && typeRanks[typeOf(value)] !== typeRanks[type]) return false
    const order = compareValues(value, operand, collation)
    if (order === 0) return allowsEqual
    if (isNaNOperand || isNotANumber(value)) return false
    return Math.sign(order) === sign
  }
}

const isNotANumber = (value: unknown) =>
  typeof value === 'number'
    ? Number.isNaN(value)
    : typeOf(value) === 'decimal' && String(value) === 'NaN'

export function regexTest(pattern: unknown, options?: string): ValueTest {
  const regex = toRegExp(pattern, options)
  const text = typeOf(pattern) === 'regex' ? regexText(pattern) : undefined
  return (value) => {
    if (typeof value === 'string') return regex.test(value)
    if (value instanceof BSONSymbol) return regex.test(value.value)
    return text !== undefined && typeOf(value) === 'regex' && regexText(value) === text
  }
}

/** PCRE's options and leading inline flags in JavaScript's terms. */
export function toRegExp(pattern: unknown, options?: string): RegExp {
  let source: string
  let flags = options ?? ''
  if (pattern instanceof RegExp) {
    source = pattern.source
    flags = options ?? pattern.flags
  } else if (pattern instanceof BSONRegExp) {
    source = pattern.pattern
    flags = options ?? pattern.options
  } else if (typeof pattern === 'string') source = pattern
  else throw badValue('$regex has to be a string')
  const inline = /^\(\?([imsx]+)\)/.exec(source)
  if (inline) {
    source = source.slice(inline[0].length)
    flags += inline[1]
  }
  if (flags.includes('x'))
    source = source.replace(/\\#|#.*$|\s+/gm, (part) => (part === '\\#' ? part : ''))
  const known = [...new Set(flags)].filter((flag) => 'ims'.includes(flag)).join('')
  if (/[^imsxugyld]/.test(flags)) throw badValue(`invalid flag in regex options: ${flags}`)
  return makeRegExp(source, known)
}

function makeRegExp(source: string, flags: string): RegExp {
  const translated = source
    .replaceAll('\\A', '^')
    .replaceAll('\\Z', '$')
    .replaceAll('\\z', '$')
    .replace(/\(\?P</g, '(?<')
  for (const candidate of [
    () => new RegExp(translated, `${flags}u`),
    () => new RegExp(translated, flags),
  ]) {
    try {
      return candidate()
    } catch {
      continue
    }
  }
  throw new CommandError(51091, `Regular expression is invalid: ${source}`)
}

const aliases = new Map<string, TypeName[]>(
  Object.keys(typeNumbers).map((name) => [name, [name as TypeName]]),
)
aliases.set('number', ['int', 'long', 'double', 'decimal'])
aliases.set('undefined', [])
aliases.set('javascriptWithScope', ['javascript'])
aliases.set('dbPointer', [])

/** The types a $type operand names, by number or name. */
export function parseTypes(operand: unknown): Set<TypeName> {
  const names = (Array.isArray(operand) ? operand : [operand]).map((item) => {
    if (typeof item === 'string') {
      const types = aliases.get(item)
      if (!types) throw badValue(`Unknown type name alias: ${item}`)
      return types
    }
    if (typeRanks[typeOf(item)] !== 4)
      throw badValue('type must be represented as a number or a string')
    return typesByNumber(Number(item))
  })
  return new Set(names.flat())
}

function typesByNumber(number: number): TypeName[] {
  const found = Object.entries(typeNumbers).find(([, candidate]) => candidate === number)
  if (found) return [found[0] as TypeName]
  if (number === 6 || number === 12 || number === 15) return []
  throw badValue(`Invalid numerical type code: ${number}`)
}
