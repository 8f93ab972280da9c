import type { Request } from 'express'
import type { Payload } from 'payload'
import { scopes } from '../domain/scopes.ts'
import type { User } from '../payload-types.ts'
import type { ApiKey } from '../publishing/keys/findKey.ts'
import { findKey } from '../publishing/keys/findKey.ts'
import type { Problem } from './problem.ts'
import type { Declaration } from './route.ts'

/** Who asks: a person, or a program with a key of that user. */
export type Asker = {
  /** Given to Payload, it is who did it; `keyId` is for the audit log. */
  user: User & { collection: 'users'; keyId?: string }
  /** `null`: a person, or a user's own key of Payload's; both may all that the role may. */
  key: ApiKey | null
}

/**
 * Who sent a request: `Authorization: Bearer <key>`, or by Payload's own rules the admin's cookie, a
 * JWT, or `users API-Key <key>`. `null`: nobody we know.
 */
export async function identify({
  payload,
  req,
  now,
}: {
  payload: Payload
  req: Request
  now: Date
}): Promise<Asker | null> {
  const bearer = /^Bearer (\S+)$/i.exec(req.get('authorization') ?? '')
  if (bearer?.[1]?.startsWith('lanmu_')) return byKey({ payload, text: bearer[1], now })
  const user = await byPayload({ payload, headers: toHeaders(req) })
  return user && { user: { ...user, collection: 'users' }, key: null }
}

/**
 * Who Payload's own ways of signing in say it is. Not `payload.auth`: that also works out what its
 * user may do with every field of every collection, which takes longer than most answers here.
 */
async function byPayload({
  payload,
  headers,
}: {
  payload: Payload
  headers: Headers
}): Promise<User | null> {
  for (const { authenticate, name } of payload.authStrategies) {
    const { user } = await authenticate({ headers, payload, strategyName: name })
    if (user) return user as unknown as User
  }
  return null
}

async function byKey({
  payload,
  text,
  now,
}: {
  payload: Payload
  text: string
  now: Date
}): Promise<Asker | null> {
  const key = await findKey({ payload, text, now })
  if (!key) return null
  // Asked with each request: what rights go by, and nothing that a hook would have to open.
  const user = await payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: key.user } },
    select: { name: true, email: true, role: true, isService: true },
  })
  return user && { user: { ...user, collection: 'users', keyId: key.id }, key }
}

/** What somebody is answered whom we do not know. */
export const sendKey: Problem = {
  problem: 'unauthenticated',
  detail: {
    en: 'Send the header “Authorization: Bearer <your key>”, or “Authorization: users API-Key <key>”.',
    zh: '请发送请求头“Authorization: Bearer <密钥>”或“Authorization: users API-Key <密钥>”。',
  },
  headers: { 'WWW-Authenticate': 'Bearer realm="lanmu"' },
}

/** Why this asker may not ask this; `null`: it may. */
export function refuse({
  asker,
  route,
}: {
  asker: Asker | null
  route: Pick<Declaration, 'scope' | 'heedsReach'>
}): Problem | null {
  const { scope } = route
  if (!scope) return null
  if (!asker) return sendKey
  const roles: readonly string[] = scopes[scope]
  if (!roles.includes(asker.user.role)) {
    const names = roles.join(', ')
    const detail = { en: `Needs one of the roles: ${names}.`, zh: `需要以下角色之一：${names}。` }
    return { problem: 'forbidden', detail }
  }
  if (asker.key && !asker.key.scopes.includes(scope)) {
    const detail = {
      en: `This key lacks the scope “${scope}”.`,
      zh: `这个密钥没有“${scope}”权限。`,
    }
    return { problem: 'forbidden', detail }
  }
  if (asker.key?.reach && !route.heedsReach) {
    return { problem: 'forbidden', detail: limited }
  }
  return null
}

function toHeaders(req: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  return headers
}

const limited = {
  en: 'This key is limited to channels or communities, and this is about all of them.',
  zh: '这个密钥只限部分渠道或社群，而这里涉及全部。',
}
