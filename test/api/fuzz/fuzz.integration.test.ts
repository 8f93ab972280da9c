import fc from 'fast-check'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allRoutes } from '../../../src/api/allRoutes.ts'
import { scopeNames, scopes } from '../../../src/domain/scopes.ts'
import type { TestApi } from '../../given/api.ts'
import { startTestApi } from '../../given/api.ts'
import { bearer, givenApiKey } from '../../given/apiKey.ts'
import { givenChannel, givenColumn, givenCommunity, givenPost } from '../../given/lanmu.ts'
import type { TestPayload } from '../../given/payload.ts'
import { startTestPayload } from '../../given/payload.ts'
import type { Schema } from './fromSchema.ts'
import { fromSchema } from './fromSchema.ts'
import { hostileTexts } from './hostile.ts'

type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema: Schema
}
type Body = { content: Record<string, { schema: Schema }> }
type Operation = { operationId: string; parameters?: Parameter[]; requestBody?: Body }
type Document = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
type Sent = { path: string; method: string; headers: Record<string, string>; body?: string }

/** How often each operation is asked: all of them together take some ten seconds. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 10)

/** The same requests each time; `FUZZ_SEED=$RANDOM FUZZ_RUNS=200` looks for new ones. */
const seed = Number(process.env.FUZZ_SEED ?? 2026)

/** Nothing of another community may ever say this to a key that is limited to its own. */
const mark = 'not-for-this-key'

/** A stream never ends by itself. */
const endless = ['watchDue']

let given: TestPayload
let payload: Payload
let api: TestApi
let document: Document
/** Ids that are there, by the first part of an address. */
let known: Record<string, string[]>
let whole: Record<string, string>
let limited: Record<string, string>

beforeAll(async () => {
  given = await startTestPayload()
  payload = given.payload
  api = await startTestApi({ payload })
  document = (await api.ask({ path: '/v1/openapi.json' })).json() as Document
  const mine = await place('ours')
  const theirs = await place(mark)
  const names = Object.keys(mine.ids) as (keyof typeof mine.ids)[]
  known = Object.fromEntries(names.map((name) => [name, [...mine.ids[name], ...theirs.ids[name]]]))
  const asked = { payload, role: 'admin' as const, scopes: scopeNames, perMinute: 100_000 }
  whole = bearer((await givenApiKey(asked)).text)
  limited = bearer((await givenApiKey({ ...asked, communities: [mine.community] })).text)
})
afterAll(async () => {
  await api.close()
  await given.close()
})

/** A community with everything in it, under a name that can be looked for. */
async function place(name: string) {
  const { id: community } = await givenCommunity({ payload })
  await payload.update({ collection: 'communities', id: community, data: { name, about: name } })
  const kinds = ['pull', 'console'] as const
  const channels = await Promise.all(
    kinds.map((kind) => givenChannel({ payload, kind, name, communities: [community] })),
  )
  const column = await givenColumn({ payload, name, channels })
  const publishAt = new Date(Date.now() - 1_000)
  const post = await givenPost({ payload, channels, publishAt, title: name })
  const reason = name
  const hold = await payload.create({
    collection: 'holds',
    data: { scope: 'community', community, reason, isReleased: name === 'ours' },
  })
  const where = { post: { equals: post.id } }
  const { docs } = await payload.find({ collection: 'deliveries', where, depth: 0 })
  const ids = {
    communities: [community],
    channels: channels.map(({ id }) => id),
    columns: [column.id],
    posts: [post.id],
    holds: [hold.id],
    deliveries: docs.map(({ id }) => id),
  }
  return { community, ids }
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

type Asked = ReturnType<typeof operations>[number]

/** Half of them by the document, so that they get past the first check; half with something wrong. */
function requestTo(asked: Asked): fc.Arbitrary<Sent> {
  return fc.boolean().chain((isHostile) => requestOf({ asked, isHostile }))
}

function requestOf({
  asked: { path, method, operation },
  isHostile,
}: {
  asked: Asked
  isHostile: boolean
}): fc.Arbitrary<Sent> {
  const { schemas } = document.components
  const ids = known[path.split('/')[1]!] ?? everyId()
  const text = ({ schema, name, in: where }: Parameter) => {
    if (name === 'If-Match' && !isHostile) return fc.constant('*')
    const own = where === 'path' ? ids : everyId()
    const fine = fromSchema({ schema, schemas, known: own, isHostile }).map(asText)
    const isId = where === 'path' && !schema.enum
    const good = isId ? fc.oneof(fc.constantFrom(...ids), fine) : fine
    const bad = fc.constantFrom(...hostileTexts)
    return isHostile
      ? fc.oneof({ arbitrary: good, weight: 3 }, bad)
      : isId
        ? fc.constantFrom(...ids)
        : good
  }
  const parameters = operation.parameters ?? []
  const values = fc.tuple(
    ...parameters.map((one) =>
      one.required ? text(one) : fc.option(text(one), { freq: isHostile ? 2 : 1 }),
    ),
  )
  const strays = fc.constantFrom('$where', '__proto__', 'a[$ne]', 'x[y][z]')
  const stray = isHostile ? fc.option(strays, { freq: 8 }) : fc.constant(null)
  const sent = bodyOf({ operation, schemas, isHostile })
  return fc.tuple(values, stray, sent).map(([found, extra, body]) => {
    const query = new URLSearchParams(extra ? [[extra, '1']] : [])
    const headers: Record<string, string> = { ...body.headers }
    let at = path
    for (const [index, { name, in: where }] of parameters.entries()) {
      const value = found[index] ?? null
      if (where === 'path') at = at.replace(`{${name}}`, encode(value ?? ids[0]!))
      else if (value !== null && where === 'query') query.set(name, value)
      else if (value !== null && /^[\x20-\x7e]+$/.test(value)) headers[name] = value.slice(0, 300)
    }
    const asked = query.size > 0 ? `?${query.toString()}` : ''
    return { path: `/v1${at}${asked}`, method: method.toUpperCase(), ...body, headers }
  })
}

/** A hostile object may have no way to become text of its own. */
function asText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function everyId(): string[] {
  return Object.values(known).flat()
}

type SentBody = { body?: string; headers: Record<string, string> }

function bodyOf({
  operation,
  schemas,
  isHostile,
}: {
  operation: Operation
  schemas: Record<string, Schema>
  isHostile: boolean
}): fc.Arbitrary<SentBody> {
  const [mime, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? []
  if (!mime || !content) return fc.constant({ headers: {} })
  const headers = { 'content-type': mime === 'multipart/form-data' ? `${mime}; boundary=x` : mime }
  if (mime !== 'application/json') {
    const raw = fc.oneof(fc.string({ maxLength: 500 }), fc.constant('--x\r\n\r\n--x--'))
    return raw.map((body) => ({ body, headers }))
  }
  return fromSchema({ schema: content.schema, schemas, known: everyId(), isHostile }).map(
    (value) => ({
      body: JSON.stringify(atOnce(value)),
      headers,
    }),
  )
}

/** A reader may ask to wait; here nobody does. */
function atOnce(value: unknown): unknown {
  const waits = value !== null && typeof value === 'object' && 'wait' in value
  return waits && typeof value.wait === 'number' ? { ...value, wait: 0 } : value
}

function encode(value: string): string {
  // What is no text at all cannot be in an address.
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '').slice(0, 2_000)) || '%20'
}

