import { Validator } from '@seriousme/openapi-schema-validator'
import type { Router } from 'express'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examples } from '../../src/api/examples.ts'
import { problems } from '../../src/api/problem.ts'
import { createApi } from '../../src/api/router.ts'
import { routes } from '../../src/api/routes.ts'
import type { TestApi } from '../given/api.ts'
import { startTestApi } from '../given/api.ts'
import type { TestPayload } from '../given/payload.ts'
import { startTestPayload } from '../given/payload.ts'

type Schema = {
  $ref?: string
  type?: string
  description?: string
  properties?: Record<string, Schema>
}
type Operation = {
  operationId: string
  summary: string
  parameters?: { name: string; in: string; description?: string; schema: Schema }[]
  responses: Record<
    string,
    { content?: Record<string, { schema: Schema }>; headers?: Record<string, unknown> }
  >
}
type Document = {
  openapi: string
  tags: { name: string; description?: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

let given: TestPayload
let payload: Payload
let api: TestApi
let document: Document

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  document = (await api.ask({ path: '/v1/openapi.json' })).json() as Document
})
afterAll(async () => {
  await api.close()
  await given.close()
})

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 and valid under a public validator', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
  })

  it('has every route that Express answers to, and no other', () => {
    const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    expect(answered(createApi(payload)).sort()).toEqual(listed.sort())
    expect(listed.length).toBeGreaterThan(routes.length)
  })

  it('gives each operation a name of its own and tells its problems', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    const names = operations.map(({ operationId }) => operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { operationId, summary, responses } of operations) {
      expect(summary.length, operationId).toBeGreaterThan(10)
      expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(['429', '500']))
    }
  })

  it('shows a body that works for each operation that needs one', () => {
    for (const { id, body } of routes) {
      const example = examples[id]
      const isNeeded = body && !body.safeParse({}).success
      if (isNeeded) expect(example, id).toBeDefined()
      if (example) expect(body?.safeParse(example).error, id).toBeUndefined()
    }
    const names = new Set(routes.map(({ id }) => id))
    expect(Object.keys(examples).filter((id) => !names.has(id))).toEqual([])
  })

  it('says what each tag and each parameter is, and types every answer', () => {
    expect(document.tags.filter(({ description }) => !description)).toEqual([])
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    const silent = operations.flatMap(({ operationId, parameters = [] }) =>
      parameters.flatMap(({ name, description, schema }) =>
        (description ?? schema.description) ? [] : `${operationId} ${name}`,
      ),
    )
    expect(silent).toEqual([])
    for (const { operationId, responses } of operations) {
      for (const [status, { content, headers }] of Object.entries(responses)) {
        expect(headers, `${operationId} ${status}`).toHaveProperty('Request-Id')
        if (status !== '204' && status !== '304') {
          const schemas = Object.values(content ?? {}).map(({ schema }) => schema)
          expect(schemas.length, `${operationId} ${status}`).toBeGreaterThan(0)
          expect(schemas.every(Boolean), `${operationId} ${status}`).toBe(true)
        }
      }
    }
  })

  it('has no list without an end: each comes in pages, or is of a range that is limited', () => {
    const bounded = new Map([
      ['readMe', 'what a key may'],
      ['readMetrics', 'one delivery'],
      ['listChanges', 'in pages that never end'],
      ['listIssues', 'a range of days'],
      ['listBalanceDays', 'a range of days'],
      ['readCalendar', 'a range of days'],
      ['readBalanceWithPost', 'the communities of one post'],
      ['readHome', 'what is shown of a day'],
      ['previewPost', 'one post'],
    ])
    const lists = Object.entries(document.paths).filter(([path]) => !path.endsWith('}'))
    const open = lists.flatMap(([, { get }]) => {
      const schema = get?.responses['200']?.content?.['application/json']?.schema
      const { properties = {} } = resolve(schema ?? {})
      const isList = Object.values(properties).some((one) => resolve(one).type === 'array')
      if (!get || !isList || bounded.has(get.operationId)) return []
      const names = (get.parameters ?? []).map(({ name }) => name)
      const isPaged = names.includes('limit') && names.includes('cursor') && 'next' in properties
      return isPaged ? [] : [get.operationId]
    })
    expect(open).toEqual([])
  })

  it('is not sent again to whoever has it', async () => {
    const first = await api.ask({ path: '/v1/openapi.json' })
    const headers = { 'if-none-match': first.headers.get('etag')! }
    const again = await api.ask({ path: '/v1/openapi.json', headers })
    expect([again.status, again.text]).toEqual([304, ''])
  })
})

describe('the page of the document', () => {
  it('takes everything from here and may load nothing from elsewhere', async () => {
    const page = await api.ask({ path: '/v1/docs' })
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, one]) => one!)
    expect(addresses.length).toBe(4)
    for (const path of addresses) {
      expect(path, 'a path of ours').toMatch(/^\/v1\/docs\//)
      expect((await api.ask({ path })).status, path).toBe(200)
    }
  })

  it('explains every type of problem where its answer points', async () => {
    const wrong = (await api.ask({ path: '/v1/nothing' })).json() as { docs: string }
    expect(wrong.docs).toBe('/v1/problems#not-found')
    const page = await api.ask({ path: '/v1/problems' })
    for (const type of Object.keys(problems)) expect(page.text).toContain(`id="${type}"`)
  })

  it('gives no other file of the package', async () => {
    for (const file of ['package.json', 'index.html', '%2e%2e/zod/package.json', '']) {
      expect((await api.ask({ path: `/v1/docs/files/${file}` })).status, file).toBe(404)
    }
  })
})

describe('a misspelt parameter', () => {
  it('is refused by routes that take none, too', async () => {
    const answer = await api.ask({ path: '/v1/openapi.json?v=2' })
    expect(answer.status).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ path: 'v' }] })
  })
})

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name ? resolve(document.components.schemas[name]!) : schema
}

/** What a router answers to, however deep: `get /path/{name}`. */
function answered(router: Router): string[] {
  return router.stack.flatMap((layer) => {
    if (layer.route) {
      // What answers to any method refuses, or only adds a header.
      const named = layer.route.stack.flatMap(({ method }) => method ?? [])
      const paths = [layer.route.path].flat().map((path) => path.replace(/:(\w+)/g, '{$1}'))
      return paths.flatMap((path) => [...new Set(named)].map((method) => `${method} ${path}`))
    }
    const inner = layer.handle as unknown as Partial<Router>
    return inner.stack ? answered(inner as Router) : []
  })
}
