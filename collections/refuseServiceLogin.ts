import type { CollectionBeforeLoginHook } from 'payload'
import { APIError } from 'payload'

/** A program has keys; nobody signs in as one. */
export const refuseServiceLogin: CollectionBeforeLoginHook = ({ user, req }) => {
  if (!user.isService) return user
  const isZh = req.i18n?.language === 'zh'
  const message = isZh
    ? '这是服务用户，只能用密钥访问。'
    : 'This is a service user: programs use its keys.'
  throw new APIError(message, 403, null, true)
}
