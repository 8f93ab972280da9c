import { isOperators, isRegex } from '../query/compileFilter.ts'
import { isDoc, type Doc } from '../values/types.ts'

/** One operator on one field; `isWithinElement` when it stands in an $elemMatch. */
export type Condition = { operator: string; operand: unknown; isWithinElement: boolean }

export type Conditions = Map<string, Condition[]>

/** The conditions every match must meet, by path: those of the top level and of its $and. */
export function conditionsOf(filter: Doc): Conditions {
  const found: Conditions = new Map()
  collect({ filter, prefix: '', isWithinElement: false, found })
  return found
}

type Collect = { filter: Doc; prefix: string; isWithinElement: boolean; found: Conditions }

function collect({ filter, prefix, isWithinElement, found }: Collect) {
  for (const [key, value] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(value)) {
      for (const item of value)
        if (isDoc(item)) collect({ filter: item, prefix, isWithinElement, found })
    } else if (key === '$or' && Array.isArray(value) && value.length === 1 && isDoc(value[0])) {
      collect({ filter: value[0], prefix, isWithinElement, found })
    } else if (!key.startsWith('$')) {
      collectField({ path: prefix + key, value, isWithinElement, found })
    }
  }
}

type CollectField = { path: string; value: unknown; isWithinElement: boolean; found: Conditions }

function collectField({ path, value, isWithinElement, found }: CollectField) {
  const add = (condition: Condition) => found.set(path, [...(found.get(path) ?? []), condition])
  if (isRegex(value)) return add({ operator: '$regex', operand: value, isWithinElement })
  if (!isOperators(value)) return add({ operator: '$eq', operand: value, isWithinElement })
  for (const [operator, operand] of Object.entries(value)) {
    if (operator === '$elemMatch' && isDoc(operand)) {
      if (isOperators(operand)) collectField({ path, value: operand, isWithinElement: true, found })
      else collect({ filter: operand, prefix: `${path}.`, isWithinElement: true, found })
    } else if (operator === '$regex' && !value.$options) {
      add({ operator, operand, isWithinElement })
    } else if (operator !== '$regex') add({ operator, operand, isWithinElement })
  }
}
