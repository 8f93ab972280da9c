import type { Issue } from './column.ts'

/** What becomes of an issue; reckoned each time from its post and the ledger, never stored. */
export const issueStates = ['empty', 'planned', 'published', 'skipped', 'missed'] as const
export type IssueState = (typeof issueStates)[number]

/** The post in an issue, as far as the issue's state depends on it. */
export type IssuePost = {
  /** When it goes out; `null`: a draft without a time. */
  at: Date | null
  /** At least one channel has it. */
  isPublished: boolean
  /** At least one delivery is still open, or may be live. */
  isUnderWay: boolean
}

export function issueState({
  issue,
  post,
  now,
}: {
  issue: Issue
  post: IssuePost | null
  now: Date
}): IssueState {
  if (post?.isPublished) return 'published'
  if (post?.isUnderWay) return 'planned'
  if (issue.skip) return 'skipped'
  if ((post?.at ?? issue.at) <= now) return 'missed'
  return post ? 'planned' : 'empty'
}
