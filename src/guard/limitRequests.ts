import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { pathOf } from './pathOf.ts'
import { refuse } from './refuse.ts'

/** Where passwords, and the tokens that stand for them, can be tried. */
const signIn =
  /^\/api\/users\/(login|forgot-password|reset-password|first-register|unlock|verify\/.*)$/

/** Requests a minute from one address. */
const perMinute = { api: 1200, signIn: 20 }

/** Keeps addresses from asking Payload's own API without end, and from trying passwords at all fast. */
export function limitRequests(): RequestHandler[] {
  return [
    limit({ max: perMinute.api, isMeant: (req) => /^\/api(\/|$)/.test(pathOf(req)) }),
    limit({ max: perMinute.signIn, isMeant: (req) => signIn.test(pathOf(req)) }),
  ]
}

function limit({
  max,
  isMeant,
}: {
  max: number
  isMeant: (req: Request) => boolean
}): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: max,
    skip: (req) => !isMeant(req),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (req, res) => refuse({ req, res, status: 429, words: tooMany }),
  })
}

const tooMany = {
  en: 'Too many requests: wait a minute.',
  zh: '请求过多：请等一分钟再试。',
}
