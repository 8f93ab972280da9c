import type { CollectionBeforeChangeHook } from 'payload'

/** Somebody must be able to make the other users: the first one is an admin who can sign in, whatever was asked. */
export const makeFirstUserAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  // Not a count: MongoDB refuses one without a condition inside a transaction.
  const anybody = await req.payload.db.findOne({ collection: 'users', where: {}, req })
  return anybody ? data : { ...data, role: 'admin', isService: false }
}
