import { z } from 'zod'
import { scopeNames, scopes } from '../domain/scopes.ts'
import { roles } from '../domain/scopes.ts'
import { sendKey } from './identify.ts'
import { issueKey } from '../publishing/keys/issueKey.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { idParams } from './shapes.ts'

const me = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }),
    key: z.string().nullable().meta({ description: 'The id of the key; null: no key of /v1.' }),
    scopes: z.array(z.enum(scopeNames)),
    channels: z.array(z.string()).nullable().meta({ description: 'null: all of them' }),
    communities: z.array(z.string()).nullable().meta({ description: 'null: all of them' }),
  })
  .meta({ id: 'Me' })

/** Who a key belongs to and what it may; and making its secret, which the admin shows once. */
export const keysRoutes: Route[] = [
  route({
    method: 'get',
    path: '/me',
    id: 'readMe',
    tag: 'about',
    summary: 'Who you are to us, and what you may do',
    scope: null,
    answers: { 200: me },
    problems: ['unauthenticated'],
  }).answer(({ asker }) => {
    if (!asker) return Promise.resolve(sendKey)
    const { user, key } = asker
    const may = (scope: (typeof scopeNames)[number]) =>
      (scopes[scope] as readonly string[]).includes(user.role)
    const body = {
      user: { id: String(user.id), name: user.name, role: user.role },
      key: key?.id ?? null,
      scopes: scopeNames.filter((scope) => may(scope) && (!key || key.scopes.includes(scope))),
      channels: key?.reach?.channels ?? null,
      communities: key?.reach?.communities ?? null,
    }
    return Promise.resolve({ status: 200, body })
  }),
  route({
    method: 'post',
    path: '/keys/:id/issue',
    id: 'issueKey',
    tag: 'keys',
    summary: 'Make the secret of a key; the one before ends',
    description: 'For people who signed in: no key makes keys. The answer is given once.',
    scope: 'write:keys',
    params: idParams,
    answers: { 200: z.object({ key: z.string() }) },
    problems: ['not-found'],
  }).answer(async ({ payload, params, asker, now }) => {
    const key = await issueKey({ payload, user: asker.user, id: params.id, now })
    if (!key)
      return {
        problem: 'not-found',
        detail: {
          en: 'There is no such key, or it was revoked.',
          zh: '没有这个密钥，或已被撤销。',
        },
      }
    return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: { key } }
  }),
]
