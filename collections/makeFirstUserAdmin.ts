import type { CollectionBeforeChangeHook } from 'payload'

/** Somebody must be able to make the other users: the first one is an admin whatever was asked. */
export const makeFirstUserAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.count({ collection: 'users', req })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
