import { failedToParse } from '../errors.ts'
import { compileFilter, type FilterContext } from '../query/compileFilter.ts'
import { isDoc, type Doc } from '../values/types.ts'

/** By identifier: whether an element is one that `$[identifier]` stands for. */
export type ArrayFilters = Map<string, (element: unknown) => boolean>

export function parseArrayFilters({
  arrayFilters,
  context,
}: {
  arrayFilters: unknown
  context: FilterContext
}): ArrayFilters {
  const filters: ArrayFilters = new Map()
  if (arrayFilters === undefined || arrayFilters === null) return filters
  if (!Array.isArray(arrayFilters)) throw failedToParse('arrayFilters must be an array')
  for (const filter of arrayFilters) {
    const names = isDoc(filter) ? identifiers(filter) : new Set<string>()
    const [name] = names
    if (!isDoc(filter) || name === undefined) {
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters')
    }
    if (names.size > 1) {
      throw failedToParse(
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...names].join("' and '")}'`,
      )
    }
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
      throw failedToParse(
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      )
    }
    if (filters.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`)
    const matches = compileFilter(filter, context)
    filters.set(name, (element) => matches({ [name]: element }))
  }
  return filters
}

function identifiers(filter: Doc): Set<string> {
  return new Set(
    Object.entries(filter).flatMap(([key, value]) =>
      key.startsWith('$') && Array.isArray(value)
        ? value.flatMap((item) => (isDoc(item) ? [...identifiers(item)] : []))
        : [key.split('.')[0]!],
    ),
  )
}
