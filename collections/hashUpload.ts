import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'

/** SHA-256 of the uploaded bytes, so that an import can find an image it brought before. */
export const hashUpload: CollectionBeforeChangeHook = ({ data, req }) => {
  if (!req.file?.data?.length) return data
  return { ...data, hash: createHash('sha256').update(req.file.data).digest('hex') }
}
