import type { Column, Issue, IssueException } from './column.ts'
import { ruleDays } from './ruleDays.ts'
import { addDays, hasDate, toInstant, toWall } from './wallTime.ts'

/**
 * A column's issues from `from` (inclusive) to `to` (exclusive), earliest first; skipped ones too,
 * with the reason. Two slots that a changing clock puts on one instant come in the slots' order.
 */
export function issuesBetween({
  column,
  from,
  to,
}: {
  column: Column
  from: Date
  to: Date
}): Issue[] {
  const moved = column.exceptions.filter((exception) => exception.type === 'move')
  const isMoved = new Set(moved.map(({ issue }) => issue))
  const byRule = issuesOfDays({
    column,
    // A gap moves a wall time by up to a day.
    first: addDays({ date: dayOf({ at: from, column }), days: -1 }),
    last: dayOf({ at: to, column }),
  }).filter(({ id }) => !isMoved.has(id))
  const elsewhere = [...isMoved].flatMap((id) => issueOf({ column, id }) ?? [])
  return [...byRule, ...elsewhere]
    .filter(({ at }) => at >= from && at < to)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The issue with this identity; `null`: the column has no such issue. */
export function issueOf({ column, id }: { column: Column; id: string }): Issue | null {
  const date = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))#/.exec(id)?.[1]
  if (!date) return null
  return issuesOfDays({ column, first: date, last: date }).find((issue) => issue.id === id) ?? null
}

function issuesOfDays({
  column,
  first,
  last,
}: {
  column: Column
  first: string
  last: string
}): Issue[] {
  return column.slots.flatMap((slot) =>
    ruleDays({ column, slot, first, last })
      .filter(({ date }) => hasDate({ date, timezone: column.timezone }))
      .map(({ date, holiday }): Issue => {
        const id = `${date}#${slot.id}`
        const own = column.exceptions.filter(({ issue }) => issue === id)
        const move = own.find((exception) => exception.type === 'move')
        const wall = move?.to ?? `${date}T${slot.time}`
        return {
          id,
          at: toInstant({ wall, timezone: column.timezone }),
          isMoved: Boolean(move),
          skip: skipOf({ exceptions: own, holiday: move ? null : holiday }),
        }
      }),
  )
}

/** A person's word goes before the holiday's; an issue moved by hand is wanted. */
function skipOf({
  exceptions,
  holiday,
}: {
  exceptions: readonly IssueException[]
  holiday: string | null
}): Issue['skip'] {
  const skip = exceptions.find((exception) => exception.type === 'skip')
  if (skip) return { type: 'by-hand', reason: skip.reason }
  return holiday === null ? null : { type: 'holiday', name: holiday }
}

function dayOf({ at, column }: { at: Date; column: Column }): string {
  return toWall({ at, timezone: column.timezone }).toPlainDate().toString()
}
