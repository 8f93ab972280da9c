import { randomBytes } from 'node:crypto'
import type { CollectionBeforeValidateHook } from 'payload'
import { ValidationError } from 'payload'
import { said } from './said.ts'

/** A webhook always signs: without a secret it is given one; a wrong one is refused where it is typed. */
export const newWebhookSecret: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation === 'create' && !data?.secret) {
    return { ...data, secret: `whsec_${randomBytes(32).toString('base64')}` }
  }
  const secret: unknown = data?.secret
  const isKept = !secret || /^(•+$|sealed:)/.test(String(secret))
  if (isKept || /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(String(secret))) return data
  const message = said({
    en: 'whsec_ and 24 or more bytes in Base64.',
    zh: '格式是 whsec_ 加上 24 字节以上的 Base64。',
    req,
  })
  const error = {
    path: 'secret',
    label: said({ en: 'Signing secret', zh: '签名密钥', req }),
    message,
  }
  throw new ValidationError({ collection: 'webhooks', errors: [error], req }, req.t)
}
