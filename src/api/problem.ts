import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Payload } from 'payload'
import type { Language, Words } from '../domain/words.ts'
import { isNotStored } from '../publishing/isNotStored.ts'
import { requestIdOf } from './nameRequest.ts'

/** Every error /v1 can answer with: its status, what it means, what to do. One table, RFC 9457. */
export const problems = {
  unauthenticated: {
    status: 401,
    title: { en: 'Sign in or send an API key', zh: '请登录或提供 API 密钥' },
    advice: {
      en: 'Send “Authorization: Bearer <your key>”. Keys are made in the admin, under Settings.',
      zh: '发送“Authorization: Bearer <密钥>”。密钥在后台的“设置”中创建。',
    },
  },
  forbidden: {
    status: 403,
    title: { en: 'Your role or key may not do this', zh: '你的角色或密钥不能这样做' },
    advice: {
      en: 'Use a key with the scope that “detail” names, made by a user of a role that has it.',
      zh: '请使用具有“detail”所述权限范围的密钥，且其用户的角色拥有该权限。',
    },
  },
  'not-found': {
    status: 404,
    title: { en: 'There is nothing here', zh: '这里什么也没有' },
    advice: {
      en: 'Check the address and the id. What a key may not see is not there for it.',
      zh: '请检查地址和编号。密钥看不到的内容，对它来说就是不存在。',
    },
  },
  invalid: {
    status: 400,
    title: { en: 'The request has values that cannot be used', zh: '请求中有不能使用的值' },
    advice: {
      en: 'Each entry of “errors” names a field by its path and says what it takes.',
      zh: '“errors”逐项指出字段的路径，以及它接受什么。',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: { en: 'This address does not take this method', zh: '这个地址不接受这种方法' },
    advice: {
      en: 'Allow names the methods that it takes.',
      zh: 'Allow 列出了它接受的方法。',
    },
  },
  conflict: {
    status: 409,
    title: { en: 'Not possible in its present state', zh: '在目前的状态下无法进行' },
    advice: {
      en: 'Read it again, and decide by what it is now.',
      zh: '请重新读取，再按现状决定。',
    },
  },
  'lease-lost': {
    status: 409,
    title: {
      en: 'This delivery is no longer leased under this token',
      zh: '这条内容已不在这个租约之下',
    },
    advice: {
      en: 'Lease again; a repeated delivery keeps its id.',
      zh: '请重新租取；重复交付的编号不变。',
    },
  },
  'precondition-failed': {
    status: 412,
    title: { en: 'It was changed since you read it', zh: '读取之后它被修改过' },
    advice: {
      en: 'Read it again, put your change on top, and send the new ETag in If-Match.',
      zh: '请重新读取，在其上修改，并在 If-Match 中发送新的 ETag。',
    },
  },
  'precondition-required': {
    status: 428,
    title: { en: 'Say which version you are changing', zh: '请说明修改的是哪个版本' },
    advice: {
      en: 'Send the ETag that you read in If-Match, or “*” to overwrite whatever is there.',
      zh: '在 If-Match 中发送读到的 ETag；要覆盖现有内容则发送“*”。',
    },
  },
  'key-reused': {
    status: 422,
    title: {
      en: 'This Idempotency-Key was used for another request',
      zh: '这个 Idempotency-Key 已用于另一个请求',
    },
    advice: {
      en: 'Take a new key for each new request; the same one only to repeat it unchanged.',
      zh: '每个新请求用新的键；只有原样重发才用同一个键。',
    },
  },
  'key-busy': {
    status: 409,
    title: {
      en: 'The first request with this Idempotency-Key is not answered yet',
      zh: '使用这个 Idempotency-Key 的第一个请求还没有得到回应',
    },
    advice: {
      en: 'Wait as long as Retry-After says, and send the same again.',
      zh: '等待 Retry-After 所说的时间，再原样发送。',
    },
  },
  'not-json': {
    status: 415,
    title: {
      en: 'The request body is of a type this address does not take',
      zh: '请求正文的类型不被这个地址接受',
    },
    advice: {
      en: 'Most take “Content-Type: application/json”; the document names the others.',
      zh: '多数地址接受“Content-Type: application/json”；其他类型见接口文档。',
    },
  },
  'too-large': {
    status: 413,
    title: { en: 'The request body is too large', zh: '请求正文过大' },
    advice: {
      en: 'The document names the limit: 100 kB unless it says otherwise.',
      zh: '上限见接口文档：未注明时为 100 kB。',
    },
  },
  'too-many': {
    status: 429,
    title: { en: 'Too many requests', zh: '请求过多' },
    advice: {
      en: 'Wait as long as Retry-After says. RateLimit tells what is left.',
      zh: '等待 Retry-After 所说的时间。RateLimit 说明还剩多少。',
    },
  },
  unavailable: {
    status: 503,
    title: { en: 'The database cannot be reached', zh: '数据库暂时连接不上' },
    advice: {
      en: 'Nothing is known of what you asked: send it again after Retry-After, a write under the same Idempotency-Key.',
      zh: '这次请求的结果未知：请在 Retry-After 之后重新发送；写入请使用同一个 Idempotency-Key。',
    },
  },
  'not-stored': {
    status: 507,
    title: {
      en: 'It was not saved: the disk is full, or cannot be written to',
      zh: '未能保存：磁盘已满或无法写入',
    },
    advice: {
      en: 'Nothing of it was kept. Tell whoever looks after the server, and send it again later.',
      zh: '内容没有保存。请联系服务器维护人员，稍后再重新发送。',
    },
  },
  internal: {
    status: 500,
    title: { en: 'Something went wrong on our side', zh: '我们这边出了问题' },
    advice: {
      en: 'Try again later. The log of the server has the request and the reason.',
      zh: '请稍后再试。服务器日志里有这个请求和原因。',
    },
  },
} as const

export type ProblemType = keyof typeof problems

export type FieldError = { path: string; message: Words }

/** A problem as a value: `detail` says what was wrong, where, and what to do. */
export type Problem = {
  problem: ProblemType
  detail?: Words
  /** Which of the reasons behind one type it is, for programs that word it themselves. */
  code?: string
  errors?: FieldError[]
  headers?: Record<string, string>
}

/** Where `type` is explained. */
function problemDocs({ res, type }: { res: Response; type: ProblemType }): string {
  return `${res.req.baseUrl}/problems#${type}`
}

/**
 * Answers with RFC 9457 problem details, in the asker's language. `type` and `code` are stable; `docs`
 * leads to what they mean.
 */
export function sendProblem({
  res,
  type,
  detail,
  code,
  errors,
  headers = {},
}: {
  res: Response
  type: ProblemType
} & Omit<Problem, 'problem'>): void {
  const { status, title, advice } = problems[type]
  const language = languageOf(res.req)
  res
    .status(status)
    .set({ 'Cache-Control': 'no-store', 'Content-Language': language, ...headers })
    .vary('Accept-Language')
    .type('application/problem+json')
    .json({
      type: `urn:lanmu:problem:${type}`,
      title: title[language],
      status,
      detail: (detail ?? advice)[language],
      code,
      errors: errors?.map(({ path, message }) => ({ path, message: message[language] })),
      docs: problemDocs({ res, type }),
      instance: instanceOf(res),
    })
}

/** Names the request, for whoever looks into the log. */
function instanceOf(res: Response): string | undefined {
  const id = requestIdOf(res)
  return id && `urn:uuid:${id}`
}

/** By `Accept-Language`; who names none of ours is answered in English. */
export function languageOf(req: Request): Language {
  return req.acceptsLanguages('en', 'zh') === 'zh' ? 'zh' : 'en'
}

/** The last handler of /v1: what nobody expected is logged with its request and told without detail. */
export function handleError(log: Payload['logger']): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    const request = { method: req.method, path: req.path, request: requestIdOf(res) }
    // Before its status is looked at: of a file that could not be written Payload says 400.
    if (isNotStored(error)) {
      log.error({ err: error, ...request }, 'nothing can be stored')
      return sendProblem({ res, type: 'not-stored' })
    }
    const status = statusOf(error)
    if (status === 413) return sendProblem({ res, type: 'too-large' })
    if (status === 415) return sendProblem({ res, type: 'not-json' })
    if (status >= 400 && status < 500) {
      return sendProblem({ res, type: 'invalid', detail: detailOf(error) })
    }
    log.error({ err: error, ...request }, 'a request failed')
    if (isDatabaseAway(error)) {
      return sendProblem({ res, type: 'unavailable', headers: { 'Retry-After': '5' } })
    }
    sendProblem({ res, type: 'internal' })
  }
}

/** The driver's own errors of a connection that broke, or was not to be had. */
function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && /^Mongo(Network|ServerSelection|NotConnected)/.test(error.name)
}

function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error ? Number(error.status) : 500
}

/** What Express found wrong before a route saw the request. */
function detailOf(error: unknown): Words {
  return error instanceof URIError
    ? {
        en: 'The address has a % that is no part of a character.',
        zh: '地址里有一个不属于任何字符的 %。',
      }
    : { en: 'The body is not valid JSON.', zh: '正文不是有效的 JSON。' }
}
