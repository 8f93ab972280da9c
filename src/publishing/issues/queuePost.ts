import type { Payload, TypedUser } from 'payload'
import type { Filled } from './fillIssue.ts'
import { fillIssue } from './fillIssue.ts'
import { nextFreeIssue } from './nextFreeIssue.ts'
import { readColumn } from './readColumns.ts'

/** Others may queue at the same moment: so many times the next one is tried. */
const maxTries = 20

export type Queued = Filled | { type: 'no-free-issue' }

/** Puts a post into the next free issue of a column. */
export async function queuePost({
  payload,
  user,
  columnId,
  postId,
  now,
}: {
  payload: Payload
  user: TypedUser
  columnId: string
  postId: string
  now: Date
}): Promise<Queued> {
  const column = await readColumn({ payload, columnId })
  if (!column) return { type: 'no-column' }
  for (let tries = 0; tries < maxTries; tries++) {
    const next = await nextFreeIssue({ payload, column, now })
    if (!next) return { type: 'no-free-issue' }
    const filled = await fillIssue({ payload, user, columnId, issueId: next.id, postId, now })
    if (filled.type !== 'taken') return filled
  }
  return { type: 'taken' }
}
