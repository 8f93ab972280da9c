import { badValue } from '../errors.ts'
import { compileFilter } from '../query/compileFilter.ts'
import { firstPart } from '../query/fieldsOf.ts'
import { tableRange } from '../storage/view.ts'
import { visitPath } from '../values/path.ts'
import { lengthOf } from '../values/lengthOf.ts'
import { ValueMap } from '../values/valueMap.ts'
import type { Doc } from '../values/types.ts'
import { collectionName, docField, filterContext, numberField, type Request } from './request.ts'
import { search } from './search.ts'
import { queryView } from './views.ts'

export function count(request: Request): Doc {
  const { body, engine, database } = request
  const collection = engine.catalog.find(database, collectionName(request))
  const context = filterContext({ body, owner: collection, limit: request.limit })
  const filter = docField(body, 'query')
  const skip = numberField(body, 'skip', 0)
  const limit = Math.abs(numberField(body, 'limit', 0))
  if (skip < 0) throw badValue('Skip value must be non-negative')
  compileFilter(filter, context)
  if (!collection) return { n: 0 }
  if (collection.isView) return { n: lengthOf(queryView({ engine, collection, body })) }
  const isAll = Object.keys(filter).length === 0
  const total = isAll
    ? engine.view.count(tableRange(collection.table))
    : lengthOf(
        search({
          view: engine.view,
          collection,
          filter,
          context,
          hint: body.hint,
        }),
      )
  const left = Math.max(0, total - skip)
  return { n: limit > 0 ? Math.min(limit, left) : left }
}

export function distinct(request: Request): Doc {
  const { body, engine, database } = request
  const collection = engine.catalog.find(database, collectionName(request))
  const context = filterContext({ body, owner: collection, limit: request.limit })
  const filter = docField(body, 'query')
  if (typeof body.key !== 'string')
    throw badValue("BSON field 'distinct.key' is missing or not a string")
  compileFilter(filter, context)
  const values = new ValueMap<true>(context.collation)
  const add = (value: unknown) => {
    if (value !== undefined && !values.has(value)) values.set(value, true)
  }
  const found = collection
    ? search({ view: engine.view, collection, filter, context, hint: body.hint })
    : []
  const fields = new Set([firstPart(body.key)])
  for (const item of found) {
    visitPath(item.with(fields), body.key, (value) => {
      if (Array.isArray(value)) value.forEach(add)
      else add(value)
      return false
    })
  }
  return { values: values.keys() }
}
