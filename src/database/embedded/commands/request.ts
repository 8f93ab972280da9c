import { badValue, CommandError, typeMismatch } from '../errors.ts'
import type { FilterContext, TimeLimit } from '../query/compileFilter.ts'
import type { Engine } from '../engine.ts'
import { compileExpression, newScope } from '../expression/compileExpression.ts'
import { parseCollation } from '../values/collation.ts'
import { isDoc, isNumeric, typeOf, type Doc } from '../values/types.ts'

export type Request = {
  name: string
  body: Doc
  database: string
  engine: Engine
  /** The logical session as text, where the client named one. */
  session: string | undefined
  connectionId: number
  limit: TimeLimit
}

/** A write runs alone inside the storage's write transaction, and is flushed before it is answered. */
export type Command = {
  isWrite: boolean | ((request: Request) => boolean)
  run: (request: Request) => Doc
  /** For the few that take their time; they are no writes. */
  runSlowly?: (request: Request) => Promise<Doc>
}

export const reading = (run: Command['run']): Command => ({ isWrite: false, run })
export const writing = (run: Command['run']): Command => ({ isWrite: true, run })

/** The collection a command names as its first field. */
export function collectionName({ body, name }: Request): string {
  const value = body[name]
  if (typeof value !== 'string') {
    throw new CommandError(73, `collection name has invalid type ${typeOf(value)}`)
  }
  if (value === '') throw new CommandError(73, `Invalid namespace specified '${String(body.$db)}.'`)
  return value
}

export function docField(body: Doc, name: string): Doc {
  const value = body[name]
  if (value === undefined || value === null) return {}
  if (!isDoc(value)) {
    throw typeMismatch(
      `BSON field '${name}' is the wrong type '${typeOf(value)}', expected type 'object'`,
    )
  }
  return value
}

export function numberField(body: Doc, name: string, fallback: number): number {
  const value = body[name]
  if (value === undefined || value === null) return fallback
  if (!isNumeric(value)) {
    throw typeMismatch(
      `BSON field '${name}' is the wrong type '${typeOf(value)}', expected types '[long, int, decimal, double]'`,
    )
  }
  return Math.trunc(Number(value))
}

export function listField(body: Doc, name: string): Doc[] {
  const value = body[name]
  if (!Array.isArray(value)) throw typeMismatch(`BSON field '${name}' is missing or not an array`)
  if (value.length === 0)
    throw new CommandError(16, `Write batch sizes must be between 1 and 100000. Got 0 operations.`)
  if (!value.every(isDoc)) throw typeMismatch(`BSON field '${name}' must contain objects`)
  return value
}

/** A command's collation, or its collection's own, and its `let`. */
export function filterContext({
  body,
  owner,
  limit,
}: {
  body: Doc
  limit?: TimeLimit
  owner?: { collation: FilterContext['collation'] }
}): FilterContext {
  const collation = body.collation === undefined ? owner?.collation : parseCollation(body.collation)
  return { collation, variables: letVariables(body), ...(limit ? { limit } : {}) }
}

/** The values of a command's `let`, each an expression that sees no document. */
export function letVariables(body: Doc): Doc {
  const scope = newScope({})
  return Object.fromEntries(
    Object.entries(docField(body, 'let')).map(([name, value]) => [
      name,
      compileExpression(value)(scope),
    ]),
  )
}

/** A field this version of the protocol does not have must not be passed over in silence. */
export function refuseFields({ doc, fields, at }: { doc: Doc; fields: string[]; at: string }) {
  const found = fields.find((field) => doc[field] !== undefined)
  if (found) throw new CommandError(40415, `BSON field '${at}.${found}' is an unknown field.`)
}

export function checkBatchSize(size: number) {
  if (size < 0) throw badValue('BatchSize value must be non-negative')
}
