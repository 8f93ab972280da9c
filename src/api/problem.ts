import type { ErrorRequestHandler, Response } from 'express'
import type { Payload } from 'payload'

/** Every error /v1 can answer with: its status, what it means, what to do. One table, RFC 9457. */
export const problems = {
  unauthenticated: {
    status: 401,
    title: 'Sign in or send an API key',
    advice: 'Send “Authorization: Bearer <your key>”. Keys are made in the admin, under Settings.',
  },
  forbidden: {
    status: 403,
    title: 'Your role or key may not do this',
    advice: 'Use a key with the scope that “detail” names, made by a user of a role that has it.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    advice: 'Check the address and the id. What a key may not see is not there for it.',
  },
  invalid: {
    status: 400,
    title: 'The request has values that cannot be used',
    advice: 'Each entry of “errors” names a field by its path and says what it takes.',
  },
  conflict: {
    status: 409,
    title: 'Not possible in its present state',
    advice: 'Read it again, and decide by what it is now.',
  },
  'lease-lost': {
    status: 409,
    title: 'This delivery is no longer leased under this token',
    advice: 'Lease again; a repeated delivery keeps its id.',
  },
  'precondition-failed': {
    status: 412,
    title: 'It was changed since you read it',
    advice: 'Read it again, put your change on top, and send the new ETag in If-Match.',
  },
  'precondition-required': {
    status: 428,
    title: 'Say which version you are changing',
    advice: 'Send the ETag that you read in If-Match, or “*” to overwrite whatever is there.',
  },
  'key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    advice: 'Take a new key for each new request; the same one only to repeat it unchanged.',
  },
  'key-busy': {
    status: 409,
    title: 'The first request with this Idempotency-Key is not answered yet',
    advice: 'Wait as long as Retry-After says, and send the same again.',
  },
  'not-json': {
    status: 415,
    title: 'The request body is of a type this address does not take',
    advice: 'Most take “Content-Type: application/json”; the document names the others.',
  },
  'too-large': {
    status: 413,
    title: 'The request body is too large',
    advice: 'The document names the limit: 100 kB unless it says otherwise.',
  },
  'too-many': {
    status: 429,
    title: 'Too many requests',
    advice: 'Wait as long as Retry-After says. RateLimit tells what is left.',
  },
  internal: {
    status: 500,
    title: 'Something went wrong on our side',
    advice: 'Try again later. The log of the server has the request and the reason.',
  },
} as const

export type ProblemType = keyof typeof problems

export type FieldError = { path: string; message: string }

/** A problem as a value: `detail` says what was wrong, where, and what to do. */
export type Problem = {
  problem: ProblemType
  detail?: string
  /** Which of the reasons behind one type it is, for programs that word it themselves. */
  code?: string
  errors?: FieldError[]
  headers?: Record<string, string>
}

/** Where `type` is explained. */
export function problemDocs({ res, type }: { res: Response; type: ProblemType }): string {
  return `${res.req.baseUrl}/problems#${type}`
}

/** Answers with RFC 9457 problem details. `type` is stable; `docs` leads to what it means. */
export function sendProblem({
  res,
  type,
  detail,
  code,
  errors,
  headers = {},
}: {
  res: Response
  type: ProblemType
} & Omit<Problem, 'problem'>): void {
  const { status, title } = problems[type]
  const docs = problemDocs({ res, type })
  res
    .status(status)
    .set({ 'Cache-Control': 'no-store', ...headers })
    .type('application/problem+json')
    .json({ type: `urn:lanmu:problem:${type}`, title, status, detail, code, errors, docs })
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
