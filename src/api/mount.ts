import type { Request, RequestHandler, Response, Router } from 'express'
import express from 'express'
import type { Payload } from 'payload'
import { sendAnswer } from './answer.ts'
import type { Asker } from './identify.ts'
import { identify, refuse } from './identify.ts'
import { inLanguage } from './inLanguage.ts'
import { once } from './once.ts'
import { languageOf, sendProblem } from './problem.ts'
import { readInput } from './readInput.ts'
import type { Asked, Declaration, Reply, Route } from './route.ts'

/** Puts a route on the router: who asks and whether that may be, then the body, then the answer. */
export function mount({
  router,
  route,
  payload,
}: {
  router: Router
  route: Route
  payload: Payload
}): void {
  router[route.method](route.path, admit(route), ...parse(route), async (req, res) => {
    const input = readInput({ req, route })
    if ('problem' in input) return sendProblem({ res, type: input.problem, ...input })
    const answer = route.answer as (asked: AnyAsked) => Promise<Reply>
    const speaking = await inLanguage({ payload, language: languageOf(req) })
    const asked = { payload: speaking, ...input, ...about({ req, res }) }
    const reply = await once({ ...asked, req, act: () => answer(asked) })
    if ('problem' in reply) return sendProblem({ res, type: reply.problem, ...reply })
    sendAnswer({ req, res, reply })
  })
}

/** Remembers who asks, before anything is counted or read. */
export function recognize(payload: Payload): RequestHandler {
  return async (req, res, next) => {
    res.locals.asker = await identify({ payload, req, now: new Date() })
    next()
  }
}

export function askerOf(res: Response): Asker | null {
  return (res.locals.asker as Asker | null | undefined) ?? null
}

type AnyAsked = Asked<unknown, unknown, unknown, Asker | null>

function admit(route: Declaration): RequestHandler {
  return (_req, res, next) => {
    const problem = refuse({ asker: askerOf(res), route })
    if (problem) return sendProblem({ res, type: problem.problem, ...problem })
    next()
  }
}

/** A body is only read for who may send it, where one is expected. */
function parse({ body, bodyMime, bodyLimit: limit = '100kb' }: Declaration): RequestHandler[] {
  if (bodyMime) return [express.raw({ type: [bodyMime].flat(), limit })]
  return body ? [express.json({ limit })] : []
}

function about({ req, res }: { req: Request; res: Response }) {
  const gone = new AbortController()
  res.on('close', () => gone.abort())
  return {
    asker: askerOf(res),
    now: new Date(),
    header: (name: string) => req.get(name),
    signal: gone.signal,
  }
}
