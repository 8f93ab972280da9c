import type { Request } from 'express'
import { z } from 'zod'
import { wordsOfRule } from '../domain/ruleWords.ts'
import type { Words } from '../domain/words.ts'
import type { Problem } from './problem.ts'
import type { Declaration } from './route.ts'

/** Deepest JSON that is read; a list in the editor's text takes four levels. */
const maxDepth = 100

const inChinese = z.locales.zhCN().localeError

export type Input = { params: unknown; query: unknown; body: unknown }

/** The parts of a request by the route's schemas, or a problem that names every wrong field. */
export function readInput({ req, route }: { req: Request; route: Declaration }): Input | Problem {
  const params = check({ value: req.params, schema: route.params, what: 'address' })
  if ('problem' in params) return params
  const query = check({ value: { ...req.query }, schema: route.query, what: 'query' })
  if ('problem' in query) return query
  const body = readBody({ req, route })
  if ('problem' in body) return body
  return { params: params.value, query: query.value, body: body.value }
}

type Checked = { value: unknown } | Problem

/** No body at all is an empty one. */
function readBody({ req, route }: { req: Request; route: Declaration }): Checked {
  if (route.bodyMime) return readRaw({ req, mimes: [route.bodyMime].flat() })
  if (!route.body) return { value: {} }
  // `is` gives null where there is no body, false where it is of another type or empty.
  if (req.is('json') === false && req.get('content-length') !== '0') {
    return { problem: 'not-json', detail: sendAs('application/json') }
  }
  const value: unknown = req.body ?? {}
  if (isTooDeep(value)) {
    return { problem: 'invalid', detail: tooDeep }
  }
  return check({ value, schema: route.body, what: 'body' })
}

function readRaw({ req, mimes }: { req: Request; mimes: string[] }): Checked {
  if (Buffer.isBuffer(req.body)) return { value: req.body }
  return { problem: 'not-json', detail: sendAs(...mimes) }
}

function check({
  value,
  schema,
  what,
}: {
  value: unknown
  schema: z.ZodType | undefined
  what: 'address' | 'query' | 'body'
}): Checked {
  if (!schema) return what === 'query' ? refuseAny(value) : { value: {} }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  // The same again in Chinese: the issues are the same ones, in the same order.
  const chinese = schema.safeParse(value, { error: inChinese }).error?.issues ?? []
  const errors = parsed.error.issues.map(({ path, message }, index) => ({
    path: path.map(String).join('.'),
    message: wordsOf({ message, chinese: chinese[index]?.message }),
  }))
  if (what === 'address') return { problem: 'not-found', errors }
  return { problem: 'invalid', detail: unusable[what], errors }
}

/** zod says of what is not there that “undefined” came. */
function wordsOf({ message, chinese = message }: { message: string; chinese?: string }): Words {
  const missing = /^Invalid input: expected (\w+), received undefined$/.exec(message)?.[1]
  if (missing) return { en: `missing: a ${missing}`, zh: `缺少这一项（${missing}）` }
  return wordsOfRule(message) ?? { en: message, zh: chinese }
}

/** A misspelt parameter must not be dropped in silence. */
function refuseAny(query: unknown): Checked {
  const names = Object.keys(query as object)
  if (names.length === 0) return { value: {} }
  const errors = names.map((path) => ({ path, message: noParameter }))
  return { problem: 'invalid', detail: unusable.query, errors }
}

/** What a part of a request is answered with that has wrong values. */
export const unusable = {
  address: { en: 'The address has values that cannot be used.', zh: '地址里有不能使用的值。' },
  query: { en: 'The query has values that cannot be used.', zh: '查询参数里有不能使用的值。' },
  body: { en: 'The body has values that cannot be used.', zh: '正文里有不能使用的值。' },
}

const noParameter = { en: 'This address takes no such parameter.', zh: '这个地址没有这个参数。' }

const tooDeep = {
  en: `The body is nested deeper than ${maxDepth} levels.`,
  zh: `正文的嵌套超过 ${maxDepth} 层。`,
}

function sendAs(...mimes: string[]): Words {
  const all = mimes.map((mime) => `“Content-Type: ${mime}”`)
  return { en: `Send it with ${all.join(' or ')}.`, zh: `请以${all.join('或')}发送。` }
}

/** Walks without recursion: the stack is what a deep body is after. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true
    level = level.flatMap((one) =>
      one !== null && typeof one === 'object' ? Object.values(one) : [],
    )
  }
  return false
}
