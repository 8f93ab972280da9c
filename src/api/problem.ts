import type { ErrorRequestHandler, Response } from 'express'
import type { Payload } from 'payload'

/** Every error /v1 can answer with: its status and what it means. One table, RFC 9457. */
const problems = {
  unauthenticated: { status: 401, title: 'Sign in or send an API key' },
  forbidden: { status: 403, title: 'Your role may not do this' },
  'not-found': { status: 404, title: 'There is nothing here' },
  invalid: { status: 400, title: 'The request has values that cannot be used' },
  conflict: { status: 409, title: 'Not possible in its present state' },
  'lease-lost': { status: 409, title: 'This delivery is no longer leased under this token' },
  'not-json': { status: 415, title: 'The request body must be JSON' },
  'too-large': { status: 413, title: 'The request body is too large' },
  'too-many': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const

export type ProblemType = keyof typeof problems

/** Answers with RFC 9457 problem details. `detail` says what was wrong, where, and what to do. */
export function sendProblem({
  res,
  type,
  detail,
  code,
  errors,
}: {
  res: Response
  type: ProblemType
  detail?: string
  /** Which of the reasons behind one type it is, for programs that word it themselves. */
  code?: string
  errors?: { path: string; message: string }[]
}): void {
  const { status, title } = problems[type]
  res
    .status(status)
    .type('application/problem+json')
    .json({ type: `urn:lanmu:problem:${type}`, title, status, detail, code, errors })
}

/** The last handler of /v1: what nobody expected is logged with its request and told without detail. */
export function handleError(log: Payload['logger']): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const status = statusOf(error)
    if (status === 413) return sendProblem({ res, type: 'too-large' })
    if (status === 415) return sendProblem({ res, type: 'not-json' })
    if (status >= 400 && status < 500) {
      return sendProblem({ res, type: 'invalid', detail: detailOf(error) })
    }
    log.error({ err: error, method: req.method, path: req.path }, 'a request failed')
    sendProblem({ res, type: 'internal' })
  }
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error ? Number(error.status) : 500
}

/** What Express found wrong before a route saw the request. */
function detailOf(error: unknown): string {
  if (error instanceof URIError) return 'The address has a % that is no part of a character.'
  return 'The body is not valid JSON.'
}
