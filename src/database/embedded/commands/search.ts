import type { FilterContext } from '../query/compileFilter.ts'
import { compileFilter } from '../query/compileFilter.ts'
import { fieldsOf, firstPart } from '../query/fieldsOf.ts'
import { findNear } from '../query/geo.ts'
import { parseSort, sortDocuments, type SortSpec } from '../query/sort.ts'
import { makePlan, type Plan } from '../planner/plan.ts'
import { runPlan, type Found, type ScanCounts } from '../planner/runPlan.ts'
import type { Collection } from '../storage/collection.ts'
import type { View } from '../storage/view.ts'
import { sorted } from './nearOrder.ts'
import { withExpressionConditions } from '../planner/expressionConditions.ts'
import type { Doc } from '../values/types.ts'

export type Search = {
  view: View
  collection: Collection
  filter: Doc
  context: FilterContext
  sort?: SortSpec
  hint?: unknown
  counts?: ScanCounts
}

/** How a search would be carried out. */
export function planSearch({ collection, filter, context, sort = {}, hint }: Search): Plan {
  const known = withExpressionConditions(filter, context.variables)
  return makePlan({
    collection,
    filter: known,
    sort: parseSort(sort),
    hint,
    collation: context.collation,
  })
}

/** The matching documents in the order asked for, lazily unless they have to be sorted. */
export function search(input: Search): Iterable<Found> {
  const { view, collection, filter, context, sort = {}, counts } = input
  const plan = planSearch(input)
  const matches = compileFilter(filter, context)
  const fields = fieldsOf(filter)
  const found = runPlan({ view, collection, plan, matches, fields, counts, limit: context.limit })
  const near = findNear(filter)
  if (near && Object.keys(sort).length === 0) return sorted(found, near)
  if (plan.isSorted) return found
  return sortLazily(found, { spec: sort, collation: context.collation })
}

function* sortLazily(
  found: Iterable<Found>,
  order: { spec: SortSpec; collation: FilterContext['collation'] },
) {
  const fields = new Set(Object.keys(order.spec).map(firstPart))
  yield* sortDocuments({ items: [...found], docOf: (item) => item.with(fields), ...order })
}
