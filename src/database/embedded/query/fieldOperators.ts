import { ObjectId } from 'bson'
import { badValue } from '../errors.ts'
import { isEqual } from '../values/compare.ts'
import { visitPath } from '../values/path.ts'
import { isDoc, isNumeric, typeOf, type Doc } from '../values/types.ts'
import { bitsTest } from './bits.ts'
import {
  compileField,
  compileFilter,
  isOperators,
  isRegex,
  onPath,
  type FilterContext,
  type Predicate,
} from './compileFilter.ts'
import { geoIntersects, geoWithin, near } from './geo.ts'
import {
  comparedTo,
  equalTo,
  parseTypes,
  regexTest,
  type Comparison,
  type ValueTest,
} from './valueTests.ts'

export type OperatorInput = {
  path: string
  operand: unknown
  /** The whole object the operator stands in: $regex looks for its $options there. */
  condition: Doc
  context: FilterContext
}

type FieldOperator = (input: OperatorInput) => Predicate

/** Keys that only accompany another operator. */
export const pairedOptions = new Set(['$options', '$maxDistance', '$minDistance'])

const not =
  (predicate: Predicate): Predicate =>
  (doc) =>
    !predicate(doc)

const comparison =
  (operator: Comparison): FieldOperator =>
  ({ path, operand, context }) =>
    onPath(path, comparedTo({ operator, operand, collation: context.collation }))

/** MongoDB's query operators for one field. */
export const fieldOperators: Record<string, FieldOperator | undefined> = {
  $eq: equals,
  $ne: (input) => {
    if (isRegex(input.operand)) throw badValue("Can't have regex as arg to $ne.")
    return not(equals(input))
  },
  $gt: comparison('$gt'),
  $gte: comparison('$gte'),
  $lt: comparison('$lt'),
  $lte: comparison('$lte'),
  $in: (input) => isIn('$in', input),
  $nin: (input) => not(isIn('$nin', input)),
  $not: negate,
  $exists: ({ path, operand }) => {
    const exists: Predicate = (doc) => visitPath(doc, path, (value) => value !== undefined)
    return isSet(operand) ? exists : not(exists)
  },
  $type: ({ path, operand }) => {
    const types = parseTypes(operand)
    return onPath(path, (value) => types.has(typeOf(value)))
  },
  $size: hasSize,
  $all: hasAll,
  $elemMatch: elementMatches,
  $regex: ({ path, operand, condition }) =>
    onPath(path, regexTest(operand, condition.$options as string | undefined)),
  $mod: isModulo,
  $bitsAllSet: bitsTest('all', true),
  $bitsAllClear: bitsTest('all', false),
  $bitsAnySet: bitsTest('any', true),
  $bitsAnyClear: bitsTest('any', false),
  $near: near,
  $nearSphere: near,
  $geoWithin: geoWithin,
  $within: geoWithin,
  $geoIntersects: geoIntersects,
  $comment: () => () => true,
}

function equals({ path, operand, context }: OperatorInput): Predicate {
  return onPath(path, equalTo(operand, context.collation))
}

const isSet = (operand: unknown) =>
  isNumeric(operand) ? Number(operand) !== 0 : operand !== false && operand !== null

function isIn(name: string, { path, operand, context }: OperatorInput): Predicate {
  if (!Array.isArray(operand)) throw badValue(`${name} needs an array`)
  // Long lists are of ids or texts: those are looked up, not compared one by one.
  const texts = new Set<unknown>()
  const ids = new Set<string>()
  const others: ValueTest[] = []
  for (const item of operand) {
    if (isOperators(item)) throw badValue(`cannot nest $ under ${name}`)
    if (typeof item === 'string' && !context.collation) texts.add(item)
    else if (item instanceof ObjectId) ids.add(item.toHexString())
    else others.push(isRegex(item) ? regexTest(item) : equalTo(item, context.collation))
  }
  const isListed = (value: unknown): boolean =>
    value instanceof ObjectId ? ids.has(value.toHexString()) : texts.has(value)
  return onPath(path, (value) => isListed(value) || others.some((test) => test(value)))
}

function negate({ path, operand, context }: OperatorInput): Predicate {
  if (isRegex(operand)) return not(onPath(path, regexTest(operand)))
  if (!isDoc(operand)) throw badValue('$not needs a regex or a document')
  if (Object.keys(operand).length === 0) throw badValue('$not cannot be empty')
  if (!isOperators(operand)) throw badValue(`unknown operator: ${Object.keys(operand)[0]}`)
  return not(compileField({ path, condition: operand, context }))
}

function hasSize({ path, operand }: OperatorInput): Predicate {
  if (!isNumeric(operand)) throw badValue('Failed to parse $size. Expected a number in: $size')
  const size = Number(operand)
  if (!Number.isInteger(size))
    throw badValue(`Failed to parse $size. Expected an integer: $size: ${size}`)
  if (size < 0)
    throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`)
  return (doc) => visitPath(doc, path, (value) => Array.isArray(value) && value.length === size)
}

function hasAll({ path, operand, context }: OperatorInput): Predicate {
  if (!Array.isArray(operand)) throw badValue('$all needs an array')
  const tests = operand.map((item) => {
    if (isDoc(item) && '$elemMatch' in item) return compileField({ path, condition: item, context })
    if (isOperators(item)) throw badValue('no $ expressions in $all')
    return onPath(path, isRegex(item) ? regexTest(item) : equalTo(item, context.collation))
  })
  return (doc) => tests.length > 0 && tests.every((test) => test(doc))
}

function elementMatches({ path, operand, context }: OperatorInput): Predicate {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object')
  const test = elementTest(operand, context)
  return (doc) => visitPath(doc, path, (value) => Array.isArray(value) && value.some(test))
}

/** $elemMatch of operators looks at the elements as values, otherwise at embedded documents. */
export function elementTest(operand: Doc, context: FilterContext): ValueTest {
  const [first] = Object.keys(operand)
  const isOnValues = isOperators(operand) && !['$and', '$or', '$nor', '$expr'].includes(first ?? '')
  if (isOnValues) {
    const test = compileField({ path: 'element', condition: operand, context })
    return (element) => test({ element: Array.isArray(element) ? [element] : element })
  }
  const test = compileFilter(operand, context)
  return (element) =>
    isDoc(element)
      ? test(element)
      : Array.isArray(element) && test(Object.fromEntries(element.entries()))
}

function isModulo({ path, operand }: OperatorInput): Predicate {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array')
  if (operand.length < 2) throw badValue('malformed mod, not enough elements')
  if (operand.length > 2) throw badValue('malformed mod, too many elements')
  const [divisor, remainder] = operand.map((item) => Math.trunc(Number(item)))
  if (!Number.isFinite(divisor)) throw badValue('malformed mod, divisor value is invalid')
  if (divisor === 0) throw badValue('divisor cannot be 0')
  return onPath(
    path,
    (value) => isNumeric(value) && isEqual(Math.trunc(Number(value)) % divisor! || 0, remainder),
  )
}
