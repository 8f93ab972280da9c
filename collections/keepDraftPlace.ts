import type { CollectionAfterChangeHook } from 'payload'

/** What the calendar shows of a draft: kept on the post itself, since Payload saves drafts beside it. */
const planned = [
  ...['title', 'state', 'contentType', 'packaging', 'publishAt', 'publishAt_tz'],
  ...['channels', 'communities', 'column', 'issue', 'place', 'deletedAt', 'updatedAt'],
] as const

/** A draft holds its issue too, as long as no version of the post is on the calendar. */
export const keepDraftPlace: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update' || doc._status !== 'draft') return doc
  const data = Object.fromEntries(
    planned.filter((name) => doc[name] !== undefined).map((name) => [name, toIds(doc[name])]),
  )
  await req.payload.db.updateOne({
    collection: 'posts',
    where: { and: [{ id: { equals: doc.id } }, { _status: { equals: 'draft' } }] },
    data,
    returning: false,
    req,
  })
  return doc
}

/** What a hook is given may have its relationships filled in. */
function toIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toIds)
  return value !== null && typeof value === 'object' && 'id' in value ? value.id : value
}
