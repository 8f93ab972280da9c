import type { FieldHook } from 'payload'
import { mask, sealText } from '../src/publishing/channelSecrets.ts'

/** Encrypts a new secret; the mask keeps the one that is stored. */
export const sealNoticeSecret: FieldHook = async ({ value, originalDoc, req }) => {
  if (value !== mask) return sealText({ payload: req.payload, value })
  const stored = await req.payload.db.findOne<{ id: string; secret?: string }>({
    collection: 'notice-targets',
    where: { id: { equals: originalDoc?.id } },
    req,
  })
  return stored?.secret ?? ''
}

/** Nobody reads it back. */
export const readNoticeSecret: FieldHook = ({ value }) => (value ? mask : value)
