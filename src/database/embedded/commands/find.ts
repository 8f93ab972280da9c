import { badValue } from '../errors.ts'
import { RawDocument } from '../bson/encode.ts'
import type { Item } from '../cursors.ts'
import { compileProjection } from '../pipeline/projection.ts'
import { includedFields } from '../pipeline/includedFields.ts'
import { compileFilter, type FilterContext } from '../query/compileFilter.ts'
import { parseSort } from '../query/sort.ts'
import type { Found } from '../planner/runPlan.ts'
import type { Doc } from '../values/types.ts'
import { collectionName, docField, filterContext, numberField, type Request } from './request.ts'
import { search } from './search.ts'
import { queryView } from './views.ts'

export function find(request: Request): Doc {
  const { body, engine, database, session } = request
  const name = collectionName(request)
  const collection = engine.catalog.find(database, name)
  const context = filterContext({ body, owner: collection, limit: request.limit })
  const filter = docField(body, 'filter')
  const window = readWindow(body)
  if (collection?.isView) {
    const items = queryView({ engine, collection, body })
    const { batchSize, isSingle } = window
    const namespace = collection.namespace
    return { cursor: engine.cursors.start({ namespace, items, batchSize, isSingle, session }) }
  }
  const shape = compileShape({ projection: docField(body, 'projection'), context, filter })
  parseSort(docField(body, 'sort'))
  compileFilter(filter, context)
  const found = collection
    ? search({
        view: engine.view,
        collection,
        filter,
        context,
        sort: docField(body, 'sort'),
        hint: body.hint,
      })
    : []
  const cursor = engine.cursors.start({
    namespace: `${database}.${name}`,
    items: shaped({ found, window, shape }),
    batchSize: window.batchSize,
    isSingle: window.isSingle,
    session,
  })
  return { cursor }
}

export function readWindow(body: Doc) {
  const limit = numberField(body, 'limit', 0)
  const skip = numberField(body, 'skip', 0)
  const batchSize = numberField(body, 'batchSize', 101)
  if (skip < 0) throw badValue(`BSON field 'skip' value must be >= 0, actual value '${skip}'`)
  if (batchSize < 0)
    throw badValue(`BSON field 'batchSize' value must be >= 0, actual value '${batchSize}'`)
  if (limit < 0) throw badValue(`BSON field 'limit' value must be >= 0, actual value '${limit}'`)
  return { skip, limit, batchSize, isSingle: body.singleBatch === true }
}

type Shape = (found: Found) => Item
type CompileShape = { projection: Doc; context: FilterContext; filter: Doc }

/** Without a projection the stored bytes go out as they are. */
export function compileShape({ projection, context, filter }: CompileShape): Shape {
  if (Object.keys(projection).length === 0) return ({ bytes }) => new RawDocument(bytes)
  const project = compileProjection({ spec: projection, context, filter })
  const fields = includedFields(projection)
  return (found) => project(found.with(fields))
}

type Shaped = { found: Iterable<Found>; window: { skip: number; limit: number }; shape: Shape }

export function* shaped({ found, window: { skip, limit }, shape }: Shaped): Iterable<Item> {
  let position = 0
  for (const item of found) {
    if (position++ < skip) continue
    yield shape(item)
    if (limit > 0 && position >= skip + limit) return
  }
}
