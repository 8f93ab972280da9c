import { CommandError } from '../errors.ts'
import { sorter, type SortSpec } from '../query/sort.ts'
import { compareValues, isEqual } from '../values/compare.ts'
import { toDouble } from '../values/numbers.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { isNullish, named, needArray, taking, takingAny } from './arguments.ts'
import { isTruthy, type Evaluate, type ExpressionContext } from './compileExpression.ts'
import type { OperatorTable } from './operators.ts'

export const arrayOperators: OperatorTable = {
  $isArray: taking({ least: 1 }, ([value]) => Array.isArray(value)),
  $size: taking({ least: 1 }, ([value]) => needArray(value, { name: '$size', code: 17124 }).length),
  $in: taking({ least: 2 }, ([value, list], { collation }) =>
    needArray(list, { name: '$in', code: 40081 }).some((item) => isEqual(item, value, collation)),
  ),
  $arrayElemAt: taking({ least: 2 }, ([list, index]) =>
    isNullish(list) || isNullish(index)
      ? null
      : elementAt(needArray(list, { name: '$arrayElemAt', code: 28689 }), index),
  ),
  $first: taking({ least: 1 }, ([list]) =>
    isNullish(list) ? null : needArray(list, { name: '$first', code: 28689 })[0],
  ),
  $last: taking({ least: 1 }, ([list]) =>
    isNullish(list) ? null : needArray(list, { name: '$last', code: 28689 }).at(-1),
  ),
  $concatArrays: takingAny((args) =>
    args.some(isNullish)
      ? null
      : args.flatMap((arg) => needArray(arg, { name: '$concatArrays', code: 28664 })),
  ),
  $slice: taking({ least: 2, most: 3 }, (args) => slice(args)),
  $reverseArray: taking({ least: 1 }, ([list]) =>
    isNullish(list) ? null : [...needArray(list, { name: '$reverseArray', code: 34435 })].reverse(),
  ),
  $range: taking({ least: 2, most: 3 }, ([start, end, step]) => range(start, end, step ?? 1)),
  $indexOfArray: taking({ least: 2, most: 4 }, ([list, value, start, end], { collation }) => {
    if (isNullish(list)) return null
    const items = needArray(list, { name: '$indexOfArray', code: 40090 })
    const from = start === undefined ? 0 : toDouble(start)
    const to = end === undefined ? items.length : toDouble(end)
    return items.findIndex((item, i) => i >= from && i < to && isEqual(item, value, collation))
  }),
  $map: (operand, context) => {
    const { input, body, each } = loop(operand, context, 'in')
    return (scope) => {
      const list = input(scope)
      if (isNullish(list)) return null
      return needArray(list, { name: '$map', code: 16883 }).map(
        (item) => body(each(scope, item)) ?? null,
      )
    }
  },
  $filter: (operand, context) => {
    const { input, body, each } = loop(operand, context, 'cond')
    const limit = named(operand, context).get('limit')
    return (scope) => {
      const list = input(scope)
      if (isNullish(list)) return null
      const most = limit(scope) ?? Infinity
      return needArray(list, { name: '$filter', code: 28651 })
        .filter((item) => isTruthy(body(each(scope, item))))
        .slice(0, most === Infinity ? undefined : toDouble(most))
    }
  },
  $reduce: (operand, context) => {
    const args = named(operand, context)
    const [input, initial, body] = [args.get('input'), args.get('initialValue'), args.get('in')]
    return (scope) => {
      const list = input(scope)
      if (isNullish(list)) return null
      return needArray(list, { name: '$reduce', code: 40080 }).reduce(
        (value, item) => body({ ...scope, variables: { ...scope.variables, value, this: item } }),
        initial(scope),
      )
    }
  },
  $sortArray: (operand, context) => {
    const args = named(operand, context)
    const input = args.get('input')
    const by = args.raw('sortBy')
    const compare = isDoc(by)
      ? sorter(by as SortSpec, context.collation)
      : (a: Doc, b: Doc) => compareValues(a, b, context.collation) * toDouble(by)
    return (scope) => {
      const list = input(scope)
      if (isNullish(list)) return null
      return [...needArray(list, { name: '$sortArray', code: 2942504 })].sort((a, b) =>
        compare(a as Doc, b as Doc),
      )
    }
  },
}

function elementAt(list: unknown[], index: unknown): unknown {
  return list.at(Math.trunc(toDouble(index)))
}

function slice([list, first, second]: unknown[]): unknown {
  if (isNullish(list) || isNullish(first)) return null
  const items = needArray(list, { name: '$slice', code: 28724 })
  const a = toDouble(first)
  if (second === undefined) return a >= 0 ? items.slice(0, a) : items.slice(a)
  if (second === null) return null
  const count = toDouble(second)
  if (count <= 0) throw new CommandError(28729, 'Third argument to $slice must be positive')
  const start = a < 0 ? Math.max(0, items.length + a) : a
  return items.slice(start, start + count)
}

function range(start: unknown, end: unknown, step: unknown): number[] {
  const [from, to, by] = [toDouble(start), toDouble(end), toDouble(step)]
  if (by === 0) throw new CommandError(34449, '$range requires a non-zero step value')
  const count = Math.max(0, Math.ceil((to - from) / by))
  return Array.from({ length: count }, (_, i) => from + i * by)
}

function loop(operand: unknown, context: ExpressionContext, bodyName: string) {
  const args = named(operand, context)
  const name = String(args.raw('as') ?? 'this')
  const each = (scope: Parameters<Evaluate>[0], item: unknown) => ({
    ...scope,
    variables: { ...scope.variables, [name]: item },
  })
  return { input: args.get('input'), body: args.get(bodyName), each }
}
