import { CommandError } from '../errors.ts'
import { compareValues } from '../values/compare.ts'
import { isDoc } from '../values/types.ts'
import { isNullish, named, taking } from './arguments.ts'
import { compileExpression, isTruthy, type Evaluate } from './compileExpression.ts'
import type { OperatorCompiler, OperatorTable } from './operators.ts'

const comparison = (test: (order: number) => unknown) =>
  taking({ least: 2 }, ([a, b], { collation }) => test(compareValues(a, b, collation)))

export const logicOperators: OperatorTable = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cmp: comparison((order) => order),
  $and: lazily((args) => (scope) => args.every((arg) => isTruthy(arg(scope)))),
  $or: lazily((args) => (scope) => args.some((arg) => isTruthy(arg(scope)))),
  $not: taking({ least: 1 }, ([value]) => !isTruthy(value)),
  $ifNull: lazily((args) => (scope) => {
    let value: unknown
    for (const arg of args) {
      value = arg(scope)
      if (!isNullish(value)) return value
    }
    return value
  }),
  $cond: condition,
  $switch: switchCase,
  $let: bind,
  $literal: (operand) => () => operand,
  $const: (operand) => () => operand,
  $expr: (operand, context) => compileExpression(operand, context),
  $rand: () => () => Math.random(),
}

function lazily(build: (args: Evaluate[]) => Evaluate): OperatorCompiler {
  return (operand, context) =>
    build(
      (Array.isArray(operand) ? operand : [operand]).map((item) =>
        compileExpression(item, context),
      ),
    )
}

function condition(operand: unknown, context: Parameters<OperatorCompiler>[1]): Evaluate {
  const parts = Array.isArray(operand)
    ? operand
    : isDoc(operand)
      ? [operand.if, operand.then, operand.else]
      : []
  if (parts.length !== 3)
    throw new CommandError(16020, 'Expression $cond takes exactly 3 arguments.')
  const [test, yes, no] = parts.map((part) => compileExpression(part, context)) as [
    Evaluate,
    Evaluate,
    Evaluate,
  ]
  return (scope) => (isTruthy(test(scope)) ? yes(scope) : no(scope))
}

function switchCase(operand: unknown, context: Parameters<OperatorCompiler>[1]): Evaluate {
  const args = named(operand, context)
  const branches = args.raw('branches')
  if (!Array.isArray(branches) || branches.length === 0) {
    throw new CommandError(40068, '$switch requires at least one branch.')
  }
  const cases = branches.map((branch) => {
    const parts = named(branch, context)
    return { test: parts.get('case'), value: parts.get('then') }
  })
  const fallback = args.get('default')
  return (scope) => {
    for (const { test, value } of cases) if (isTruthy(test(scope))) return value(scope)
    if (args.has('default')) return fallback(scope)
    throw new CommandError(
      40066,
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
}

function bind(operand: unknown, context: Parameters<OperatorCompiler>[1]): Evaluate {
  const args = named(operand, context)
  const vars = isDoc(args.raw('vars')) ? (args.raw('vars') as Record<string, unknown>) : {}
  const bound = Object.entries(vars).map(
    ([name, value]) => [name, compileExpression(value, context)] as const,
  )
  const body = args.get('in')
  return (scope) => {
    const variables = { ...scope.variables }
    for (const [name, value] of bound) variables[name] = value(scope)
    const current = 'CURRENT' in variables ? variables.CURRENT : scope.current
    return body({ root: scope.root, current, variables })
  }
}
