import { badValue, CommandError } from '../errors.ts'
import type { Collation } from '../values/collation.ts'
import { compareValues } from '../values/compare.ts'
import { visitPath } from '../values/path.ts'
import { isDoc, isNumeric, type Doc } from '../values/types.ts'

export type SortSpec = Record<string, unknown>
export type SortField = { path: string; direction: 1 | -1 }

export function parseSort(spec: SortSpec): SortField[] {
  return Object.entries(spec).map(([path, direction]) => {
    if (isDoc(direction) && '$meta' in direction)
      throw new CommandError(238, '$meta sort is not supported')
    if (path.startsWith('$') && path !== '$natural') {
      throw new CommandError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      )
    }
    const sign = isNumeric(direction) ? Math.sign(Number(direction)) : 0
    if (sign !== 1 && sign !== -1) {
      throw badValue(`Illegal key in $sort specification: ${path}: ${String(direction)}`)
    }
    return { path, direction: sign }
  })
}

/** A comparison of documents; an array counts with its least element, or greatest when descending. */
export function sorter(spec: SortSpec, collation?: Collation): (a: Doc, b: Doc) => number {
  const fields = parseSort(spec)
  return (a, b) => {
    for (const field of fields) {
      const order = compareValues(
        sortKey(a, field, collation),
        sortKey(b, field, collation),
        collation,
      )
      if (order !== 0) return order * field.direction
    }
    return 0
  }
}

/** Stable, and each document's keys are found once however many comparisons it takes part in. */
export function sortDocuments<Item>({
  items,
  docOf,
  spec,
  collation,
}: {
  items: Item[]
  docOf: (item: Item) => Doc
  spec: SortSpec
  collation?: Collation
}): Item[] {
  const fields = parseSort(spec)
  const keyed = items.map((item) => {
    const doc = docOf(item)
    return { item, keys: fields.map((field) => sortKey(doc, field, collation)) }
  })
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compareValues(a.keys[i], b.keys[i], collation)
      if (order !== 0) return order * fields[i]!.direction
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

/** What a document is sorted by: missing counts as null, an empty array as less than null. */
export function sortKey(doc: Doc, { path, direction }: SortField, collation?: Collation): unknown {
  let best: unknown
  let isFirst = true
  const take = (value: unknown) => {
    if (isFirst || compareValues(value, best, collation) * direction < 0) best = value
    isFirst = false
  }
  visitPath(doc, path, (value) => {
    if (!Array.isArray(value)) take(value === undefined ? null : value)
    else if (value.length === 0) take(undefined)
    else value.forEach(take)
    return false
  })
  return isFirst ? null : best
}
