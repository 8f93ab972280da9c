import { Timestamp } from 'bson'
import { badValue, typeMismatch } from '../errors.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import { describeKey } from '../storage/describeKey.ts'
import { clone } from '../values/clone.ts'
import { compareValues } from '../values/compare.ts'
import { calculate, toBigInt, asInteger } from '../values/numbers.ts'
import { isDoc, isNumeric, typeOf, type Doc } from '../values/types.ts'
import { addToSet, pop, pull, pullAll, push } from './arrayModifiers.ts'
import { readAt, removeAt, writeAt } from './fields.ts'

export type ModifierInput = { operand: unknown; path: string; context: FilterContext; now: Date }
export type Place = { doc: Doc; parts: string[] }

/** Checks its operand at once and gives the function that changes a document at one place. */
export type Modifier = (input: ModifierInput) => (place: Place) => void

const set: Modifier =
  ({ operand }) =>
  ({ doc, parts }) =>
    writeAt({ doc, parts, value: clone(operand) })

/** MongoDB's update operators. */
export const modifiers: Record<string, Modifier | undefined> = {
  $set: set,
  $setOnInsert: set,
  $unset:
    () =>
    ({ doc, parts }) =>
      removeAt(doc, parts),
  $inc: arithmetic('add', '$inc'),
  $mul: arithmetic('multiply', '$mul'),
  $min: bounded(-1),
  $max: bounded(1),
  $rename: rename,
  $currentDate: currentDate,
  $bit: bitwise,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
}

function arithmetic(operation: 'add' | 'multiply', name: string): Modifier {
  const verb = operation === 'add' ? 'increment' : 'multiply'
  return ({ operand, path }) => {
    if (!isNumeric(operand)) {
      throw typeMismatch(
        `Cannot ${verb} with non-numeric argument: {${path}: ${describeKey(operand)}}`,
      )
    }
    return ({ doc, parts }) => {
      const value = readAt(doc, parts)
      if (value === undefined) {
        writeAt({
          doc,
          parts,
          value: operation === 'add' ? operand : calculate('multiply', operand, 0),
        })
        return
      }
      if (!isNumeric(value)) {
        throw typeMismatch(
          `Cannot apply ${name} to a value of non-numeric type. {_id: ${describeKey(doc._id)}} has the field '${parts.at(-1)}' of non-numeric type ${typeOf(value)}`,
        )
      }
      const result = calculate(operation, value, operand, false)
      if (result === undefined)
        throw badValue(
          `Failed to apply ${name} operations to current value (${describeKey(value)}) for document {_id: ${describeKey(doc._id)}}`,
        )
      writeAt({ doc, parts, value: result })
    }
  }
}

function bounded(sign: 1 | -1): Modifier {
  return ({ operand, context }) =>
    ({ doc, parts }) => {
      const value = readAt(doc, parts)
      const isBeyond =
        value !== undefined && compareValues(operand, value, context.collation) * sign <= 0
      if (!isBeyond) writeAt({ doc, parts, value: clone(operand) })
    }
}

function rename({ operand, path }: ModifierInput) {
  if (typeof operand !== 'string')
    throw badValue(`The 'to' field for $rename must be a string: ${path}: ${describeKey(operand)}`)
  if (operand === path)
    throw badValue(`The source and target field for $rename must differ: ${path}: "${operand}"`)
  return ({ doc, parts }: Place) => {
    const value = readAt(doc, parts)
    if (value === undefined) return
    removeAt(doc, parts)
    writeAt({ doc, parts: operand.split('.'), value })
  }
}

function currentDate({ operand, now }: ModifierInput) {
  const type = isDoc(operand) ? operand.$type : operand
  if (type !== true && type !== false && type !== 'date' && type !== 'timestamp') {
    throw badValue("The '$type' string field is required to be 'date' or 'timestamp'")
  }
  const value =
    type === 'timestamp' ? new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }) : now
  return ({ doc, parts }: Place) => writeAt({ doc, parts, value })
}

function bitwise({ operand }: ModifierInput) {
  if (!isDoc(operand)) throw badValue('The $bit modifier is not compatible with a non-object')
  const operations = Object.entries(operand)
  if (operations.length === 0) throw badValue('You must pass in at least one bitwise operation')
  return ({ doc, parts }: Place) => {
    let value: unknown = readAt(doc, parts) ?? 0
    for (const [name, mask] of operations) {
      const [a, b] = [toBigInt(value), toBigInt(mask)]
      const result =
        name === 'and' ? a & b : name === 'or' ? a | b : name === 'xor' ? a ^ b : undefined
      if (result === undefined)
        throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
      value = asInteger(result, typeOf(value) === 'long' || typeOf(mask) === 'long')
    }
    writeAt({ doc, parts, value })
  }
}
