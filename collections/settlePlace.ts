import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { issueOf, issuesBetween } from '../src/domain/calendar/issuesBetween.ts'
import { placeOf } from '../src/publishing/issues/place.ts'
import { readColumn } from '../src/publishing/issues/readColumns.ts'
import { said } from './said.ts'

/** What decides about a post's place, before and after a save. */
type Placed = {
  id?: string
  column?: string | null
  issue?: string | null
  place?: string | null
  publishAt?: string | null
  deletedAt?: string | null
}

/**
 * A post takes an issue of its column, and its time with it. `place` is what its unique index goes
 * by: two posts never hold one issue. A post in the trash, or of another column now, holds none.
 */
export const settlePlace: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const was = (originalDoc ?? {}) as Placed
  const isTrashed = Boolean('deletedAt' in data ? data.deletedAt : was.deletedAt)
  if (isTrashed) return { ...data, ...noPlace(was) }
  const issue = await chooseIssue({ data, was, req })
  if (!issue) return { ...data, issue, ...noPlace(was) }

  const refuse = ({ en, zh }: { en: string; zh: string }) => {
    const error = {
      path: 'issue',
      label: said({ en: 'Issue', zh: '期次', req }),
      message: said({ en, zh, req }),
    }
    return new ValidationError({ collection: 'posts', errors: [error], req }, req.t)
  }
  const column = text(data.column)
  if (!column) throw refuse({ en: 'Choose the column first.', zh: '请先选择栏目。' })
  const place = placeOf({ column, issue })
  if (await isHeldByOther({ place, id: was.id, req })) {
    throw refuse({ en: 'Another post has this issue.', zh: '这一期已有内容。' })
  }
  // What it holds already it keeps, even if the column's rule has changed since.
  if (issue === text(was.issue)) return { ...data, issue, place }
  const found = await readColumn({ payload: req.payload, req, columnId: column })
  const chosen = found && issueOf({ column: found.calendar, id: issue })
  if (!chosen || chosen.skip) {
    throw refuse({ en: 'The column has no such issue.', zh: '这个栏目没有这一期。' })
  }
  if (data.publishAt && isTimeChanged({ data, was })) return { ...data, issue, place }
  const publishAt = chosen.at.toISOString()
  return { ...data, issue, place, publishAt, publishAt_tz: found.calendar.timezone }
}

/** The issue somebody chose; or, where only a time was chosen, the free issue of just that time. */
async function chooseIssue({
  data,
  was,
  req,
}: {
  data: Placed
  was: Placed
  req: PayloadRequest
}): Promise<string | null> {
  const column = text(data.column)
  const [before, now] = [text(was.issue), text(data.issue)]
  if (now !== before) return now
  const isOtherColumn = Boolean(was.id) && text(was.column) !== column
  const kept = isOtherColumn && text(was.column) ? null : now
  if (!column || !data.publishAt || !(isOtherColumn || isTimeChanged({ data, was }))) return kept
  const found = await readColumn({ payload: req.payload, req, columnId: column })
  if (!found) return kept
  const from = new Date(data.publishAt)
  const to = new Date(from.getTime() + 1)
  const issues = issuesBetween({ column: found.calendar, from, to }).filter(({ skip }) => !skip)
  if (issues.some(({ id }) => id === kept)) return kept
  for (const { id } of issues) {
    const place = placeOf({ column, issue: id })
    if (!(await isHeldByOther({ place, id: was.id, req }))) return id
  }
  return kept
}

async function isHeldByOther({
  place,
  id,
  req,
}: {
  place: string
  id: string | undefined
  req: PayloadRequest
}): Promise<boolean> {
  const holder = await req.payload.db.findOne<{ id: string }>({
    collection: 'posts',
    where: { place: { equals: place } },
    req,
  })
  return holder !== null && String(holder.id) !== String(id)
}

/** A unique index counts `null`, so what held a place once gets one that is nobody else's. */
function noPlace({ id, place }: Placed): { place?: string } {
  return place ? { place: `none/${id}` } : {}
}

function isTimeChanged({ data, was }: { data: Placed; was: Placed }): boolean {
  const time = (at: string | null | undefined) => (at ? new Date(at).getTime() : null)
  return time(data.publishAt) !== time(was.publishAt)
}

function text(value: unknown): string | null {
  return value ? String(value) : null
}
