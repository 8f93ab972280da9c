import type { Payload, TypedUser } from 'payload'
import type { Filled } from './fillIssue.ts'
import { fillIssue } from './fillIssue.ts'
import { listIssues } from './listIssues.ts'
import { readColumn } from './readColumns.ts'

/** How far ahead a free issue is looked for. */
const horizonMs = 366 * 24 * 60 * 60_000

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
  const to = new Date(now.getTime() + horizonMs)
  for (let tries = 0; tries < maxTries; tries++) {
    const issues = await listIssues({ payload, columns: [column], from: now, to, now })
    const next = issues.find(({ state }) => state === 'empty')
    if (!next) return { type: 'no-free-issue' }
    const filled = await fillIssue({ payload, user, columnId, issueId: next.id, postId, now })
    if (filled.type !== 'taken') return filled
  }
  return { type: 'taken' }
}
