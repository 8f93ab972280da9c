import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { BSONRegExp } from 'bson'
import { failedToParse } from '../errors.ts'
import { toRegExp } from '../query/valueTests.ts'
import { toDouble } from '../values/numbers.ts'
import { isDoc, isNumeric, type Doc } from '../values/types.ts'
import { compileExpression, type Evaluate } from './compileExpression.ts'
import type { OperatorCompiler } from './operators.ts'

const library = expressions as unknown as Record<
  string,
  (obj: unknown, expr: unknown, options: Options) => unknown
>
const context = Context.init({ expression: { ...expressions }, accumulator: { ...accumulators } })
const options = {
  idKey: '_id',
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  processingMode: 0,
  context,
} as Options

/** Operators that would run a client's code here. */
const refused = new Set(['$function', '$accumulator'])

/**
 * An operator of mingo's (dates, trigonometry, string searches and the like) over arguments we have
 * evaluated ourselves. BSON numbers become plain ones on the way in; none of these needs more.
 */
export function mingoOperator(name: string): OperatorCompiler | undefined {
  const operator = library[name]
  if (!Object.hasOwn(library, name) || !operator || refused.has(name)) return undefined
  return (operand, compileContext) => {
    const evaluate = compileArguments(operand, (item) => compileExpression(item, compileContext))
    return (scope) => {
      try {
        return operator(scope.root, evaluate(scope), options)
      } catch (error) {
        throw failedToParse(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
}

/** Evaluated values go in as $literal, so that mingo takes none of them for a path or an operator. */
function compileArguments(operand: unknown, compile: (item: unknown) => Evaluate): Evaluate {
  if (Array.isArray(operand)) {
    const items = operand.map(compile)
    return (scope) => items.map((item) => literal(item(scope)))
  }
  const isNamed = isDoc(operand) && !Object.keys(operand)[0]?.startsWith('$')
  if (!isNamed) {
    const value = compile(operand)
    return (scope) => literal(value(scope))
  }
  const fields = Object.entries(operand).map(([name, item]) => [name, compile(item)] as const)
  return (scope) => {
    const result: Doc = {}
    for (const [name, evaluate] of fields) {
      const value = evaluate(scope)
      if (value !== undefined) result[name] = literal(value)
    }
    return result
  }
}

const literal = (value: unknown) => ({ $literal: plain(value) })

function plain(value: unknown): unknown {
  if (isNumeric(value)) return toDouble(value)
  if (value instanceof BSONRegExp) return toRegExp(value)
  if (Array.isArray(value)) return value.map(plain)
  return value ?? null
}
