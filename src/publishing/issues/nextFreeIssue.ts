import type { Payload } from 'payload'
import { nextNumber } from '../numbers/numberIssues.ts'
import type { ListedIssue } from './listIssues.ts'
import { listIssues } from './listIssues.ts'
import type { ColumnFacts } from './readColumns.ts'

/** How far ahead a free issue is looked for. */
const horizonMs = 366 * 24 * 60 * 60_000

/** The next issue of a column that nobody has filled; `null`: none within a year. */
export async function nextFreeIssue({
  payload,
  column,
  now,
}: {
  payload: Payload
  column: ColumnFacts
  now: Date
}): Promise<ListedIssue | null> {
  const to = new Date(now.getTime() + horizonMs)
  const issues = await listIssues({ payload, columns: [column], from: now, to, now })
  return issues.find(({ state }) => state === 'empty') ?? null
}

/** The same with the number it would have by today's plan. */
export async function nextNumberedIssue(asked: {
  payload: Payload
  column: ColumnFacts
  now: Date
}): Promise<(ListedIssue & { number: number | null }) | null> {
  const issue = await nextFreeIssue(asked)
  return issue && { ...issue, number: await nextNumber({ ...asked, at: issue.at }) }
}
