import { CommandError } from '../errors.ts'
import { compileFilter } from '../query/compileFilter.ts'
import { Index, type Collection } from '../storage/collection.ts'
import { buildIndex, clearTable } from '../storage/records.ts'
import { isEqual } from '../values/compare.ts'
import { isDoc, isNumeric, type Doc } from '../values/types.ts'
import { batchSizeOf } from './collections.ts'
import { collectionName, listField, type Request } from './request.ts'

export function createIndexes(request: Request): Doc {
  const { body, engine, database } = request
  const name = collectionName(request)
  const existed = engine.catalog.find(database, name)
  let collection = existed ?? engine.collectionFor({ database, name })
  const numIndexesBefore = collection.indexes.length
  for (const given of listField(body, 'indexes')) {
    const spec = readSpec(given, collection)
    if (alreadyThere(collection, spec)) continue
    collection = addIndex({ request, collection, spec })
  }
  const numIndexesAfter = collection.indexes.length
  const reply: Doc = { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically: !existed }
  return numIndexesAfter > numIndexesBefore
    ? reply
    : { ...reply, note: 'all indexes already exist' }
}

function addIndex({
  request,
  collection,
  spec,
}: {
  request: Request
  collection: Collection
  spec: Doc
}): Collection {
  const { engine } = request
  const stored = engine.catalog.newIndex(spec)
  buildIndex({ ...engine.target(collection), saveFlags: () => undefined }, new Index(stored))
  collection.stored.indexes.push(stored)
  return engine.catalog.save(collection)
}

const kinds = ['hashed', '2dsphere', '2d']
const options = [
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'collation',
  'hidden',
]

/** What is kept of an index's description; what we cannot keep the promise of is refused. */
function readSpec(given: Doc, collection: Collection): Doc {
  const { key } = given
  if (!isDoc(key) || Object.keys(key).length === 0)
    throw new CommandError(67, 'Index keys cannot be empty.')
  for (const [path, kind] of Object.entries(key)) checkKind(path, kind)
  const name =
    given.name ??
    Object.entries(key)
      .map(([path, kind]) => `${path}_${String(kind)}`)
      .join('_')
  if (typeof name !== 'string' || name === '')
    throw new CommandError(67, 'index names cannot be empty')
  const spec: Doc = { v: 2, key, name }
  for (const option of options) if (given[option] !== undefined) spec[option] = given[option]
  if (given['2dsphereIndexVersion'] !== undefined)
    spec['2dsphereIndexVersion'] = given['2dsphereIndexVersion']
  if (spec.collation === undefined && collection.stored.options.collation)
    spec.collation = collection.stored.options.collation
  if (spec.sparse && spec.partialFilterExpression)
    throw new CommandError(67, 'cannot mix "partialFilterExpression" and "sparse" options')
  if (isDoc(spec.partialFilterExpression)) compileFilter(spec.partialFilterExpression)
  if (spec.expireAfterSeconds !== undefined) checkExpiry(spec)
  return spec
}

function checkKind(path: string, kind: unknown) {
  if (path === '' || path.startsWith('$') || path.split('.').includes(''))
    throw new CommandError(67, `Index key contains an illegal field name: '${path}'`)
  if (path.includes('$**'))
    throw new CommandError(238, 'wildcard indexes are not supported by the built-in database')
  if (isNumeric(kind) ? Number(kind) !== 0 : kinds.includes(String(kind))) return
  if (kind === 'text')
    throw new CommandError(238, 'text indexes are not supported by the built-in database')
  throw new CommandError(
    67,
    `Values in v:2 index key pattern cannot be of this kind. Unknown index plugin '${String(kind)}'`,
  )
}

function checkExpiry(spec: Doc) {
  if (!isNumeric(spec.expireAfterSeconds))
    throw new CommandError(67, "TTL index 'expireAfterSeconds' option must be numeric")
  if (Number(spec.expireAfterSeconds) < 0)
    throw new CommandError(
      67,
      "TTL index 'expireAfterSeconds' option must be within an acceptable range",
    )
  if (Object.keys(spec.key as Doc).length > 1)
    throw new CommandError(
      67,
      'TTL indexes are single-field indexes, compound indexes do not support TTL.',
    )
}

function alreadyThere(collection: Collection, spec: Doc): boolean {
  for (const { stored } of collection.indexes) {
    const isSameKey = isEqual(stored.spec.key, spec.key)
    const isSameScope =
      isEqual(stored.spec.collation, spec.collation) &&
      isEqual(stored.spec.partialFilterExpression, spec.partialFilterExpression)
    if (isSameKey && stored.spec.name === '_id_') return true
    const isSame =
      isSameKey &&
      isSameScope &&
      ['unique', 'sparse'].every((key) => Boolean(stored.spec[key]) === Boolean(spec[key])) &&
      isEqual(stored.spec.expireAfterSeconds, spec.expireAfterSeconds)
    if (stored.spec.name === spec.name) {
      if (isSame) return true
      const code = isSameKey ? 86 : 86
      throw new CommandError(
        code,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${JSON.stringify(spec)}, existing index: ${JSON.stringify(stored.spec)}`,
      )
    }
    if (isSame || (isSameKey && isSameScope)) {
      throw new CommandError(
        85,
        `Index already exists with a different name: ${String(stored.spec.name)}`,
      )
    }
  }
  return false
}

export function listIndexes(request: Request): Doc {
  const { body, engine, database, session } = request
  const name = collectionName(request)
  const collection = engine.catalog.find(database, name)
  if (!collection) throw new CommandError(26, `ns does not exist: ${database}.${name}`)
  const items = collection.indexes.map((index) => index.stored.spec)
  return {
    cursor: engine.cursors.start({
      namespace: `${database}.${name}`,
      items,
      batchSize: batchSizeOf(body),
      session,
    }),
  }
}

export function dropIndexes(request: Request): Doc {
  const { body, engine, database } = request
  const collection = engine.catalog.find(database, collectionName(request))
  if (!collection) throw new CommandError(26, `ns not found ${database}.${collectionName(request)}`)
  const nIndexesWas = collection.indexes.length
  for (const index of indexesToDrop(collection, body.index)) {
    clearTable(engine.view, index.table)
    collection.stored.indexes = collection.stored.indexes.filter(
      (stored) => stored !== index.stored,
    )
  }
  engine.catalog.save(collection)
  return { nIndexesWas }
}

function indexesToDrop(collection: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return collection.indexes.slice(1)
  return (Array.isArray(wanted) ? wanted : [wanted]).map((item) => {
    const found = collection.indexes.find((index) =>
      isDoc(item) ? isEqual(index.key, item) : index.name === item,
    )
    if (!found)
      throw new CommandError(
        27,
        isDoc(item) ? "can't find index with key" : `index not found with name [${String(item)}]`,
      )
    if (found.isId) throw new CommandError(72, 'cannot drop _id index')
    return found
  })
}
