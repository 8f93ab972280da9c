import type { Request } from 'express'
import type { z } from 'zod'
import type { FieldError, Problem } from './problem.ts'
import type { Declaration } from './route.ts'

/** Deepest JSON that is read; a list in the editor's text takes four levels. */
const maxDepth = 100

export type Input = { params: unknown; query: unknown; body: unknown }

/** The parts of a request by the route's schemas, or a problem that names every wrong field. */
export function readInput({ req, route }: { req: Request; route: Declaration }): Input | Problem {
  const params = check({ value: req.params, schema: route.params, what: 'address' })
  if ('problem' in params) return params
  const query = check({ value: { ...req.query }, schema: route.query, what: 'query' })
  if ('problem' in query) return query
  const body = readBody({ req, route })
  if ('problem' in body) return body
  return { params: params.value, query: query.value, body: body.value }
}

type Checked = { value: unknown } | Problem

/** No body at all is an empty one. */
function readBody({ req, route }: { req: Request; route: Declaration }): Checked {
  if (route.bodyMime) return readRaw({ req, mime: route.bodyMime })
  if (!route.body) return { value: {} }
  // `is` gives null where there is no body, false where it is of another type or empty.
  if (req.is('json') === false && req.get('content-length') !== '0') {
    return { problem: 'not-json', detail: 'Send it with “Content-Type: application/json”.' }
  }
  const value: unknown = req.body ?? {}
  if (isTooDeep(value)) {
    return { problem: 'invalid', detail: `The body is nested deeper than ${maxDepth} levels.` }
  }
  return check({ value, schema: route.body, what: 'body' })
}

function readRaw({ req, mime }: { req: Request; mime: string }): Checked {
  if (Buffer.isBuffer(req.body)) return { value: req.body }
  return { problem: 'not-json', detail: `Send it with “Content-Type: ${mime}”.` }
}

function check({
  value,
  schema,
  what,
}: {
  value: unknown
  schema: z.ZodType | undefined
  what: 'address' | 'query' | 'body'
}): Checked {
  if (!schema) return what === 'query' ? refuseAny(value) : { value: {} }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  const errors = parsed.error.issues.map(toFieldError)
  if (what === 'address') return { problem: 'not-found', errors }
  return { problem: 'invalid', detail: `The ${what} has values that cannot be used.`, errors }
}

/** A misspelt parameter must not be dropped in silence. */
function refuseAny(query: unknown): Checked {
  const names = Object.keys(query as object)
  if (names.length === 0) return { value: {} }
  const errors = names.map((path) => ({ path, message: 'This address takes no such parameter.' }))
  return { problem: 'invalid', detail: 'The query has values that cannot be used.', errors }
}

function toFieldError({ path, message }: { path: PropertyKey[]; message: string }): FieldError {
  return { path: path.map(String).join('.'), message }
}

/** Walks without recursion: the stack is what a deep body is after. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true
    level = level.flatMap((one) =>
      one !== null && typeof one === 'object' ? Object.values(one) : [],
    )
  }
  return false
}
