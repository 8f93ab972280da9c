import { getField, isDoc, type Doc } from './types.ts'

export const isIndexName = (name: string) => /^(0|[1-9]\d{0,8})$/.test(name)

const split = new Map<string, string[]>()

/** The parts of a dotted path; remembered, as the same few paths are asked for again and again. */
export function pathParts(path: string): string[] {
  let parts = split.get(path)
  if (!parts) {
    parts = path.split('.')
    if (split.size > 10_000) split.clear()
    split.set(path, parts)
  }
  return parts
}

/** The value at a path with no descent into arrays other than by position; undefined if missing. */
export function valueAt(doc: unknown, path: string): unknown {
  let value = doc
  for (const part of pathParts(path)) {
    if (isDoc(value)) value = getField(value, part)
    else if (Array.isArray(value) && isIndexName(part)) value = value[Number(part)]
    else return undefined
    if (value === undefined) return undefined
  }
  return value
}

/**
 * Calls `visit` with every value a query on this path looks at: arrays on the way are descended into,
 * both by position (where the part is a number) and into each embedded document. A missing field is
 * visited as undefined once per branch. The walk ends when `visit` returns true, and so does this.
 */
export function visitPath(doc: unknown, path: string, visit: (value: unknown) => boolean): boolean {
  return walk(doc as Doc, pathParts(path), 0, visit)
}

function walk(
  container: Doc | unknown[],
  parts: string[],
  at: number,
  visit: (value: unknown) => boolean,
): boolean {
  const part = parts[at]!
  const isLast = at === parts.length - 1
  if (!Array.isArray(container)) {
    const value = getField(container, part)
    if (isLast) return visit(value)
    if (isDoc(value) || Array.isArray(value)) return walk(value, parts, at + 1, visit)
    return visit(undefined)
  }
  return walkArray(container, parts, at, visit)
}

function walkArray(
  items: unknown[],
  parts: string[],
  at: number,
  visit: (value: unknown) => boolean,
): boolean {
  const part = parts[at]!
  const isLast = at === parts.length - 1
  if (isIndexName(part) && Number(part) < items.length) {
    const value = items[Number(part)]
    if (
      isLast
        ? visit(value)
        : isDoc(value) || Array.isArray(value)
          ? walk(value, parts, at + 1, visit)
          : false
    )
      return true
  }
  for (const item of items) if (isDoc(item) && walk(item, parts, at, visit)) return true
  // An array without any document has nothing missing: {a: [1]} does not match {'a.b': null}.
  return false
}
