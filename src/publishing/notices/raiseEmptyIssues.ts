import type { Payload } from 'payload'
import { toWall } from '../../domain/calendar/wallTime.ts'
import type { ListedIssue } from '../issues/listIssues.ts'
import { listIssues } from '../issues/listIssues.ts'
import type { ColumnFacts } from '../issues/readColumns.ts'
import { readColumns } from '../issues/readColumns.ts'
import { raise } from './raiseNotices.ts'

const hourMs = 3_600_000

/** Tells, once for each issue, that nobody filled it and how soon it is due; its owner hears of it. */
export async function raiseEmptyIssues({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  const columns = await readColumns({ payload, where: { alarmHours: { greater_than: 0 } } })
  for (const column of columns) {
    const to = new Date(now.getTime() + column.alarmHours * hourMs)
    const issues = await listIssues({ payload, columns: [column], from: now, to, now })
    for (const issue of issues.filter(({ state }) => state === 'empty')) {
      await raise({
        payload,
        now,
        kind: 'empty-issue',
        cause: `empty-issue:${column.id}:${issue.id}`,
        text: textOf({ column, issue }),
        link: `${payload.config.serverURL}/admin/collections/columns/${column.id}`,
        about: { channels: column.channels },
        ...(column.owner ? { owner: column.owner } : {}),
      })
    }
  }
}

/** "Morning brief: 2026-11-23 08:30 Asia/Shanghai" */
function textOf({ column, issue }: { column: ColumnFacts; issue: ListedIssue }): string {
  const { timezone } = column.calendar
  const wall = toWall({ at: issue.at, timezone }).toString({ smallestUnit: 'minute' })
  return `${column.name}: ${wall.replace('T', ' ')} ${timezone}`
}
