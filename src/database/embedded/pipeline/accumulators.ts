import { CommandError } from '../errors.ts'
import {
  compileExpression,
  type Evaluate,
  type ExpressionContext,
  type Scope,
} from '../expression/compileExpression.ts'
import { mergeObjects } from '../expression/objects.ts'
import { distinct } from '../expression/sets.ts'
import { average, deviation, extreme } from '../expression/summaries.ts'
import { sortDocuments, type SortSpec } from '../query/sort.ts'
import { calculate } from '../values/numbers.ts'
import { isDoc, isNumeric, type Doc } from '../values/types.ts'

export type Accumulator = { add: (scope: Scope) => void; result: () => unknown }
type MakeAccumulator = (operand: unknown, context: ExpressionContext) => () => Accumulator

/** Keeps one running value. */
const folding =
  (
    start: unknown,
    step: (state: unknown, value: unknown, context: ExpressionContext) => unknown,
  ): MakeAccumulator =>
  (operand, context) => {
    const evaluate = compileExpression(operand, context)
    return () => {
      let state = start
      return {
        add: (scope) => void (state = step(state, evaluate(scope), context)),
        result: () => state,
      }
    }
  }

/** Keeps all values and works them out at the end. */
const gathering =
  (finish: (values: unknown[], context: ExpressionContext) => unknown): MakeAccumulator =>
  (operand, context) => {
    const evaluate = compileExpression(operand, context)
    return () => {
      const values: unknown[] = []
      return {
        add: (scope) => void values.push(evaluate(scope)),
        result: () => finish(values, context),
      }
    }
  }

const isPresent = (value: unknown) => value !== undefined
const none = Symbol('none')

export const accumulators: Record<string, MakeAccumulator | undefined> = {
  $sum: folding(0, (total, value) => (isNumeric(value) ? calculate('add', total, value) : total)),
  $count: () => () => {
    let count = 0
    return { add: () => void count++, result: () => count }
  },
  $avg: gathering((values) => average(values)),
  $min: folding(null, (best, value, { collation }) =>
    extreme({ values: [best, value], sign: 1, collation }),
  ),
  $max: folding(null, (best, value, { collation }) =>
    extreme({ values: [best, value], sign: -1, collation }),
  ),
  $first: firstValue,
  $last: folding(null, (_last, value) => value ?? null),
  $push: gathering((values) => values.filter(isPresent)),
  $addToSet: gathering((values, { collation }) => distinct(values.filter(isPresent), collation)),
  $mergeObjects: gathering((values) => mergeObjects(values)),
  $stdDevPop: gathering((values) => deviation(values, 0)),
  $stdDevSamp: gathering((values) => deviation(values, 1)),
  $firstN: some((values, n) => values.slice(0, n)),
  $lastN: some((values, n) => values.slice(-n)),
  $minN: some((values, n) => ordered(values, 1).slice(0, n)),
  $maxN: some((values, n) => ordered(values, -1).slice(0, n)),
  $top: ranked((values) => values[0]),
  $bottom: ranked((values) => values.at(-1)),
  $topN: ranked((values, n) => values.slice(0, n)),
  $bottomN: ranked((values, n) => values.slice(-n)),
}

function firstValue(operand: unknown, context: ExpressionContext): () => Accumulator {
  const evaluate = compileExpression(operand, context)
  return () => {
    let value: unknown = none
    return {
      add: (scope) => {
        if (value === none) value = evaluate(scope)
      },
      result: () => (value === none ? null : value),
    }
  }
}

function ordered(values: unknown[], direction: 1 | -1): unknown[] {
  const present = values.filter((value) => value !== undefined && value !== null)
  return sortDocuments({
    items: present,
    docOf: (value) => ({ value }),
    spec: { value: direction },
  })
}

function some(finish: (values: unknown[], n: number) => unknown): MakeAccumulator {
  return (operand, context) => {
    const { input, n } = parts(operand, context)
    return () => {
      const values: unknown[] = []
      let count = 0
      return {
        add: (scope) => {
          count = Number(n(scope))
          values.push(input(scope) ?? null)
        },
        result: () => finish(values, count),
      }
    }
  }
}

function ranked(finish: (values: unknown[], n: number) => unknown): MakeAccumulator {
  return (operand, context) => {
    const { output, n } = parts(operand, context)
    const sortBy = isDoc(operand) ? operand.sortBy : undefined
    if (!isDoc(sortBy)) throw new CommandError(5788005, 'Missing value for sortBy')
    return () => {
      const found: { doc: Doc; value: unknown }[] = []
      let count = 0
      return {
        add: (scope) => {
          count = Number(n(scope))
          found.push({ doc: scope.root as Doc, value: output(scope) ?? null })
        },
        result: () => {
          const sorted = sortDocuments({
            items: found,
            docOf: ({ doc }) => doc,
            spec: sortBy as SortSpec,
            collation: context.collation,
          })
          return finish(
            sorted.map(({ value }) => value),
            count,
          )
        },
      }
    }
  }
}

function parts(
  operand: unknown,
  context: ExpressionContext,
): Record<'input' | 'output' | 'n', Evaluate> {
  if (!isDoc(operand)) throw new CommandError(5787900, 'specification must be an object')
  return {
    input: compileExpression(operand.input, context),
    output: compileExpression(operand.output, context),
    n: compileExpression(operand.n ?? 1, context),
  }
}
