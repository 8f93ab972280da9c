import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/** Gives each request a name, told in its answer: who asks for help names it, and the log has it. */
export const nameRequest: RequestHandler = (_req, res, next) => {
  const id = randomUUID()
  res.locals.requestId = id
  res.set({ 'Request-Id': id, 'X-Content-Type-Options': 'nosniff' })
  next()
}

export function requestIdOf(res: Response): string | undefined {
  return res.locals.requestId as string | undefined
}
