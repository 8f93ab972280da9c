import type { Payload } from 'payload'
import type { Issue } from '../../domain/calendar/column.ts'
import type { ColumnFacts } from '../issues/readColumns.ts'
import { isWriteConflict } from '../inTransaction.ts'
import { errorsOf, type PathError } from '../errorsOf.ts'

export type RerunSaved =
  | { type: 'saved'; post: string }
  /** Somebody filled the issue first. */
  | { type: 'taken' }
  /** Somebody wrote the same at that moment: what is known of the post and the issue is old. */
  | { type: 'used' }
  | { type: 'refused'; errors: PathError[] }

/** What a rerun does not take along from the post it repeats. */
const ownFields = [
  ...['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'state', 'deliveries', 'place'],
  ...['issue', 'column', 'communities', 'externalId', 'importHash', 'repeat', 'rerunKey'],
  ...['publishAt', 'publishAt_tz', 'rerunOf'],
]

/**
 * Schedules a copy of an evergreen post for an issue. Two workers never fill one issue (a unique
 * place), nor use one post at once (a unique count of its reruns).
 */
export async function saveRerun({
  payload,
  column,
  issue,
  postId,
  now,
}: {
  payload: Payload
  column: ColumnFacts
  issue: Issue
  postId: string
  now: Date
}): Promise<RerunSaved> {
  const original = await readApproved({ payload, postId })
  const rerunKey = await nextKey({ payload, postId })
  const copy = Object.fromEntries(
    Object.entries(original).filter(([name]) => !ownFields.includes(name)),
  )
  const channels = column.channels.length > 0 ? column.channels : original.channels
  const place = { column: column.id, issue: issue.id }
  const time = { publishAt: issue.at.toISOString(), publishAt_tz: column.calendar.timezone }
  try {
    const saved = await payload.create({
      collection: 'posts',
      data: {
        ...copy,
        ...{ channels, ...place, ...time, rerunOf: postId, rerunKey, _status: 'published' },
      } as never,
      depth: 0,
      context: { now },
    })
    return { type: 'saved', post: String(saved.id) }
  } catch (error) {
    if (isWriteConflict(error)) return { type: 'used' }
    const errors = errorsOf(error)
    if (!errors) throw error
    if (errors.some(({ path }) => path === 'issue' || path === 'place')) return { type: 'taken' }
    return errors.some(({ path }) => path === 'rerunKey')
      ? { type: 'used' }
      : { type: 'refused', errors }
  }
}

/** The scheduled version; of a post that was never scheduled, the approved draft. */
async function readApproved({ payload, postId: id }: { payload: Payload; postId: string }) {
  const stored = await payload.findByID({ collection: 'posts', id, depth: 0 })
  if (stored._status === 'published') return stored
  return payload.findByID({ collection: 'posts', id, depth: 0, draft: true })
}

/** `<post>/<n>`: the next of its reruns, those in the trash counted. */
async function nextKey({ payload, postId }: { payload: Payload; postId: string }): Promise<string> {
  const { docs } = await payload.db.find<{ id: string; rerunKey?: string | null }>({
    collection: 'posts',
    where: { rerunOf: { equals: postId } },
    select: { rerunKey: true } as never,
    pagination: false,
  })
  const counted = docs.map(({ rerunKey }) => Number(rerunKey?.split('/')[1] ?? 0))
  return `${postId}/${Math.max(0, ...counted) + 1}`
}
