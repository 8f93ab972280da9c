import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import { pathOf } from './pathOf.ts'

/** A year, in seconds. */
const yearSeconds = 31_536_000

/**
 * Tells browsers what may run and who may embed us. A page runs our own files and what has this
 * answer's number, nothing else: a script that got into a text stays a text. `isStrict`: not while
 * developing, when pages are made by evaluating text.
 */
export function sayWhatMayRun({
  serverUrl,
  isStrict,
}: {
  serverUrl: string
  isStrict: boolean
}): RequestHandler {
  const { protocol, origin } = new URL(serverUrl)
  return (req, res, next) => {
    res.set({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      ...(protocol === 'https:' && {
        'Strict-Transport-Security': `max-age=${yearSeconds}`,
      }),
    })
    const path = pathOf(req)
    const isData = /^\/(api|v1)(\/|$)/.test(path)
    const policy = isData ? dataPolicy : pagePolicy({ origin, nonce: newNonce() })
    // Next reads the number of its own scripts from here; nobody else may say one.
    delete req.headers['content-security-policy']
    delete req.headers['content-security-policy-report-only']
    if (isStrict) {
      res.set('Content-Security-Policy', policy)
      if (!isData) req.headers['content-security-policy'] = policy
    }
    // What was asked with a session is kept by no cache on the way; pictures are everybody's.
    if (/^\/api\//.test(path) && !path.includes('/file/')) res.set('Cache-Control', 'no-store')
    next()
  }
}

const dataPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** `origin` once more, for who reached us by another of our names. */
function pagePolicy({ origin, nonce }: { origin: string; nonce: string }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' ${origin} data: blob:`,
    `connect-src 'self' ${origin}`,
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function newNonce(): string {
  return randomBytes(16).toString('base64')
}
