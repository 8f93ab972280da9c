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

/** What a form saves by itself within this time of the first is one entry. Milliseconds. */
const autosavesMs = 5 * 60_000

/** Writes down who changed what. Given `req`, it is kept or lost together with the change itself. */
export async function recordChange({
  payload,
  req,
  user,
  change,
  isAutosave = false,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  user: Pick<TypedUser, 'id'> & { keyId?: string }
  change: RecordedChange
  /** Saved by the form, every other second while somebody types. */
  isAutosave?: boolean
  now: Date
}): Promise<void> {
  const asked = { payload, req, user, change, now }
  if (isAutosave && (await addToLast(asked))) return
  const at = now.toISOString()
  const { collection, ...rest } = change
  await payload.db.create({
    collection: 'audit',
    req,
    data: {
      ...rest,
      of: collection,
      at,
      isAutosave,
      user: user.id,
      key: user.keyId ?? null,
      createdAt: at,
      updatedAt: at,
    },
  })
}

type Entry = {
  id: string
  isAutosave?: boolean
  createdAt: string
  user: unknown
  changes: FieldChange[]
}

/** Adds to the newest entry about the document, if it is of the same typing; `false`: it is not. */
async function addToLast({
  payload,
  req,
  user,
  change: { collection, document, changes },
  now,
}: Omit<Parameters<typeof recordChange>[0], 'isAutosave'>): Promise<boolean> {
  const { docs } = await payload.db.find<Entry>({
    collection: 'audit',
    req,
    where: { and: [{ of: { equals: collection } }, { document: { equals: document } }] },
    sort: '-at',
    limit: 1,
    pagination: false,
  })
  const [last] = docs
  const isSame =
    last?.isAutosave &&
    String(last.user) === String(user.id) &&
    now.getTime() - new Date(last.createdAt).getTime() < autosavesMs
  if (!isSame) return false
  const first = new Map(last.changes.map((one) => [one.field, one]))
  const later = changes.map((one) => ({ ...one, ...startOf(first.get(one.field)) }))
  const others = last.changes.filter(({ field }) => !changes.some((one) => one.field === field))
  const data = { at: now.toISOString(), changes: [...others, ...later] }
  await payload.db.updateOne({ collection: 'audit', id: last.id, data, req, returning: false })
  return true
}

/** What a field was before all of it. */
function startOf(first: FieldChange | undefined): { before?: unknown } {
  return first && 'before' in first ? { before: first.before } : {}
}
