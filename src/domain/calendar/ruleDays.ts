import type { Column, Slot } from './column.ts'
import { expandRule } from './expandRule.ts'
import { addDays } from './wallTime.ts'

/** A make-up workday gets an issue where the column runs: it has a day this close on both sides. */
const nearDays = 7

/** A day of a column; `holiday`: the name of the day off it falls on, when those are skipped. */
export type RuleDay = { date: string; holiday: string | null }

/** The days of one slot from `first` to `last`, both inclusive, with its holidays minded. */
export function ruleDays({
  column,
  slot,
  first,
  last,
}: {
  column: Column
  slot: Slot
  first: string
  last: string
}): RuleDay[] {
  const { holidays } = column
  const daysOff = new Map(
    (holidays?.days ?? []).filter((day) => !day.isWorkday).map(({ date, name }) => [date, name]),
  )
  const byRule = datesOf({ column, slot, first, last }).map((date) => ({
    date,
    holiday: daysOff.get(date) ?? null,
  }))
  if (holidays?.policy !== 'follow-workdays') return byRule
  const known = new Set(byRule.map(({ date }) => date))
  const added = holidays.days
    .filter(({ date, isWorkday }) => isWorkday && date >= first && date <= last && !known.has(date))
    .filter(({ date }) => runsAround({ column, slot, date }))
    .map(({ date }) => ({ date, holiday: null }))
  return [...byRule, ...added]
}

function runsAround({ column, slot, date }: { column: Column; slot: Slot; date: string }): boolean {
  const first = addDays({ date, days: -nearDays })
  const last = addDays({ date, days: nearDays })
  return (
    datesOf({ column, slot, first, last: date }).length > 0 &&
    datesOf({ column, slot, first: date, last }).length > 0
  )
}

function datesOf({
  column,
  slot,
  first,
  last,
}: {
  column: Column
  slot: Slot
  first: string
  last: string
}): string[] {
  const end = column.endsOn && column.endsOn < last ? column.endsOn : last
  if (first > end) return []
  const days = expandRule({
    rule: column.recurrence,
    start: `${column.startsOn}T${slot.time}`,
    timezone: column.timezone,
    from: `${first}T00:00`,
    to: `${end}T23:59`,
  }).map((wall) => wall.slice(0, 10))
  return [...new Set(days)]
}
