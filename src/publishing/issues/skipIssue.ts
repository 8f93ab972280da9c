import type { Payload } from 'payload'
import type { IssueRefusal } from './openIssue.ts'
import { openIssue } from './openIssue.ts'
import { setException } from './setException.ts'

export type Skipped =
  | { type: 'done' }
  | IssueRefusal
  /** A post is in it: what becomes of that is not for us to guess. */
  | { type: 'taken' }
  | { type: 'busy' }

/** Lets an issue that nobody filled fall out. */
export async function skipIssue({
  payload,
  columnId,
  issueId,
  reason,
  now,
}: {
  payload: Payload
  columnId: string
  issueId: string
  reason: string | null
  now: Date
}): Promise<Skipped> {
  const open = await openIssue({ payload, columnId, issueId, now })
  if (open.type !== 'open') return open
  if (open.issue.post) return { type: 'taken' }
  const exception = { type: 'skip', issue: issueId, reason } as const
  const isWritten = await setException({ payload, columnId, exception, now })
  return isWritten ? { type: 'done' } : { type: 'busy' }
}
