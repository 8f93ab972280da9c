import { failedToParse } from '../errors.ts'
import { removeRecord } from '../storage/records.ts'
import { compileFilter } from '../query/compileFilter.ts'
import type { Doc } from '../values/types.ts'
import {
  collectionName,
  docField,
  filterContext,
  letVariables,
  listField,
  numberField,
  type Request,
} from './request.ts'
import { matching } from './update.ts'
import { runStatements, withErrors } from './writeErrors.ts'

export function deleteDocuments(request: Request): Doc {
  const { body, engine, database } = request
  const collection = engine.catalog.find(database, collectionName(request))
  let n = 0
  const errors = runStatements({
    statements: listField(body, 'deletes'),
    isOrdered: body.ordered !== false,
    run: (statement) => {
      const limit = numberField(statement, 'limit', 0)
      if (limit !== 0 && limit !== 1)
        throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${limit}`)
      const filter = docField(statement, 'q')
      const context = {
        ...filterContext({ body: statement, owner: collection, limit: request.limit }),
        variables: letVariables(body),
      }
      compileFilter(filter, context)
      if (!collection) return
      const found = matching({
        engine,
        collection,
        filter,
        context,
        hint: statement.hint,
        isMulti: limit === 0,
      })
      for (const item of found) removeRecord(engine.target(collection), item)
      n += found.length
    },
  })
  return withErrors({ n }, errors)
}
