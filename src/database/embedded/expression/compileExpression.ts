import { CommandError, failedToParse } from '../errors.ts'
import type { Collation } from '../values/collation.ts'
import { toDouble } from '../values/numbers.ts'
import { pathParts } from '../values/path.ts'
import { getField, isDoc, isNumeric, setField, type Doc } from '../values/types.ts'
import { mingoOperator } from './mingoOperators.ts'
import { operators } from './operators.ts'

/** What an expression sees while it runs. */
export type Scope = {
  root: unknown
  /** $$CURRENT, ROOT unless rebound. */
  current: unknown
  variables: Doc
}

/** A compiled expression; undefined is a missing value. */
export type Evaluate = (scope: Scope) => unknown

export type ExpressionContext = { collation?: Collation; variables?: Doc }

export const newScope = (doc: unknown, variables: Doc = {}): Scope => ({
  root: doc,
  current: doc,
  variables,
})

/** false, null, zero and missing are false; everything else, also "" and [], is true. */
export const isTruthy = (value: unknown) =>
  isNumeric(value)
    ? toDouble(value) !== 0
    : value !== false && value !== null && value !== undefined

/** Turns an aggregation expression into a function. */
export function compileExpression(expression: unknown, context: ExpressionContext = {}): Evaluate {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression)
  if (Array.isArray(expression)) {
    const items = expression.map((item) => compileExpression(item, context))
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  if (!isDoc(expression)) return () => expression
  const names = Object.keys(expression)
  if (names[0]?.startsWith('$')) {
    if (names.length > 1) {
      throw new CommandError(
        15983,
        `An object representing an expression must have exactly one field: ${JSON.stringify(expression)}`,
      )
    }
    return compileOperator({ name: names[0], operand: expression[names[0]], context })
  }
  return compileObject(expression, context)
}

type Operator = { name: string; operand: unknown; context: ExpressionContext }

function compileOperator({ name, operand, context }: Operator): Evaluate {
  const own = operators[name]
  if (own) return own(operand, context)
  const borrowed = mingoOperator(name)
  if (borrowed) return borrowed(operand, context)
  throw new CommandError(168, `Unrecognized expression '${name}'`)
}

function compileObject(expression: Doc, context: ExpressionContext): Evaluate {
  const fields = Object.entries(expression).map(
    ([name, value]) => [name, compileExpression(value, context)] as const,
  )
  return (scope) => {
    const result: Doc = {}
    for (const [name, evaluate] of fields) {
      const value = evaluate(scope)
      if (value !== undefined) setField(result, name, value)
    }
    return result
  }
}

function compilePath(text: string): Evaluate {
  if (!text.startsWith('$$')) {
    const parts = pathParts(text.slice(1))
    checkParts(parts)
    return (scope) => followPath(scope.current, parts, 0)
  }
  const [name = '', ...parts] = pathParts(text.slice(2))
  checkParts(parts)
  if (name === '') throw failedToParse('empty variable names are not allowed')
  const start = variable(name)
  return parts.length === 0 ? start : (scope) => followPath(start(scope), parts, 0)
}

function checkParts(parts: string[]) {
  if (parts.some((part) => part.startsWith('$'))) {
    throw new CommandError(
      16410,
      `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
    )
  }
  if (parts.some((part) => part === ''))
    throw new CommandError(15998, 'FieldPath field names may not be empty strings.')
}

function variable(name: string): Evaluate {
  switch (name) {
    case 'ROOT':
      return (scope) => scope.root
    case 'CURRENT':
      return (scope) => scope.current
    case 'REMOVE':
      return () => undefined
    case 'NOW': {
      const now = new Date()
      return () => now
    }
    case 'DESCEND':
    case 'PRUNE':
    case 'KEEP':
      return () => `$$${name}`
  }
  return (scope) => {
    if (Object.prototype.hasOwnProperty.call(scope.variables, name)) return scope.variables[name]
    throw new CommandError(17276, `Use of undefined variable: ${name}`)
  }
}

/** Through arrays a path gives the array of what its documents have; positions mean nothing here. */
function followPath(value: unknown, parts: string[], at: number): unknown {
  for (let i = at; i < parts.length; i++) {
    if (Array.isArray(value)) return followArray(value, parts, i)
    if (!isDoc(value)) return undefined
    value = getField(value, parts[i]!)
  }
  return value
}

function followArray(items: unknown[], parts: string[], at: number): unknown[] {
  const found: unknown[] = []
  for (const item of items) {
    if (!isDoc(item) && !Array.isArray(item)) continue
    const value = followPath(item, parts, at)
    if (value !== undefined) found.push(value)
  }
  return found
}
