import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { createDocument } from 'zod-openapi'
import { scopes } from '../domain/scopes.ts'
import { answerHeaders, headersOf as answerHeadersOf } from './answerHeaders.ts'
import { toCalls } from './events.ts'
import { examples } from './examples.ts'
import type { ProblemType } from './problem.ts'
import { problems } from './problem.ts'
import { rawBody } from './rawBody.ts'
import type { Declaration } from './route.ts'
import { tags } from './tags.ts'

/** The version of the contract: see “Versions” in docs/api.md. */
const apiVersion = '1.0.0'

/** The OpenAPI 3.1 document of these routes. `server`: where /v1 is. */
export function toDocument({ routes, server }: { routes: readonly Declaration[]; server: string }) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: toOperation(route) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Lanmu',
      version: apiVersion,
      description: 'The headless API: what is planned, what was published, and what became of it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({
      ...{ name, description: tags[name] },
    })),
    security: [{ key: [] }, { apiKey: [] }],
    components: {
      headers: answerHeaders,
      examples: problemExamples(),
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key made under Settings → API keys.',
        },
        apiKey: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'A user’s own key: `users API-Key <key>`. It may do all that the user may.',
        },
      },
    },
    paths,
    webhooks: toCalls(),
  })
}

/** What a problem looks like, for every route. */
const problemShape = z
  .object({
    type: z.string().meta({
      description: 'Stable: `urn:lanmu:problem:` and a name of /v1/problems. More may be added.',
      example: 'urn:lanmu:problem:invalid',
    }),
    title: z.string().meta({ description: 'In the language of `Accept-Language`: en or zh.' }),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string().optional().meta({ description: 'Which of the reasons behind the type.' }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    docs: z.string().meta({ description: 'Where the type is explained.' }),
    instance: z.string().optional().meta({ description: 'This request, as the log names it.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' })

function toOperation(route: Declaration): ZodOpenApiOperationObject {
  const { scope, body, bodyMime, form } = route
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, scope && `Scope: \`${scope}\` (${scopes[scope].join(', ')}).`]
      .filter(Boolean)
      .join('\n\n'),
    ...(scope ? {} : { security: [] }),
    requestParams: {
      ...(route.params ? { path: asObject(route.params) } : {}),
      ...(route.query ? { query: asObject(route.query) } : {}),
      ...headersOf(route),
    },
    ...(body ? { requestBody: jsonBody({ id: route.id, schema: body }) } : {}),
    ...(bodyMime
      ? { requestBody: { required: true, content: rawContent({ mimes: [bodyMime].flat(), form }) } }
      : {}),
    responses: { ...answersOf(route), ...problemsOf(route) },
  }
}

/** Required where an empty one would not do. */
function jsonBody({ id, schema }: { id: string; schema: z.ZodType }) {
  const example = examples[id]
  const content = { 'application/json': { schema, ...(example ? { example } : {}) } }
  return { required: !schema.safeParse({}).success, content }
}

function rawContent({ mimes, form }: { mimes: string[]; form: z.ZodType | undefined }) {
  return Object.fromEntries(mimes.map((mime) => [mime, { schema: form ?? rawBody }]))
}

type RequestParams = NonNullable<ZodOpenApiOperationObject['requestParams']>

function asObject(schema: z.ZodType): NonNullable<RequestParams['query']> {
  return schema as NonNullable<RequestParams['query']>
}

function headersOf(route: Declaration): RequestParams {
  const { method, scope, needsMatch } = route
  const isWrite = method !== 'get' && scope !== null
  const hasTag = isTagged(route)
  if (!isWrite && !needsMatch && !hasTag) return {}
  const match = z.string().meta({ description: 'The ETag that was read, or “*”.' })
  const tag = z
    .string()
    .optional()
    .meta({ description: 'The ETag of the answer you have: then 304.' })
  const key = z.string().min(1).max(255).optional().meta({
    description:
      'Repeated with the same key, a request is answered as the first time; for 24 hours.',
  })
  return {
    header: z.object({
      ...(isWrite ? { 'Idempotency-Key': key } : {}),
      ...(needsMatch ? { 'If-Match': match } : {}),
      ...(hasTag ? { 'If-None-Match': tag } : {}),
    }),
  }
}

function answersOf(route: Declaration): ZodOpenApiResponsesObject {
  const entries = Object.entries(route.answers).map(([status, shape]) => {
    const headers = answerHeadersOf({ route, status: Number(status) })
    if (!('mimes' in shape)) {
      const description = STATUS_CODES[Number(status)] ?? status
      return [status, { description, headers, content: { 'application/json': { schema: shape } } }]
    }
    const schema = { type: 'string' as const }
    const content = Object.fromEntries(shape.mimes.map((mime) => [mime, { schema }]))
    const { description } = shape
    return [status, { description, headers, ...(shape.mimes.length ? { content } : {}) }]
  })
  return Object.fromEntries(isTagged(route) ? [...entries, ['304', known(route)]] : entries)
}

/** Every answer to GET has an entity tag, but for what is sent as it is made. */
function isTagged({ method, answers }: Declaration): boolean {
  const shape = answers[200]
  if (method !== 'get' || !shape) return false
  return !('mimes' in shape && shape.mimes.some((mime) => /^text\/(csv|event-stream)$/.test(mime)))
}

function known(route: Declaration) {
  const headers = answerHeadersOf({ route, status: 304 })
  return { description: 'The asker has this one already.', headers }
}

/** Those of the route and those that any like it may have, each status once. */
function problemsOf(route: Declaration): ZodOpenApiResponsesObject {
  const types = new Set<ProblemType>([
    ...(['invalid', 'too-many', 'internal', 'unavailable'] as const),
    ...(route.problems ?? []),
  ])
  if (route.scope) types.add('unauthenticated').add('forbidden')
  if (route.method !== 'get') types.add('not-stored')
  if (route.params) types.add('not-found')
  if (route.body || route.bodyMime) types.add('not-json').add('too-large')
  if (route.scope && route.method !== 'get') types.add('key-reused').add('key-busy')
  if (route.needsMatch) types.add('precondition-failed').add('precondition-required')
  const byStatus = new Map<number, ProblemType[]>()
  for (const type of types) {
    const { status } = problems[type]
    byStatus.set(status, [...(byStatus.get(status) ?? []), type])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, ones]) => [
      status,
      {
        description: ones.map((type) => `\`${type}\`: ${problems[type].title.en}.`).join(' '),
        headers: answerHeadersOf({ route, status }),
        content: {
          'application/problem+json': { schema: problemShape, examples: examplesOf(ones) },
        },
      },
    ]),
  )
}

function examplesOf(types: ProblemType[]) {
  return Object.fromEntries(types.map((type) => [type, { $ref: `#/components/examples/${type}` }]))
}

/** Each problem as it is answered. */
function problemExamples() {
  const names = Object.keys(problems) as ProblemType[]
  return Object.fromEntries(names.map((type) => [type, { value: exampleOf(type) }]))
}

function exampleOf(type: ProblemType) {
  const { status, title, advice } = problems[type]
  const errors = [{ path: 'publishAt', message: 'an instant: 2026-11-23T00:00:00+08:00' }]
  return {
    ...{ type: `urn:lanmu:problem:${type}`, title: title.en, status, detail: advice.en },
    ...(type === 'invalid' ? { errors } : {}),
    ...{ docs: `/v1/problems#${type}`, instance: 'urn:uuid:6f1c…' },
  }
}
