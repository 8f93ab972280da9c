import type { CollectionBeforeValidateHook } from 'payload'
import { ValidationError } from 'payload'
import type { Scope } from '../src/domain/scopes.ts'
import { scopes } from '../src/domain/scopes.ts'
import { said } from './said.ts'

/** A key that promises what its user may not do would only be refused later, at night. */
export const checkKeyScopes: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const wanted = (data?.scopes ?? originalDoc?.scopes ?? []) as Scope[]
  const id = data?.user ?? originalDoc?.user
  if (!id) return data
  const user = await req.payload.db.findOne<{ id: string; role: string }>({
    collection: 'users',
    where: { id: { equals: String(typeof id === 'object' ? id.id : id) } },
    req,
  })
  if (!user) return data
  const over = wanted.filter((scope) => {
    const roles: readonly string[] | undefined = scopes[scope]
    return roles && !roles.includes(user.role)
  })
  if (over.length === 0) return data
  const list = over.join(', ')
  const message = said({
    en: `The role of this user does not allow: ${list}.`,
    zh: `这位用户的角色不允许：${list}。`,
    req,
  })
  const error = {
    path: 'scopes',
    label: said({ en: 'It may', zh: '允许的操作', req }),
    message,
  }
  throw new ValidationError({ collection: 'api-keys', errors: [error], req }, req.t)
}
