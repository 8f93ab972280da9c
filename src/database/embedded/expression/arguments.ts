import { CommandError } from '../errors.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { compileExpression, type Evaluate, type ExpressionContext } from './compileExpression.ts'
import type { OperatorCompiler } from './operators.ts'

export type Apply = (args: unknown[], context: ExpressionContext) => unknown

/** An operator of a fixed number of arguments, given as a list, or bare when there is only one. */
export function taking(counts: { least: number; most?: number }, apply: Apply): OperatorCompiler {
  const most = counts.most ?? counts.least
  return (operand, context) => {
    const list = Array.isArray(operand) ? operand : [operand]
    if (list.length < counts.least || list.length > most) {
      throw new CommandError(
        16020,
        `Expression takes ${counts.least === most ? 'exactly' : 'between'} ${counts.least}${counts.least === most ? '' : ` and ${most}`} arguments. ${list.length} were passed in.`,
      )
    }
    const args = list.map((item) => compileExpression(item, context))
    return (scope) =>
      apply(
        args.map((arg) => arg(scope)),
        context,
      )
  }
}

export const takingAny = (apply: Apply) => taking({ least: 0, most: Infinity }, apply)

/** An operator of named arguments; each is compiled unless listed as raw. */
export function named(operand: unknown, context: ExpressionContext) {
  if (!isDoc(operand)) throw new CommandError(9, 'the operator takes an object of named arguments')
  const given: Doc = operand
  return {
    has: (name: string) => name in given,
    get: (name: string): Evaluate =>
      name in given ? compileExpression(given[name], context) : () => undefined,
    raw: (name: string) => given[name],
  }
}

export const isNullish = (value: unknown): value is null | undefined =>
  value === null || value === undefined

export function needArray(
  value: unknown,
  { name, code }: { name: string; code: number },
): unknown[] {
  if (!Array.isArray(value))
    throw new CommandError(code, `The argument to ${name} must be an array`)
  return value
}
