import { CommandError } from '../errors.ts'
import { insertRecord } from '../storage/records.ts'
import { withIdFirst } from '../update/upsert.ts'
import { isDoc, typeOf, type Doc } from '../values/types.ts'
import { collectionName, listField, type Request } from './request.ts'
import { runStatements, withErrors } from './writeErrors.ts'

export function insert(request: Request): Doc {
  const { body, engine, database } = request
  const name = collectionName(request)
  const documents = listField(body, 'documents')
  const collection = engine.collectionFor({ database, name })
  let n = 0
  const errors = runStatements({
    statements: documents,
    isOrdered: body.ordered !== false,
    run: (doc) => {
      checkStorable(doc)
      insertRecord(engine.target(collection), withIdFirst(doc))
      n++
    },
  })
  return withErrors({ n }, errors)
}

/** What MongoDB will not keep as a document's identity. */
export function checkStorable(doc: Doc) {
  const { _id: id } = doc
  if (Array.isArray(id) || typeOf(id) === 'regex') {
    throw new CommandError(53, `The '_id' value cannot be of type ${typeOf(id)}`)
  }
  if (!isDoc(id)) return
  const dollar = Object.keys(id).find((key) => key.startsWith('$'))
  if (dollar)
    throw new CommandError(
      52,
      `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`,
    )
}
