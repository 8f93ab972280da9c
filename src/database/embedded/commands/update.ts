import { encodeDocument } from '../bson/encode.ts'
import { failedToParse, typeMismatch } from '../errors.ts'
import type { FilterContext, TimeLimit } from '../query/compileFilter.ts'
import type { SortSpec } from '../query/sort.ts'
import type { Found } from '../planner/runPlan.ts'
import type { Collection } from '../storage/collection.ts'
import { insertRecord, replaceRecord } from '../storage/records.ts'
import { compileUpdate, type Update } from '../update/compileUpdate.ts'
import { findPosition } from '../update/position.ts'
import { makeUpsert } from '../update/upsert.ts'
import type { Doc } from '../values/types.ts'
import type { Engine } from '../engine.ts'
import {
  collectionName,
  docField,
  filterContext,
  letVariables,
  listField,
  refuseFields,
  type Request,
} from './request.ts'
import { checkStorable } from './insert.ts'
import { search } from './search.ts'
import { runStatements, withErrors } from './writeErrors.ts'

export function update(request: Request): Doc {
  const { body, engine, database } = request
  const name = collectionName(request)
  let n = 0
  let nModified = 0
  const upserted: Doc[] = []
  const errors = runStatements({
    statements: listField(body, 'updates'),
    isOrdered: body.ordered !== false,
    run: (statement, index) => {
      const result = updateOne({
        engine,
        database,
        name,
        statement,
        variables: letVariables(body),
        limit: request.limit,
      })
      n += result.matched
      nModified += result.modified
      if (result.upsertedId === undefined) return
      n++
      upserted.push({ index, _id: result.upsertedId })
    },
  })
  const reply: Doc = upserted.length > 0 ? { n, nModified, upserted } : { n, nModified }
  return withErrors(reply, errors)
}

type Statement = {
  engine: Engine
  database: string
  name: string
  statement: Doc
  variables: Doc
  limit: TimeLimit
}

function updateOne({ engine, database, name, statement, variables, limit }: Statement) {
  const filter = docField(statement, 'q')
  refuseFields({ doc: statement, fields: ['sort'], at: 'update.updates' })
  const isMulti = statement.multi === true
  const known = engine.catalog.find(database, name)
  const context = {
    ...filterContext({ body: statement, owner: known, limit }),
    variables: { ...variables, ...docField(statement, 'c') },
  }
  const change = compileUpdate({
    update: statement.u,
    arrayFilters: statement.arrayFilters,
    context,
    now: new Date(),
  })
  checkStatement({ statement, isMulti, change })
  const result: { matched: number; modified: number; upsertedId: unknown } = {
    matched: 0,
    modified: 0,
    upsertedId: undefined,
  }
  const found = known
    ? matching({ engine, collection: known, filter, context, hint: statement.hint, isMulti })
    : []
  for (const item of found) {
    result.matched++
    if (applyTo({ engine, collection: known!, item, filter, change, context })) result.modified++
  }
  if (result.matched === 0 && statement.upsert === true) {
    const doc = makeUpsert({ filter, update: change })
    checkStorable(doc)
    insertRecord(engine.target(engine.collectionFor({ database, name })), doc)
    result.upsertedId = doc._id
  }
  return result
}

function checkStatement({
  statement,
  isMulti,
  change,
}: {
  statement: Doc
  isMulti: boolean
  change: Update
}) {
  if (isMulti && change.isReplacement)
    throw failedToParse('multi update is not supported for replacement-style update')
  if (statement.arrayFilters !== undefined && change.isReplacement) {
    throw failedToParse('arrayFilters may not be specified for replacement-style updates')
  }
  if (statement.q === undefined)
    throw typeMismatch("BSON field 'update.updates.q' is missing but a required field")
}

type Matching = {
  engine: Engine
  collection: Collection
  filter: Doc
  context: FilterContext
  sort?: SortSpec
  hint?: unknown
  isMulti: boolean
}

/** Read to the end before the first is changed: a change may move a document within the index. */
export function matching({
  engine,
  collection,
  filter,
  context,
  sort,
  hint,
  isMulti,
}: Matching): Found[] {
  const found = search({ view: engine.view, collection, filter, context, sort, hint })
  if (isMulti) return [...found]
  for (const item of found) return [item]
  return []
}

type ApplyTo = {
  engine: Engine
  collection: Collection
  item: Found
  filter: Doc
  change: Update
  context: FilterContext
}

/** Writes the changed document; false where the change changes nothing. */
export function applyTo(input: ApplyTo): Doc | undefined {
  const { engine, collection, item, change } = input
  const result = changed(input)
  const after = '_id' in result ? result : { _id: item.doc._id, ...result }
  if (encodeDocument(after).equals(item.bytes)) return undefined
  if (change.isReplacement) checkStorable(after)
  replaceRecord(engine.target(collection), { record: item.record, before: item.doc, after })
  return after
}

function changed({ item, filter, change, context }: ApplyTo): Doc {
  return change.apply({
    doc: item.doc,
    isInsert: false,
    positionOf: (path) => findPosition({ doc: item.doc, filter, path, context }),
  })
}
