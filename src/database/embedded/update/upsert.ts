import { ObjectId } from 'bson'
import { CommandError } from '../errors.ts'
import { isOperators, isRegex } from '../query/compileFilter.ts'
import { clone } from '../values/clone.ts'
import { isEqual } from '../values/compare.ts'
import { isDoc, setField, type Doc } from '../values/types.ts'
import type { Update } from './compileUpdate.ts'
import { readAt, writeAt } from './fields.ts'

/** The document an upsert inserts: what the query fixes by equality, then the update. */
export function makeUpsert({ filter, update }: { filter: Doc; update: Update }): Doc {
  const base: Doc = {}
  const fixed = equalities(filter)
  for (const [path, value] of fixed) {
    if (update.isReplacement && path !== '_id') continue
    const parts = path.split('.')
    if (parts.some((part) => part.startsWith('$'))) continue
    const there = readAt(base, parts)
    if (there !== undefined && !isEqual(there, value)) {
      throw new CommandError(
        54,
        `cannot infer query fields to set, path '${path}' is matched twice`,
      )
    }
    writeAt({ doc: base, parts, value: clone(value) })
  }
  const doc = update.apply({ doc: base, isInsert: true, positionOf: () => undefined })
  if ('_id' in base && !isEqual(base._id, doc._id)) {
    throw new CommandError(
      66,
      `Performing an update on the path '_id' would modify the immutable field '_id'`,
    )
  }
  return withIdFirst(doc)
}

/** Every stored document begins with its _id. */
export function withIdFirst(doc: Doc): Doc {
  const [first] = Object.keys(doc)
  if (first === '_id' && doc._id !== undefined) return doc
  const result: Doc = { _id: doc._id ?? ('_id' in doc && doc._id === null ? null : new ObjectId()) }
  for (const [name, value] of Object.entries(doc)) if (name !== '_id') setField(result, name, value)
  return result
}

function equalities(filter: Doc): [string, unknown][] {
  return Object.entries(filter).flatMap(([key, value]): [string, unknown][] => {
    if (key === '$and' && Array.isArray(value))
      return value.flatMap((item) => (isDoc(item) ? equalities(item) : []))
    if (key === '$or' && Array.isArray(value))
      return value.length === 1 && isDoc(value[0]) ? equalities(value[0]) : []
    if (key.startsWith('$')) return []
    return equality(key, value)
  })
}

function equality(path: string, value: unknown): [string, unknown][] {
  if (isRegex(value)) return []
  if (!isOperators(value)) return [[path, value]]
  if ('$eq' in value) return [[path, value.$eq]]
  if (Array.isArray(value.$all)) return value.$all.filter(isFixed).map((item) => [path, item])
  const single = value.$in
  return Array.isArray(single) && single.length === 1 && isFixed(single[0])
    ? [[path, single[0]]]
    : []
}

const isFixed = (item: unknown) => !isRegex(item) && !isOperators(item)
