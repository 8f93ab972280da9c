import { ValueMap } from '../values/valueMap.ts'
import type { Collation } from '../values/collation.ts'
import { isNullish, needArray, taking, takingAny } from './arguments.ts'
import { isTruthy } from './compileExpression.ts'
import type { OperatorTable } from './operators.ts'

export const setOperators: OperatorTable = {
  $setUnion: takingAny((args, { collation }) =>
    args.some(isNullish)
      ? null
      : distinct(
          args.flatMap((arg) => lists('$setUnion', arg)),
          collation,
        ),
  ),
  $setIntersection: takingAny((args, { collation }) => {
    if (args.some(isNullish)) return null
    const [first = [], ...others] = args.map((arg) => lists('$setIntersection', arg))
    const sets = others.map((items) => setOf(items, collation))
    return distinct(first, collation).filter((item) => sets.every((set) => set.has(item)))
  }),
  $setDifference: taking({ least: 2 }, ([a, b], { collation }) => {
    if (isNullish(a) || isNullish(b)) return null
    const removed = setOf(lists('$setDifference', b), collation)
    return distinct(lists('$setDifference', a), collation).filter((item) => !removed.has(item))
  }),
  $setEquals: takingAny((args, { collation }) => {
    const [first, ...others] = args.map((arg) => setOf(lists('$setEquals', arg), collation))
    return others.every(
      (set) => set.size === first!.size && set.keys().every((key) => first!.has(key)),
    )
  }),
  $setIsSubset: taking({ least: 2 }, ([a, b], { collation }) => {
    const whole = setOf(lists('$setIsSubset', b), collation)
    return lists('$setIsSubset', a).every((item) => whole.has(item))
  }),
  $allElementsTrue: taking({ least: 1 }, ([list]) =>
    lists('$allElementsTrue', list).every(isTruthy),
  ),
  $anyElementTrue: taking({ least: 1 }, ([list]) => lists('$anyElementTrue', list).some(isTruthy)),
}

const lists = (name: string, value: unknown) => needArray(value, { name, code: 17048 })

export function setOf(items: unknown[], collation?: Collation): ValueMap<true> {
  const set = new ValueMap<true>(collation)
  for (const item of items) if (!set.has(item)) set.set(item, true)
  return set
}

export const distinct = (items: unknown[], collation?: Collation) => setOf(items, collation).keys()
