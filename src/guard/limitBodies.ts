import type { RequestHandler } from 'express'
import { refuse } from './refuse.ts'

const megabyte = 1024 * 1024

/** Largest body that is read at all, in bytes: a form with a file of 32 MB in it, and anything else. */
const most = { form: 33 * megabyte, other: 4 * megabyte }

/**
 * Next holds a whole body in memory, whoever sent it. So its size is asked for before: a body says how
 * long it is, or is refused. Stands behind `/v1`, which reads its own by the limit of each route.
 */
export const limitBodies: RequestHandler = (req, res, next) => {
  const isForm = /^multipart\/form-data\b/i.test(req.get('content-type') ?? '')
  const max = isForm ? most.form : most.other
  const length = req.get('content-length')
  const problem = req.headers['transfer-encoding']
    ? { status: 411, words: noLength }
    : Number(length ?? 0) > max
      ? { status: 413, words: tooLarge(max) }
      : null
  if (!problem) return next()
  // What is not read is not waited for either.
  res.set('Connection', 'close')
  refuse({ req, res, ...problem })
}

const noLength = {
  en: 'Send the length of the body in Content-Length.',
  zh: '请在 Content-Length 中说明正文长度。',
}

function tooLarge(max: number) {
  const size = Math.floor(max / megabyte)
  return { en: `The body is larger than ${size} MB.`, zh: `正文超过 ${size} MB。` }
}
