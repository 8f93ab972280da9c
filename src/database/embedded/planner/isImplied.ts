import { compileFilter } from '../query/compileFilter.ts'
import { compareValues } from '../values/compare.ts'
import { typeOf, typeRanks, type Doc } from '../values/types.ts'
import { conditionsOf, type Condition, type Conditions } from './conditions.ts'

/** Whether all that meets the conditions meets a partial index's filter too; no where not sure. */
export function isImplied({
  partial,
  conditions,
}: {
  partial: Doc
  conditions: Conditions
}): boolean {
  const needed = conditionsOf(partial)
  const isPlain = Object.keys(partial).every((key) => !key.startsWith('$') || key === '$and')
  if (!isPlain) return false
  return [...needed].every(([path, list]) =>
    list.every((need) => (conditions.get(path) ?? []).some((given) => implies({ given, need }))),
  )
}

function implies({ given, need }: { given: Condition; need: Condition }): boolean {
  if (given.operator === need.operator && compareValues(given.operand, need.operand) === 0)
    return true
  if (given.operator === '$eq' || given.operator === '$in') {
    const values =
      given.operator === '$in' && Array.isArray(given.operand) ? given.operand : [given.operand]
    const test = compileFilter({ value: { [need.operator]: need.operand } })
    return values.every(
      (value) => !Array.isArray(value) && test(value === null ? {} : { value }) && test({ value }),
    )
  }
  if (need.operator === '$exists' && need.operand === true) return /^\$(gt|lt)/.test(given.operator)
  const isRange =
    /^\$[gl]te?$/.test(given.operator) && given.operator.slice(0, 3) === need.operator.slice(0, 3)
  if (!isRange || typeRanks[typeOf(given.operand)] !== typeRanks[typeOf(need.operand)]) return false
  const order =
    compareValues(given.operand, need.operand) * (given.operator.startsWith('$g') ? 1 : -1)
  return (
    order > 0 || (order === 0 && (need.operator.endsWith('e') || given.operator === need.operator))
  )
}
