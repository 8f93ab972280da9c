import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload'
import { ValidationError } from 'payload'
import { issueOf } from '../src/domain/calendar/issuesBetween.ts'
import { placeOf } from '../src/publishing/issues/place.ts'
import { readColumn } from '../src/publishing/issues/readColumns.ts'

/**
 * A post takes an issue of its column, and its time with it. `place` is what its unique index goes
 * by: two posts never hold one issue. A post in the trash, or of another column now, holds none.
 */
export const settlePlace: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const was = { issue: originalDoc?.issue ?? null, column: text(originalDoc?.column) }
  const column = text(data.column)
  const isMovedAway = was.issue === data.issue && was.column !== null && was.column !== column
  const issue = isMovedAway ? null : text(data.issue)
  const isTrashed = Boolean('deletedAt' in data ? data.deletedAt : originalDoc?.deletedAt)
  const id = originalDoc?.id ? String(originalDoc.id) : null
  if (!issue || isTrashed)
    return { ...data, ...(isTrashed ? {} : { issue }), ...noPlace(originalDoc) }

  const refuse = ({ en, zh }: { en: string; zh: string }) => {
    const isZh = req.i18n?.language === 'zh'
    const error = { path: 'issue', label: isZh ? '期次' : 'Issue', message: isZh ? zh : en }
    return new ValidationError({ collection: 'posts', errors: [error], req }, req.t)
  }
  if (!column) throw refuse({ en: 'Choose the column first.', zh: '请先选择栏目。' })
  const place = placeOf({ column, issue })
  const holder = await req.payload.db.findOne<{ id: string }>({
    collection: 'posts',
    where: { place: { equals: place } },
    req,
  })
  if (holder && String(holder.id) !== id) {
    throw refuse({ en: 'Another post has this issue.', zh: '这一期已有内容。' })
  }
  // What it holds already it keeps, even if the column's rule has changed since.
  if (issue === was.issue) return { ...data, place }
  const found = await readColumn({ payload: req.payload, req, columnId: column })
  const chosen = found && issueOf({ column: found.calendar, id: issue })
  if (!chosen || chosen.skip) {
    throw refuse({ en: 'The column has no such issue.', zh: '这个栏目没有这一期。' })
  }
  if (isTimeGiven({ data, originalDoc })) return { ...data, place }
  const publishAt = chosen.at.toISOString()
  return { ...data, place, publishAt, publishAt_tz: found.calendar.timezone }
}

/** What the calendar shows of a draft: kept on the post itself, since Payload saves drafts beside it. */
const planned = [
  ...['title', 'state', 'contentType', 'packaging', 'publishAt', 'publishAt_tz'],
  ...['channels', 'communities', 'column', 'issue', 'place', 'deletedAt'],
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

/** A unique index counts `null`, so what held a place once gets one that is nobody else's. */
function noPlace(originalDoc: { id?: string; place?: string } | undefined): { place?: string } {
  return originalDoc?.place ? { place: `none/${originalDoc.id}` } : {}
}

function isTimeGiven({
  data,
  originalDoc,
}: {
  data: { publishAt?: string | null }
  originalDoc: { publishAt?: string | null } | undefined
}): boolean {
  if (!data.publishAt) return false
  const was = originalDoc?.publishAt
  return !was || new Date(was).getTime() !== new Date(data.publishAt).getTime()
}

function text(value: unknown): string | null {
  return value ? String(value) : null
}
