import { decodeDocument } from '../bson/decode.ts'
import { CommandError } from '../errors.ts'
import type { Collection, Index } from '../storage/collection.ts'
import { indexEntries } from '../storage/indexEntries.ts'
import { entryKey } from '../storage/records.ts'
import { recordOf, tableRange, type View } from '../storage/view.ts'
import type { Doc } from '../values/types.ts'
import { collectionName, type Request } from './request.ts'

/** Compares a collection's documents with its indexes, in both directions. */
export function validate(request: Request): Doc {
  const { engine, database } = request
  const name = collectionName(request)
  const collection = engine.catalog.find(database, name)
  if (!collection) {
    throw new CommandError(26, `Collection '${database}.${name}' does not exist to validate.`)
  }
  const { view } = engine
  const errors: string[] = []
  const keysPerIndex: Doc = {}
  for (const index of collection.indexes) {
    const { expected, missing } = compare({ view, collection, index })
    const stored = view.count(tableRange(index.table))
    keysPerIndex[index.name] = stored
    if (missing > 0) errors.push(`${index.name} lacks ${missing} keys`)
    if (stored !== expected)
      errors.push(`${index.name} has ${stored} keys, the documents ${expected}`)
  }
  return {
    ns: collection.namespace,
    nrecords: view.count(tableRange(collection.table)),
    nIndexes: collection.indexes.length,
    keysPerIndex,
    valid: errors.length === 0,
    errors,
    warnings: [],
  }
}

function compare({
  view,
  collection,
  index,
}: {
  view: View
  collection: Collection
  index: Index
}) {
  let expected = 0
  let missing = 0
  for (const { key: record, value } of view.range(tableRange(collection.table))) {
    for (const key of indexEntries(index, decodeDocument(value)).keys) {
      expected++
      const found = view.get(entryKey({ index, key, record: recordOf(record) }))
      if (!found || recordOf(found) !== recordOf(record)) missing++
    }
  }
  return { expected, missing }
}
