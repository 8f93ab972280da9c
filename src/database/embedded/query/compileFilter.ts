import { BSONRegExp } from 'bson'
import { badValue, CommandError } from '../errors.ts'
import { compileExpression, isTruthy, newScope } from '../expression/compileExpression.ts'
import type { Collation } from '../values/collation.ts'
import { visitPath } from '../values/path.ts'
import { isDoc, typeOf, type Doc } from '../values/types.ts'
import { fieldOperators, pairedOptions } from './fieldOperators.ts'
import { equalTo, regexTest, type ValueTest } from './valueTests.ts'

export type FilterContext = {
  collation?: Collation
  /** Values of `let`, reached as $$name inside $expr. */
  variables?: Doc
  limit?: TimeLimit
}

/** When a command is to give up (maxTimeMS); it counts until its first answer, not for a cursor's rest. */
export type TimeLimit = { end: number }

export type Predicate = (doc: Doc) => boolean

/** Turns a query into a function that tells whether a document matches it. */
export function compileFilter(filter: Doc, context: FilterContext = {}): Predicate {
  const tests: Predicate[] = []
  for (const [key, value] of Object.entries(filter)) {
    if (key.startsWith('$')) tests.push(compileTopLevel({ key, value, context }))
    else tests.push(compileField({ path: key, condition: value, context }))
  }
  return all(tests)
}

type FieldCondition = { path: string; condition: unknown; context: FilterContext }

/** One field's part of a query: a value, a regex, or an object of operators. */
export function compileField({ path, condition, context }: FieldCondition): Predicate {
  if (isOperators(condition)) return compileOperators({ path, condition, context })
  if (typeOf(condition) === 'regex') return onPath(path, regexTest(condition))
  return onPath(path, equalTo(condition, context.collation))
}

/** True for {$gt: 1}; false for a plain embedded document and for a DBRef. */
export function isOperators(condition: unknown): condition is Doc {
  if (!isDoc(condition)) return false
  const [first] = Object.keys(condition)
  return first !== undefined && first.startsWith('$') && !/^\$(ref|id|db)$/.test(first)
}

/** A test of one value applied along a path: to the value there, and to each element of an array. */
export function onPath(path: string, test: ValueTest): Predicate {
  return (doc) =>
    visitPath(doc, path, (value) => test(value) || (Array.isArray(value) && value.some(test)))
}

function compileOperators({ path, condition, context }: FieldCondition & { condition: Doc }) {
  const tests: Predicate[] = []
  for (const [name, operand] of Object.entries(condition)) {
    if (pairedOptions.has(name)) {
      if (name === '$options' && !('$regex' in condition)) throw badValue('$options needs a $regex')
      continue
    }
    const operator = fieldOperators[name]
    if (!operator) throw badValue(`unknown operator: ${name}`)
    tests.push(operator({ path, operand, condition, context }))
  }
  return all(tests)
}

type TopLevel = { key: string; value: unknown; context: FilterContext }

function compileTopLevel({ key, value, context }: TopLevel): Predicate {
  switch (key) {
    case '$and':
      return all(branches({ key, value, context }))
    case '$or': {
      const tests = branches({ key, value, context })
      return (doc) => tests.some((test) => test(doc))
    }
    case '$nor': {
      const tests = branches({ key, value, context })
      return (doc) => !tests.some((test) => test(doc))
    }
    case '$expr': {
      const evaluate = compileExpression(value, context)
      return (doc) => isTruthy(evaluate(newScope(doc, context.variables)))
    }
    case '$comment':
      return () => true
    case '$alwaysTrue':
      return () => true
    case '$alwaysFalse':
      return () => false
    case '$where':
    case '$text':
    case '$jsonSchema':
      throw new CommandError(238, `${key} is not supported by the built-in database`)
    default:
      throw badValue(
        `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      )
  }
}

function branches({ key, value, context }: TopLevel): Predicate[] {
  if (!Array.isArray(value)) throw badValue(`${key} must be an array`)
  if (value.length === 0) throw badValue('$and/$or/$nor must be a nonempty array')
  return value.map((item) => {
    if (!isDoc(item)) throw badValue('$or/$and/$nor entries need to be full objects')
    return compileFilter(item, context)
  })
}

function all(tests: Predicate[]): Predicate {
  if (tests.length === 0) return () => true
  if (tests.length === 1) return tests[0]!
  return (doc) => tests.every((test) => test(doc))
}

export const isRegex = (value: unknown): value is RegExp | BSONRegExp =>
  value instanceof RegExp || value instanceof BSONRegExp
