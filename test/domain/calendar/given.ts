import type { Column, Issue } from '../../../src/domain/calendar/column.ts'
import { issuesBetween } from '../../../src/domain/calendar/issuesBetween.ts'
import { toWall } from '../../../src/domain/calendar/wallTime.ts'

/** A daily column at 08:30 in Shanghai that began on 1 January 2026. */
export function givenColumn(own: Partial<Column> & { time?: string } = {}): Column {
  const { time = '08:30', ...rest } = own
  return {
    slots: [{ id: 'brief', time }],
    timezone: 'Asia/Shanghai',
    recurrence: 'FREQ=DAILY',
    startsOn: '2026-01-01',
    endsOn: null,
    exceptions: [],
    holidays: null,
    ...rest,
  }
}

/** The issues of these dates, both inclusive, by the column's own days. */
export function issuesOn({
  column,
  first,
  last,
}: {
  column: Column
  first: string
  last: string
}): Issue[] {
  const from = new Date(Date.parse(`${first}T00:00:00Z`) - 2 * dayMs)
  const to = new Date(Date.parse(`${last}T00:00:00Z`) + 3 * dayMs)
  return issuesBetween({ column, from, to }).filter(({ id }) => {
    const date = id.slice(0, 10)
    return date >= first && date <= last
  })
}

/** "2026-03-29T03:30 = 01:30Z": the wall time an issue shows, and its instant. */
export function told({ issue, column }: { issue: Issue; column: Column }): string {
  const wall = toWall({ at: issue.at, timezone: column.timezone }).toString()
  return `${wall.slice(0, 16)} = ${issue.at.toISOString().slice(11, 16)}Z`
}

const dayMs = 86_400_000
