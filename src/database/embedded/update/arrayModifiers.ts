import { badValue, CommandError, failedToParse } from '../errors.ts'
import { compileField, compileFilter, isOperators, isRegex } from '../query/compileFilter.ts'
import { sorter, type SortSpec } from '../query/sort.ts'
import { describeKey } from '../storage/describeKey.ts'
import { clone } from '../values/clone.ts'
import { compareValues, isEqual } from '../values/compare.ts'
import { toDouble } from '../values/numbers.ts'
import { isDoc, isNumeric, typeOf, type Doc } from '../values/types.ts'
import { readAt, writeAt } from './fields.ts'
import type { ModifierInput, Place } from './modifiers.ts'

const clauses = ['$each', '$slice', '$sort', '$position']

export function push({ operand, context }: ModifierInput) {
  const hasClauses = isDoc(operand) && '$each' in operand
  const options = hasClauses ? operand : { $each: [operand] }
  const { $each: added, $slice: slice, $sort: sort, $position: position } = options as Doc
  if (!Array.isArray(added))
    throw badValue(
      `The argument to $each in $push must be an array but it was of type: ${typeOf(added)}`,
    )
  const unknown = Object.keys(options).find((name) => !clauses.includes(name))
  if (unknown) throw badValue(`Unrecognized clause in $push: ${unknown}`)
  const compare = sort === undefined ? undefined : elementSorter(sort, context)
  return ({ doc, parts }: Place) => {
    const items = arrayAt({ doc, parts, name: '$push' })
    const at = position === undefined ? items.length : toDouble(position)
    items.splice(at, 0, ...clone(added))
    if (compare) items.sort(compare)
    const kept = slice === undefined ? items : cut(items, toDouble(slice))
    writeAt({ doc, parts, value: kept })
  }
}

const cut = (items: unknown[], count: number) =>
  count === 0 ? [] : count > 0 ? items.slice(0, count) : items.slice(count)

function elementSorter(sort: unknown, { collation }: ModifierInput['context']) {
  if (isDoc(sort)) {
    const compare = sorter(sort as SortSpec, collation)
    return (a: unknown, b: unknown) => compare(isDoc(a) ? a : {}, isDoc(b) ? b : {})
  }
  if (!isNumeric(sort))
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  return (a: unknown, b: unknown) => compareValues(a, b, collation) * toDouble(sort)
}

export function addToSet({ operand, context }: ModifierInput) {
  const isList = isDoc(operand) && '$each' in operand
  const added = isList ? operand.$each : [operand]
  if (!Array.isArray(added)) {
    throw new CommandError(
      14,
      `The argument to $each in $addToSet must be an array but it was of type ${typeOf(added)}`,
    )
  }
  return ({ doc, parts }: Place) => {
    const items = arrayAt({ doc, parts, name: '$addToSet' })
    for (const value of added) {
      if (!items.some((item) => isEqual(item, value, context.collation))) items.push(clone(value))
    }
    writeAt({ doc, parts, value: items })
  }
}

export function pop({ operand }: ModifierInput) {
  const end = isNumeric(operand) ? toDouble(operand) : NaN
  if (end !== 1 && end !== -1)
    throw failedToParse(`$pop expects 1 or -1, found: ${describeKey(operand)}`)
  return ({ doc, parts }: Place) => {
    const items = readAt(doc, parts)
    if (items === undefined) return
    if (!Array.isArray(items)) {
      throw new CommandError(
        14,
        `Path '${parts.join('.')}' contains an element of non-array type '${typeOf(items)}'`,
      )
    }
    writeAt({ doc, parts, value: end === 1 ? items.slice(0, -1) : items.slice(1) })
  }
}

export function pull({ operand, context }: ModifierInput) {
  const matches = pullTest(operand, context)
  return removing('$pull', matches)
}

/** Documents are matched by a query on their fields, other elements by value or operators. */
function pullTest(operand: unknown, context: ModifierInput['context']) {
  if (isOperators(operand) || isRegex(operand)) {
    const test = compileField({ path: 'element', condition: operand, context })
    return (element: unknown) => test({ element })
  }
  if (isDoc(operand)) {
    const test = compileFilter(operand, context)
    return (element: unknown) => isDoc(element) && test(element)
  }
  return (element: unknown) => isEqual(element, operand, context.collation)
}

export function pullAll({ operand, context }: ModifierInput) {
  if (!Array.isArray(operand))
    throw badValue(`$pullAll requires an array argument but was given a ${typeOf(operand)}`)
  return removing('$pullAll', (element) =>
    operand.some((item) => isEqual(item, element, context.collation)),
  )
}

function removing(name: string, matches: (element: unknown) => boolean) {
  return ({ doc, parts }: Place) => {
    const items = readAt(doc, parts)
    if (items === undefined) return
    if (!Array.isArray(items)) throw badValue(`Cannot apply ${name} to a non-array value`)
    writeAt({ doc, parts, value: items.filter((item) => !matches(item)) })
  }
}

function arrayAt({ doc, parts, name }: Place & { name: string }): unknown[] {
  const value = readAt(doc, parts)
  if (value === undefined) return []
  if (Array.isArray(value)) return [...value]
  const id = `{_id: ${describeKey(doc._id)}}`
  if (name === '$push') {
    throw badValue(
      `The field '${parts.join('.')}' must be an array but is of type ${typeOf(value)} in document ${id}`,
    )
  }
  throw badValue(
    `Cannot apply ${name} to non-array field. Field named '${parts.at(-1)}' has non-array type ${typeOf(value)}`,
  )
}
