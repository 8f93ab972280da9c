import { createHash } from 'node:crypto'
import { CommandError } from '../errors.ts'
import { boundKey, emptyArrayKey, encodeKey, invert } from '../values/indexKey.ts'
import type { Collation } from '../values/collation.ts'
import { isIndexName, pathParts } from '../values/path.ts'
import { getField, isDoc, type Doc } from '../values/types.ts'
import type { Index } from './collection.ts'

export type IndexEntries = {
  /** The keys without table and record; none where the index does not hold this document. */
  keys: Buffer[]
  multikey: number[]
  isCut: boolean
}

const nothing: IndexEntries = { keys: [], multikey: [], isCut: false }
/** Stands for the elements of an empty array. */
const empty = Symbol('empty array')

/** What an index keeps of a document: one key, or one for each element of an array. */
export function indexEntries(index: Index, doc: Doc): IndexEntries {
  if (index.partial && !index.partial.matches(doc)) return nothing
  const found = index.fields.map((field) => collect(doc, field.path))
  if (index.isSparse && found.every(({ values }) => values.every((value) => value === undefined))) {
    return nothing
  }
  checkParallel(index, found)
  let combinations: Buffer[] = [Buffer.alloc(0)]
  index.fields.forEach((field, i) => {
    const parts = found[i]!.values.map((value) =>
      fieldKey({ field, value, collation: index.collation }),
    )
    combinations = combinations.flatMap((left) =>
      parts.map((part) => (left.length === 0 ? part : Buffer.concat([left, part]))),
    )
  })
  const bounded = combinations.map(boundKey)
  return {
    keys:
      bounded.length === 1 ? [bounded[0]!.bytes] : withoutDoubles(bounded.map((key) => key.bytes)),
    multikey: found.flatMap(({ isMulti }, i) => (isMulti ? [i] : [])),
    isCut: bounded.some((key) => key.isCut),
  }
}

type FieldKey = { field: Index['fields'][number]; value: unknown; collation?: Collation }

export function fieldKey({ field, value, collation }: FieldKey): Buffer {
  if (field.kind === 'hashed') {
    return createHash('sha256').update(encodeKey(value, collation)).digest().subarray(0, 8)
  }
  const bytes = value === empty ? emptyArrayKey : encodeKey(value, collation)
  return field.direction === 1 ? bytes : invert(bytes)
}

function withoutDoubles(keys: Buffer[]): Buffer[] {
  const seen = new Map(keys.map((key) => [key.toString('latin1'), key]))
  return [...seen.values()]
}

/** Arrays in two fields would need every pair of their elements; MongoDB refuses that, so do we. */
function checkParallel(index: Index, found: Collected[]) {
  const arrays = new Map<string, string>()
  found.forEach(({ isMulti }, i) => {
    const path = index.fields[i]!.path
    if (isMulti) arrays.set(path.split('.')[0]!, path)
  })
  if (arrays.size > 1) {
    const [first, second] = [...arrays.values()]
    throw new CommandError(171, `cannot index parallel arrays [${second}] [${first}]`)
  }
}

type Collected = { values: unknown[]; isMulti: boolean }

function collect(doc: Doc, path: string): Collected {
  const into: Collected = { values: [], isMulti: false }
  gather({ value: doc, parts: pathParts(path), at: 0, into })
  if (into.values.length === 0) into.values.push(undefined)
  return into
}

type Gather = { value: unknown; parts: string[]; at: number; into: Collected }

function gather({ value, parts, at, into }: Gather) {
  if (at === parts.length) return gatherLast(value, into)
  const part = parts[at]!
  if (isDoc(value)) return gather({ value: getField(value, part), parts, at: at + 1, into })
  if (!Array.isArray(value)) {
    into.values.push(undefined)
    return
  }
  into.isMulti = true
  if (isIndexName(part) && Number(part) < value.length) {
    gather({ value: value[Number(part)], parts, at: at + 1, into })
  }
  for (const item of value) if (isDoc(item)) gather({ value: item, parts, at, into })
}

function gatherLast(value: unknown, into: Collected) {
  if (!Array.isArray(value)) {
    into.values.push(value)
    return
  }
  into.isMulti = true
  if (value.length === 0) into.values.push(empty)
  // Without its elements a query that names the array itself would find no key.
  else into.values.push(...value)
}
