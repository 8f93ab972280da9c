import type { FieldHook } from 'payload'
import { mask, sealText } from '../src/publishing/channelSecrets.ts'

/** Encrypts a new secret of this collection; the mask keeps the one that is stored. */
export function sealSecretOf(collection: 'notice-targets' | 'webhooks'): FieldHook {
  return async ({ value, originalDoc, req }) => {
    const stored = originalDoc
      ? await req.payload.db.findOne<{ id: string; secret?: string }>({
          collection,
          where: { id: { equals: originalDoc.id } },
          req,
        })
      : null
    return sealText({ payload: req.payload, value: value ?? '', stored: stored?.secret })
  }
}

/** Nobody reads it back. */
export const readNoticeSecret: FieldHook = ({ value }) => (value ? mask : value)
