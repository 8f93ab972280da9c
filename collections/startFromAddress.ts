import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { openIssue } from '../src/publishing/issues/openIssue.ts'
import { readColumn } from '../src/publishing/issues/readColumns.ts'
import { timezones } from '../src/domain/calendar/timezones.ts'

/**
 * A new post begins with what the address of its form names: `?column=…&issue=…` from an empty issue
 * of the calendar, or `?at=…&zone=…` from a free place. Only where the form sends neither column nor
 * time; a wrong name is passed over, so that the form opens all the same.
 */
export const startFromAddress: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data || !req.query || data.column || data.publishAt) return data
  const { column, issue, at, zone } = req.query
  if (typeof column === 'string') return { ...data, ...(await startOf({ column, issue, req })) }
  if (typeof at !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(at)) return data
  const publishAt = new Date(at)
  if (Number.isNaN(publishAt.getTime())) return data
  const isZone = typeof zone === 'string' && timezones.includes(zone)
  return {
    ...data,
    publishAt: publishAt.toISOString(),
    ...(isZone ? { publishAt_tz: zone } : {}),
  }
}

async function startOf({
  column: columnId,
  issue: issueId,
  req,
}: {
  column: string
  issue: unknown
  req: PayloadRequest
}): Promise<object> {
  const { payload } = req
  const column = await readColumn({ payload, columnId })
  if (!column) return {}
  const { contentType, packaging, channels, calendar } = column
  const start = { column: columnId, contentType, packaging, channels }
  if (typeof issueId !== 'string') return start
  const open = await openIssue({ payload, columnId, issueId, now: new Date() })
  // Taken or over by now: the post is the column's all the same.
  if (open.type !== 'open' || open.issue.post) return start
  const publishAt = open.issue.at.toISOString()
  return { ...start, issue: issueId, publishAt, publishAt_tz: calendar.timezone }
}
