import type { RequestHandler } from 'express'

/**
 * Lets pages of any site read this in a browser (CORS). It is what everybody may read: a key cannot be
 * sent along from another site, and a session is not.
 */
export const share: RequestHandler = (req, res, next) => {
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers':
      'ETag, Last-Modified, Link, RateLimit, Retry-After, Request-Id',
  })
  if (req.method === 'OPTIONS' && req.get('access-control-request-method')) {
    res.set({
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
    })
  }
  next()
}
