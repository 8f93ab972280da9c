import { isDoc, type Doc } from '../values/types.ts'

const branches = new Set(['$and', '$or', '$nor'])
const blind = new Set(['$comment', '$alwaysTrue', '$alwaysFalse'])

/** The fields of the top level that a filter looks at; undefined: it may look at any. */
export function fieldsOf(filter: Doc): Set<string> | undefined {
  const names = new Set<string>()
  return collect({ filter, names }) ? names : undefined
}

function collect({ filter, names }: { filter: Doc; names: Set<string> }): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (branches.has(key)) {
      const items = Array.isArray(value) ? value : []
      return items.every((item) => isDoc(item) && collect({ filter: item, names }))
    }
    if (key.startsWith('$')) return blind.has(key)
    names.add(firstPart(key))
    return true
  })
}

/** The field of the top level that a path begins with. */
export function firstPart(path: string): string {
  const dot = path.indexOf('.')
  return dot < 0 ? path : path.slice(0, dot)
}
