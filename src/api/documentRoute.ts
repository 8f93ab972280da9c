import { z } from 'zod'
import { toDocument } from './openapi.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'

/** `GET /v1/openapi.json`: the document of all routes, this one too. */
export function documentRoute(routes: () => readonly Route[]): Route {
  let document: Record<string, unknown> | null = null
  return route({
    method: 'get',
    path: '/openapi.json',
    id: 'readDocument',
    isShared: true,
    tag: 'about',
    summary: 'The OpenAPI 3.1 document',
    scope: null,
    answers: { 200: z.record(z.string(), z.unknown()) },
  }).answer(() => {
    document ??= { ...toDocument({ routes: routes(), server: '/v1' }) }
    const headers = { 'Cache-Control': 'public, max-age=300' }
    return Promise.resolve({ status: 200, body: document, headers })
  })
}
