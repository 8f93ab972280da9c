import type { Payload } from 'payload'
import { issueOf } from '../../domain/calendar/issuesBetween.ts'
import type { ListedIssue } from './listIssues.ts'
import { withStates } from './listIssues.ts'
import type { ColumnFacts } from './readColumns.ts'
import { readColumn } from './readColumns.ts'

/** Why nothing can be done with an issue. */
export type IssueRefusal =
  | { type: 'no-column' }
  | { type: 'no-issue' }
  /** By hand or by a holiday. */
  | { type: 'skipped' }
  /** Its time is over. */
  | { type: 'past' }

/** An issue that lies ahead and is not skipped, with its column and the post in it. */
export async function openIssue({
  payload,
  columnId,
  issueId,
  now,
}: {
  payload: Payload
  columnId: string
  issueId: string
  now: Date
}): Promise<{ type: 'open'; column: ColumnFacts; issue: ListedIssue } | IssueRefusal> {
  const column = await readColumn({ payload, columnId })
  if (!column) return { type: 'no-column' }
  const found = issueOf({ column: column.calendar, id: issueId })
  if (!found) return { type: 'no-issue' }
  if (found.skip) return { type: 'skipped' }
  if (found.at <= now) return { type: 'past' }
  const [issue] = await withStates({ payload, issues: [{ ...found, column: column.id }], now })
  return issue ? { type: 'open', column, issue } : { type: 'no-issue' }
}
