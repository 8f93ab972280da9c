import type { CollectionBeforeLoginHook } from 'payload'
import { APIError } from 'payload'
import { said } from './said.ts'

/** A program has keys; nobody signs in as one. */
export const refuseServiceLogin: CollectionBeforeLoginHook = ({ user, req }) => {
  if (!user.isService) return user
  const message = said({
    en: 'This is a service user: programs use its keys.',
    zh: '这是服务用户，只能用密钥访问。',
    req,
  })
  throw new APIError(message, 403, null, true)
}
