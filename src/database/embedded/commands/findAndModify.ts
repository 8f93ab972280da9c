import { failedToParse } from '../errors.ts'
import { compileProjection } from '../pipeline/projection.ts'
import type { FilterContext } from '../query/compileFilter.ts'
import type { Found } from '../planner/runPlan.ts'
import type { Collection } from '../storage/collection.ts'
import { insertRecord, removeRecord } from '../storage/records.ts'
import { compileUpdate } from '../update/compileUpdate.ts'
import { makeUpsert } from '../update/upsert.ts'
import type { Doc } from '../values/types.ts'
import { checkStorable } from './insert.ts'
import { collectionName, docField, filterContext, type Request } from './request.ts'
import { applyTo, matching } from './update.ts'

type Task = {
  request: Request
  collection: Collection | undefined
  filter: Doc
  context: FilterContext
  found: Found | undefined
}

/** Finds one document and changes or removes it, with nobody in between. */
export function findAndModify(request: Request): Doc {
  const { body, engine, database } = request
  const collection = engine.catalog.find(database, collectionName(request))
  const context = filterContext({ body, owner: collection, limit: request.limit })
  const filter = docField(body, 'query')
  check(body)
  const [found] = collection
    ? matching({
        engine,
        collection,
        filter,
        context,
        sort: docField(body, 'sort'),
        hint: body.hint,
        isMulti: false,
      })
    : []
  const task = { request, collection, filter, context, found }
  const { lastErrorObject, value } = body.remove === true ? remove(task) : modify(task)
  return { lastErrorObject, value: value && shape(task, value) }
}

function check(body: Doc) {
  if (body.remove === true) {
    if (body.update !== undefined)
      throw failedToParse('Cannot specify both an update and remove=true')
    if (body.new === true)
      throw failedToParse(
        "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
      )
    if (body.upsert === true) throw failedToParse('Cannot specify both upsert=true and remove=true')
  } else if (body.update === undefined)
    throw failedToParse('Either an update or remove=true must be specified')
}

type Outcome = { lastErrorObject: Doc; value: Doc | null }

function remove({ request, collection, found }: Task): Outcome {
  if (!found || !collection) return { lastErrorObject: { n: 0 }, value: null }
  removeRecord(request.engine.target(collection), found)
  return { lastErrorObject: { n: 1 }, value: found.doc }
}

function modify({ request, collection, filter, context, found }: Task): Outcome {
  const { body, engine, database } = request
  const update = compileUpdate({
    update: body.update,
    arrayFilters: body.arrayFilters,
    context,
    now: new Date(),
  })
  if (found && collection) {
    const after = applyTo({ engine, collection, item: found, filter, change: update, context })
    const value = body.new === true ? (after ?? found.doc) : found.doc
    return { lastErrorObject: { n: 1, updatedExisting: true }, value }
  }
  if (body.upsert !== true)
    return { lastErrorObject: { n: 0, updatedExisting: false }, value: null }
  const doc = makeUpsert({ filter, update })
  checkStorable(doc)
  insertRecord(
    engine.target(engine.collectionFor({ database, name: collectionName(request) })),
    doc,
  )
  return {
    lastErrorObject: { n: 1, updatedExisting: false, upserted: doc._id },
    value: body.new === true ? doc : null,
  }
}

function shape({ request, context, filter }: Task, value: Doc): Doc {
  const projection = docField(request.body, 'fields')
  return Object.keys(projection).length === 0
    ? value
    : compileProjection({ spec: projection, context, filter })(value)
}
