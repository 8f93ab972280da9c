import type { Request, RequestHandler, Response } from 'express'
import type { Payload } from 'payload'
import type { User } from '../payload-types.ts'
import { sendProblem } from './problem.ts'

/**
 * Lets signed-in users and API keys through, by Payload's own rules: the admin's cookie, a JWT, or
 * `Authorization: users API-Key <key>`. The user is on `res.locals.user`.
 */
export function authenticate(payload: Payload): RequestHandler {
  return async (req, res, next) => {
    const { user } = await payload.auth({ headers: toHeaders(req) })
    if (!user) {
      return sendProblem({
        res,
        type: 'unauthenticated',
        detail: 'Send the header “Authorization: users API-Key <your key>”.',
      })
    }
    res.locals.user = user
    next()
  }
}

/** Lets only these roles through; use after `authenticate`. */
export function requireRole(...roles: User['role'][]): RequestHandler {
  return (_req, res, next) => {
    if (roles.includes(userOf(res).role)) return next()
    sendProblem({ res, type: 'forbidden', detail: `Needs one of the roles: ${roles.join(', ')}.` })
  }
}

export function userOf(res: Response): User {
  return res.locals.user as User
}

function toHeaders(req: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  return headers
}
