import type { CollectionBeforeValidateHook } from 'payload'

/** A new post belongs to whoever writes it; authors cannot give theirs away or take another's. */
export const setOwner: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data || !req.user) return data
  if (req.user.role === 'author') {
    return { ...data, owner: operation === 'create' ? req.user.id : originalDoc?.owner }
  }
  return operation === 'create' ? { ...data, owner: data.owner ?? req.user.id } : data
}
