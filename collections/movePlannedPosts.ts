import type { CollectionAfterChangeHook } from 'payload'
import { movePlanned } from '../src/publishing/issues/movePlanned.ts'
import { calendarOf } from '../src/publishing/issues/calendarOf.ts'

/** Planned posts follow their issues to a new time, in the transaction that changes the column. */
export const movePlannedPosts: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation !== 'update') return doc
  const { payload } = req
  const before = await calendarOf({ payload, req, doc: previousDoc })
  const after = await calendarOf({ payload, req, doc })
  if (JSON.stringify(before) === JSON.stringify(after)) return doc
  await movePlanned({ payload, req, columnId: String(doc.id), before, after, now: new Date() })
  return doc
}
