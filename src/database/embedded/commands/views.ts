import type { Engine } from '../engine.ts'
import type { Collection } from '../storage/collection.ts'
import { isDoc, type Doc } from '../values/types.ts'
import { runPipeline } from './aggregate.ts'
import { docField, filterContext, numberField } from './request.ts'

type Named = { engine: Engine; database: string; collection: string }

/** What a view stands on; undefined for an ordinary collection. */
export function viewBase({ engine, database, collection }: Named) {
  const found = engine.catalog.find(database, collection)
  if (!found?.isView) return undefined
  const { viewOn, pipeline } = found.stored.options
  return { name: String(viewOn), pipeline: Array.isArray(pipeline) ? pipeline.filter(isDoc) : [] }
}

/** A find, count or distinct over a view, as the pipeline it amounts to. */
export function queryView({
  engine,
  collection,
  body,
}: {
  engine: Engine
  collection: Collection
  body: Doc
}): Iterable<Doc> {
  const { database, name } = collection.stored
  const pipeline: Doc[] = [
    { $match: docField(body, body.filter === undefined ? 'query' : 'filter') },
  ]
  const sort = docField(body, 'sort')
  const projection = docField(body, 'projection')
  const [skip, limit] = [numberField(body, 'skip', 0), numberField(body, 'limit', 0)]
  if (Object.keys(sort).length > 0) pipeline.push({ $sort: sort })
  if (skip > 0) pipeline.push({ $skip: skip })
  if (limit > 0) pipeline.push({ $limit: limit })
  if (Object.keys(projection).length > 0) pipeline.push({ $project: projection })
  const context = filterContext({ body, owner: collection })
  return runPipeline({ engine, database, collection: name, pipeline, context })
}
