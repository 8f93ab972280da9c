import { badValue } from '../errors.ts'
import { describeKey } from '../storage/describeKey.ts'
import { isIndexName, pathParts } from '../values/path.ts'
import { getField, isDoc, type Doc } from '../values/types.ts'
import type { ArrayFilters } from './arrayFilters.ts'

type Expand = {
  doc: Doc
  path: string
  filters: ArrayFilters
  positionOf: (path: string) => number | undefined
}

/** The real paths that one with `$`, `$[]` or `$[name]` stands for in this document. */
export function expandPath({ doc, path, filters, positionOf }: Expand): string[][] {
  const parts = pathParts(path)
  if (!path.includes('$')) return [parts]
  let found: string[][] = [[]]
  parts.forEach((part, i) => {
    if (part === '$') {
      const array = parts.slice(0, i).join('.')
      const position = positionOf(array)
      if (position === undefined) {
        throw badValue('The positional operator did not find the match needed from the query.')
      }
      found = found.map((prefix) => [...prefix, String(position)])
    } else if (part.startsWith('$[')) {
      found = found.flatMap((prefix) =>
        elements({ doc, prefix, name: part.slice(2, -1), filters, path }),
      )
    } else found = found.map((prefix) => [...prefix, part])
  })
  return found
}

type Elements = { doc: Doc; prefix: string[]; name: string; filters: ArrayFilters; path: string }

function elements({ doc, prefix, name, filters, path }: Elements): string[][] {
  const array = prefix.reduce<unknown>(step, doc)
  if (array === undefined) {
    throw badValue(
      `The path '${prefix.join('.')}' must exist in the document in order to apply array updates.`,
    )
  }
  if (!Array.isArray(array)) {
    throw badValue(
      `Cannot apply array updates to non-array element ${prefix.at(-1)}: ${describeKey(array)}`,
    )
  }
  const filter = name === '' ? () => true : filters.get(name)
  if (!filter) throw badValue(`No array filter found for identifier '${name}' in path '${path}'`)
  return array.flatMap((element, i) => (filter(element) ? [[...prefix, String(i)]] : []))
}

function step(value: unknown, part: string): unknown {
  if (isDoc(value)) return getField(value, part)
  return Array.isArray(value) && isIndexName(part) ? value[Number(part)] : undefined
}