async function ask({ path, headers, ...rest }: Sent, as: Record<string, string>) {
  const signal = AbortSignal.timeout(10_000)
  const response = await fetch(api.url + path, { ...rest, headers: { ...headers, ...as }, signal })
  return {
    status: response.status,
    text: await response.text(),
    type: response.headers.get('content-type'),
  }
}

/** What of a problem is not in Chinese, which was asked for. */
function untold(problem: string): string[] {
  const { title, detail, errors } = JSON.parse(problem) as {
    title: string
    detail?: string
    errors?: { message: string }[]
  }
  const told = [title, detail ?? title, ...(errors ?? []).map(({ message }) => message)]
  return told.filter((text) => !/\p{Script=Han}/u.test(text))
}

const isGood = (status: number) => status >= 200 && status < 300

describe('whatever is sent to any route', () => {
  // First: a key without limits gives what is others' to the limited one, as it may.
  it('shows a key that is limited to a community nothing of another', async () => {
    for (const one of operations()) {
      if (endless.includes(one.operation.operationId)) continue
      await fc.assert(
        fc.asyncProperty(requestTo(one), async (sent) => {
          const { text } = await ask(sent, limited)
          expect(text, `${sent.method} ${sent.path}`).not.toContain(mark)
        }),
        { numRuns, seed, endOnFailure: true },
      )
    }
  }, 120_000)

  it('is answered in time, never with a failure of ours, and refused with problem details in the language asked for', async () => {
    const before = Object.keys(Object.prototype).length
    const answered = new Map<string, Set<number>>()
    for (const one of operations()) {
      if (endless.includes(one.operation.operationId)) continue
      await fc.assert(
        fc.asyncProperty(requestTo(one), async (sent) => {
          const { status, text, type } = await ask(sent, { ...whole, 'accept-language': 'zh' })
          const { operationId } = one.operation
          answered.set(operationId, (answered.get(operationId) ?? new Set()).add(status))
          expect(status, `${sent.method} ${sent.path} ${sent.body}: ${text}`).toBeLessThan(500)
          if (status < 400 || status === 431) return
          expect(type).toContain('application/problem+json')
          expect(untold(text), `${sent.method} ${sent.path} ${sent.body}`).toEqual([])
        }),
        { numRuns, seed, endOnFailure: true },
      )
    }
    expect(Object.keys(Object.prototype).length).toBe(before)
    if (process.env.FUZZ_SHOW)
      for (const [id, found] of answered) console.log(id, [...found].join())
    // Else it would only have tried the doors: most routes are gone through at least once.
    const done = [...answered.values()].filter((statuses) => [...statuses].some(isGood))
    expect(done.length / answered.size).toBeGreaterThan(0.4)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  }, 120_000)

  it('is for a scope that somebody can have', () => {
    const used = new Set(allRoutes().flatMap(({ scope }) => scope ?? []))
    expect([...used].filter((scope) => !(scope in scopes))).toEqual([])
  })
})
