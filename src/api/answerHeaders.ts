import type { Declaration } from './route.ts'

const text = (description: string, example: string) => ({
  description,
  schema: { type: 'string' as const },
  example,
})

/** Headers of answers, as the document names them. */
export const answerHeaders = {
  'Request-Id': text('This request, as the server’s log names it.', '6f1c…'),
  RateLimit: text('What is left of the minute (IETF draft).', '"600-in-1min"; r=599; t=60'),
  'RateLimit-Policy': text('What a minute allows.', '"600-in-1min"; q=600; w=60'),
  'Retry-After': {
    description: 'Ask again after so many seconds.',
    schema: { type: 'integer' as const },
    example: 5,
  },
  ETag: text(
    'The version of this answer, for `If-None-Match` and, of what can be changed, `If-Match`.',
    '"3q2-7w"',
  ),
  Link: text('The next page (RFC 8288).', '</v1/posts?limit=50&cursor=WyI2N…>; rel="next"'),
  Location: text('Where it is.', '/v1/posts/6740f1c2a4b3d2e1f0a9b8c7'),
  'Idempotency-Replayed': text('`true`: this is the answer of the first time.', 'true'),
  'WWW-Authenticate': text('How to say who you are.', 'Bearer realm="lanmu"'),
} as const

type Name = keyof typeof answerHeaders

/** Those that an answer of this status may have. */
export function headersOf({ route, status }: { route: Declaration; status: number }) {
  const names: Name[] = [...always, ...namesOf({ route, status })]
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

const always: Name[] = ['Request-Id', 'RateLimit', 'RateLimit-Policy']

function namesOf({ route, status }: { route: Declaration; status: number }): Name[] {
  const isWrite = route.method !== 'get'
  switch (status) {
    case 401:
      return ['WWW-Authenticate']
    case 409:
      return isWrite ? ['Retry-After'] : []
    case 412:
      return ['ETag']
    case 429:
    case 503:
      return ['Retry-After']
    case 201:
    case 202:
      return ['Idempotency-Replayed', 'Location', ...(status === 202 ? retry : [])]
    case 200:
      return isWrite ? ['Idempotency-Replayed'] : ['ETag', ...(isPaged(route) ? link : [])]
    default:
      return status === 304 ? ['ETag'] : []
  }
}

const retry: Name[] = ['Retry-After']
const link: Name[] = ['Link']

function isPaged({ query }: Declaration): boolean {
  return Boolean(query && 'shape' in query && 'cursor' in (query.shape as object))
}
