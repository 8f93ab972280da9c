import { decodeDocument } from '../bson/decode.ts'
import { encodeDocument } from '../bson/encode.ts'
import { CommandError } from '../errors.ts'
import { isEqual } from '../values/compare.ts'
import { valueAt } from '../values/path.ts'
import type { Doc } from '../values/types.ts'
import { describeKey } from './describeKey.ts'
import type { Collection, Index } from './collection.ts'
import { indexEntries, type IndexEntries } from './indexEntries.ts'
import { recordKey, recordOf, tableKey, tableRange, type View } from './view.ts'

export type Target = {
  view: View
  /** The newest state, which a transaction's view may be behind of. */
  latest: View
  collection: Collection
  saveFlags: (collection: Collection) => void
}

const largestDocument = 16 * 1024 * 1024

/** Stores a new document and its index entries; throws before writing where a unique index forbids. */
export function insertRecord(target: Target, doc: Doc): number {
  const { view, collection } = target
  const bytes = encodeChecked(doc)
  checkValidator(collection, doc)
  const entries = collection.indexes.map((index) => ({ index, entries: indexEntries(index, doc) }))
  for (const { index, entries: found } of entries)
    checkUnique({ target, index, entries: found, doc })
  const record = nextRecord(target.latest, collection)
  view.put(recordKey(collection.table, record), bytes)
  for (const { index, entries: found } of entries) {
    for (const key of found.keys) putEntry({ view, index, key, record })
    noteFlags({ target, index, entries: found })
  }
  return record
}

/** Stores a new version of a document; only the entries that differ are touched. */
export function replaceRecord(
  target: Target,
  { record, before, after }: { record: number; before: Doc; after: Doc },
) {
  const { view, collection } = target
  if (!isEqual(before._id, after._id)) {
    throw new CommandError(
      66,
      `Performing an update on the path '_id' would modify the immutable field '_id'`,
    )
  }
  const bytes = encodeChecked(after)
  checkValidator(collection, after)
  const changes = collection.indexes.slice(1).map((index) => {
    const entries = indexEntries(index, after)
    const old = new Map(
      indexEntries(index, before).keys.map((key) => [key.toString('latin1'), key]),
    )
    const added = entries.keys.filter((key) => !old.delete(key.toString('latin1')))
    return { index, entries, added, removed: [...old.values()] }
  })
  for (const { index, entries, added } of changes) {
    checkUnique({ target, index, entries: { ...entries, keys: added }, doc: after, own: record })
  }
  view.put(recordKey(collection.table, record), bytes)
  for (const { index, entries, added, removed } of changes) {
    for (const key of removed) removeEntry({ view, index, key, record })
    for (const key of added) putEntry({ view, index, key, record })
    if (added.length > 0) noteFlags({ target, index, entries })
  }
}

export function removeRecord(
  { view, collection }: Target,
  { record, doc }: { record: number; doc: Doc },
) {
  for (const index of collection.indexes) {
    for (const key of indexEntries(index, doc).keys) removeEntry({ view, index, key, record })
  }
  view.remove(recordKey(collection.table, record))
}

/** Fills a new index from the documents there are. */
export function buildIndex(target: Target, index: Index) {
  const { view, collection } = target
  for (const { key, value } of view.range(tableRange(collection.table))) {
    const doc = decodeDocument(value)
    const entries = indexEntries(index, doc)
    checkUnique({ target, index, entries, doc })
    for (const entry of entries.keys) putEntry({ view, index, key: entry, record: recordOf(key) })
    noteFlags({ target, index, entries })
  }
}

export function clearTable(view: View, table: number) {
  for (const { key } of view.range(tableRange(table))) view.remove(key)
}

/** A unique index's key is whole and leads to its one record; others end in the record's number. */
export const entryKey = ({ index, key, record }: { index: Index; key: Buffer; record: number }) =>
  index.isUnique
    ? tableKey(index.table, key)
    : Buffer.concat([tableKey(index.table, key), recordBytes(record)])

const recordBytes = (record: number) => recordKey(0, record).subarray(4)

type EntryAt = { view: View; index: Index; key: Buffer; record: number }

function putEntry({ view, index, key, record }: EntryAt) {
  view.put(entryKey({ index, key, record }), recordBytes(record))
}

function removeEntry({ view, index, key, record }: EntryAt) {
  view.remove(entryKey({ index, key, record }))
}

type UniqueCheck = { target: Target; index: Index; entries: IndexEntries; doc: Doc; own?: number }

function checkUnique({ target, index, entries, doc, own }: UniqueCheck) {
  if (!index.isUnique) return
  for (const key of entries.keys) {
    const found = target.view.get(tableKey(index.table, key))
    if (!found || recordOf(found) === own) continue
    throw duplicateKey({ collection: target.collection, index, doc })
  }
}

export function duplicateKey({
  collection,
  index,
  doc,
}: {
  collection: Collection
  index: Index
  doc: Doc
}) {
  const keyValue: Doc = {}
  for (const { path } of index.fields) keyValue[path] = valueAt(doc, path) ?? null
  const collation = index.collation ? ` collation: ${describeKey(index.collation.spec)}` : ''
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name}${collation} dup key: ${describeKey(keyValue)}`,
    { keyPattern: index.key, keyValue },
  )
}

function noteFlags({
  target,
  index,
  entries,
}: {
  target: Target
  index: Index
  entries: IndexEntries
}) {
  const { stored } = index
  const isNew = entries.multikey.some((field) => !stored.multikey.includes(field))
  if (!isNew && (stored.hasCutKeys || !entries.isCut)) return
  stored.multikey = [...new Set([...stored.multikey, ...entries.multikey])]
  stored.hasCutKeys ||= entries.isCut
  target.saveFlags(target.collection)
}

function nextRecord(view: View, collection: Collection): number {
  if (collection.nextRecord === undefined) {
    collection.nextRecord = 1
    for (const { key } of view.range({ ...tableRange(collection.table), isReverse: true })) {
      collection.nextRecord = recordOf(key) + 1
      break
    }
  }
  return collection.nextRecord++
}

function encodeChecked(doc: Doc): Buffer {
  const bytes = encodeDocument(doc)
  if (bytes.length > largestDocument) {
    throw new CommandError(
      10334,
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and 16793600(16MB)`,
    )
  }
  return bytes
}

function checkValidator({ validator, stored }: Collection, doc: Doc) {
  if (
    !validator ||
    stored.options.validationLevel === 'off' ||
    stored.options.validationAction === 'warn'
  )
    return
  if (validator(doc)) return
  throw new CommandError(121, 'Document failed validation', {
    errInfo: {
      failingDocumentId: doc._id,
      details: { operatorName: '$expr', specifiedAs: stored.options.validator },
    },
  })
}
