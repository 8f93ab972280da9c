import type { Request, Response } from 'express'
import type { z } from 'zod'
import { sendProblem } from './problem.ts'

/**
 * The request's body by its schema; answers 400 with every wrong field, or 415 where it is not JSON,
 * and gives `null` otherwise. No body at all is an empty one.
 */
export function parseBody<T>({
  req,
  res,
  schema,
}: {
  req: Request
  res: Response
  schema: z.ZodType<T>
}): T | null {
  // `is` gives null where there is no body, false where it is of another type or empty.
  if (req.is('json') === false && req.get('content-length') !== '0') {
    sendProblem({ res, type: 'not-json', detail: 'Send it with “Content-Type: application/json”.' })
    return null
  }
  return check({ value: req.body ?? {}, res, schema, what: 'body' })
}

/** The query string likewise. */
export function parseQuery<T>({
  req,
  res,
  schema,
}: {
  req: Request
  res: Response
  schema: z.ZodType<T>
}): T | null {
  return check({ value: req.query, res, schema, what: 'query' })
}

function check<T>({
  value,
  res,
  schema,
  what,
}: {
  value: unknown
  res: Response
  schema: z.ZodType<T>
  what: 'body' | 'query'
}): T | null {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  sendProblem({
    res,
    type: 'invalid',
    detail: `The ${what} has values that cannot be used.`,
    errors: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  })
  return null
}
