import { CommandError, failedToParse } from '../errors.ts'
import type { Engine } from '../engine.ts'
import { runUpdatePipeline } from '../pipeline/updatePipeline.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import { duplicateKey, insertRecord, replaceRecord } from '../storage/records.ts'
import type { Collection } from '../storage/collection.ts'
import type { Found } from '../planner/runPlan.ts'
import { withIdFirst } from '../update/upsert.ts'
import { getField, isDoc, type Doc } from '../values/types.ts'
import { dropCollection } from './collections.ts'
import { search } from './search.ts'

type WriteOut = {
  engine: Engine
  database: string
  name: '$out' | '$merge'
  spec: unknown
  docs: Iterable<Doc>
  context: FilterContext
}

/** $out replaces a collection, $merge works documents into one. */
export function writeOut(input: WriteOut) {
  const { engine, database, name, spec, docs } = input
  const results = [...docs].map(withIdFirst)
  const target = readTarget({ spec: name === '$merge' && isDoc(spec) ? spec.into : spec, database })
  if (name === '$merge') return merge({ ...input, target, results })
  const indexes = engine.catalog.find(target.database, target.name)?.stored.indexes.slice(1) ?? []
  dropCollection({ engine, ...target })
  const collection = engine.collectionFor(target)
  collection.stored.indexes.push(
    ...indexes.map(({ spec: index }) => engine.catalog.newIndex(index)),
  )
  const renewed = engine.catalog.save(collection)
  for (const doc of results) insertRecord(engine.target(renewed), doc)
}

type Target = { database: string; name: string }

function readTarget({ spec, database }: { spec: unknown; database: string }): Target {
  if (typeof spec === 'string') return { database, name: spec }
  if (isDoc(spec) && typeof spec.coll === 'string')
    return { database: String(spec.db ?? database), name: spec.coll }
  throw failedToParse('the output collection must be a string or an object with db and coll')
}

function merge({
  engine,
  spec,
  context,
  target,
  results,
}: WriteOut & { target: Target; results: Doc[] }) {
  const options = isDoc(spec) ? spec : {}
  const on = (Array.isArray(options.on) ? options.on : [options.on ?? '_id']).map(String)
  const collection = engine.collectionFor(target)
  for (const doc of results) {
    const filter = Object.fromEntries(on.map((path) => [path, getField(doc, path) ?? null]))
    const [found] = search({ view: engine.view, collection, filter, context: {} })
    if (found)
      whenMatched({
        engine,
        collection,
        found,
        doc,
        mode: options.whenMatched ?? 'merge',
        options,
        context,
      })
    else whenNotMatched({ engine, collection, doc, mode: options.whenNotMatched ?? 'insert' })
  }
}

type Matched = {
  engine: Engine
  collection: Collection
  found: Found
  doc: Doc
  mode: unknown
  options: Doc
  context: FilterContext
}

function whenMatched({ engine, collection, found, doc, mode, options, context }: Matched) {
  if (mode === 'keepExisting') return
  if (mode === 'fail') throw duplicateKey({ collection, index: collection.idIndex, doc })
  const after = Array.isArray(mode)
    ? runUpdatePipeline({
        stages: mode,
        context: {
          ...context,
          variables: { ...(isDoc(options.let) ? options.let : {}), new: doc },
        },
      })({
        doc: found.doc,
        isInsert: false,
        positionOf: () => undefined,
      })
    : mode === 'replace'
      ? { ...doc, _id: found.doc._id }
      : { ...found.doc, ...doc, _id: found.doc._id }
  replaceRecord(engine.target(collection), { record: found.record, before: found.doc, after })
}

function whenNotMatched({
  engine,
  collection,
  doc,
  mode,
}: Pick<Matched, 'engine' | 'collection' | 'doc' | 'mode'>) {
  if (mode === 'discard') return
  if (mode === 'fail')
    throw new CommandError(
      13113,
      '$merge could not find a matching document in the target collection',
    )
  insertRecord(engine.target(collection), doc)
}
