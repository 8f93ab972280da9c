import { compileField, compileFilter, type FilterContext } from '../query/compileFilter.ts'
import { pathParts } from '../values/path.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { readAt } from './fields.ts'

type Find = { doc: Doc; filter: Doc; path: string; context: FilterContext }

/** Which element of the array at `path` made the query match: what a positional `$` stands for. */
export function findPosition({ doc, filter, path, context }: Find): number | undefined {
  const items = readAt(doc, pathParts(path))
  if (!Array.isArray(items)) return undefined
  const tests = testsOn({ filter, path, context })
  if (tests.length === 0) return parallelPosition({ doc, filter, context })
  const byCount = items.map((item) => tests.filter((test) => test(item)).length)
  const most = Math.max(0, ...byCount)
  return most === 0 ? undefined : byCount.indexOf(most)
}

type TestsOn = Omit<Find, 'doc'>

/** Each condition on the array or inside of it, as a test of one element standing alone. */
function testsOn({ filter, path, context }: TestsOn): ((element: unknown) => boolean)[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    if ((key === '$and' || key === '$or') && Array.isArray(value)) {
      return value.flatMap((item) => (isDoc(item) ? testsOn({ filter: item, path, context }) : []))
    }
    if (key !== path && !key.startsWith(`${path}.`)) return []
    const inner = `element${key.slice(path.length)}`
    const test = compileField({ path: inner, condition: value, context })
    const direct = compileFilter(isDoc(value) ? {} : { element: value }, context)
    return [
      (element: unknown) =>
        test({ element: [element] }) || (key === path && !isDoc(value) && direct({ element })),
    ]
  })
}

/** A condition on another array gives its position: parallel arrays are updated that way. */
function parallelPosition({ doc, filter, context }: Omit<Find, 'path'>): number | undefined {
  for (const key of Object.keys(filter)) {
    if (key.startsWith('$')) continue
    const parts = pathParts(key)
    for (let length = 1; length <= parts.length; length++) {
      const path = parts.slice(0, length).join('.')
      if (!Array.isArray(readAt(doc, parts.slice(0, length)))) continue
      const found = findPosition({ doc, filter: { [key]: filter[key] }, path, context })
      if (found !== undefined) return found
    }
  }
  return undefined
}
