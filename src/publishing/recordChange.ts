import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'

/** One field that was changed. Values are kept where they are short and no secret. */
export type FieldChange = { field: string; before?: unknown; after?: unknown }

export type RecordedChange = {
  collection: CollectionSlug
  document: string
  /** `create`, `update`, `delete`, or the name of a decision. */
  action: string
  changes: FieldChange[]
}

/** Writes down who changed what. Given `req`, it is kept or lost together with the change itself. */
export async function recordChange({
  payload,
  req,
  user,
  change,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  user: Pick<TypedUser, 'id'> & { keyId?: string }
  change: RecordedChange
  now: Date
}): Promise<void> {
  const at = now.toISOString()
  const { collection, ...rest } = change
  await payload.db.create({
    collection: 'audit',
    req,
    data: {
      ...rest,
      of: collection,
      at,
      user: user.id,
      key: user.keyId ?? null,
      createdAt: at,
      updatedAt: at,
    },
  })
}
