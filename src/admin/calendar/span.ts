import { Temporal } from 'temporal-polyfill'
import type { View } from './address.ts'

/** The days a view shows: local dates, first and the one after the last. */
export type Span = { first: string; after: string; days: string[] }

/** So many columns with a time axis can be read on a phone. */
const narrowWeek = 3

/**
 * Weeks begin on Monday, in China as in Europe. A month is shown with the weeks it touches; on a
 * narrow screen the week is three days from the date on.
 */
export function spanOf({ view, date, isNarrow }: Shown): Span {
  const day = Temporal.PlainDate.from(date)
  const isMonth = view === 'month'
  const isFew = view === 'week' && isNarrow
  // What comes next is what an agenda is read for.
  const isFromDate = view === 'agenda' || isFew
  const start = isFromDate ? day : monday(isMonth ? day.with({ day: 1 }) : day)
  const last = isMonth ? day.with({ day: day.daysInMonth }) : day
  const end = isMonth ? monday(last).add({ days: 7 }) : start.add({ days: isFew ? narrowWeek : 7 })
  const count = start.until(end).days
  const days = Array.from({ length: count }, (_, index) => start.add({ days: index }).toString())
  return { first: start.toString(), after: end.toString(), days }
}

/** The date a step earlier (-1) or later (1). */
export function stepFrom({ view, date, isNarrow, by }: Shown & { by: 1 | -1 }): string {
  const day = Temporal.PlainDate.from(date)
  if (view === 'month') return day.add({ months: by }).toString()
  const days = view === 'week' && isNarrow ? narrowWeek : 7
  return day.add({ days: by * days }).toString()
}

type Shown = { view: View; date: string; isNarrow: boolean }

/** Days from now to the end of what is shown, for the balance: at least a week, at most two months. */
export function daysAhead({ span, zone, now }: { span: Span; zone: string; now: number }): number {
  const end = Date.parse(midnight({ date: span.after, zone }))
  return Math.min(62, Math.max(7, Math.ceil((end - now) / 86_400_000)))
}

/** Midnight of a local date, as the API takes it. */
export function midnight({ date, zone }: { date: string; zone: string }): string {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString()
}

/** "2026-11-23" of an instant. */
export function dateOf({ at, zone }: { at: number; zone: string }): string {
  return zoned({ at, zone }).toPlainDate().toString()
}

/** "2026-11-23T08:30" of an instant. */
export function wallOf({ at, zone }: { at: number; zone: string }): string {
  return zoned({ at, zone }).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** The instant of a wall time, "2026-11-23T08:30"; milliseconds. */
export function instantOf({ wall, zone }: { wall: string; zone: string }): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds
}

/** The same time of day on another date; milliseconds. */
export function onDate({ at, date, zone }: { at: number; date: string; zone: string }): number {
  const time = wallOf({ at, zone }).slice(11)
  return instantOf({ wall: `${date}T${time}`, zone })
}

/**
 * `dateOf` for thousands of instants: the days of a span are compared with, not reckoned anew. What is
 * outside of them is reckoned.
 */
export function dateFinder({ span, zone }: { span: Span; zone: string }): (at: number) => string {
  const { days, after } = span
  const ends = [...days.slice(1), after].map((date) => Date.parse(midnight({ date, zone })))
  const start = Date.parse(midnight({ date: span.first, zone }))
  return (at) => {
    const index = at < start ? -1 : ends.findIndex((end) => at < end)
    return days[index] ?? dateOf({ at, zone })
  }
}

function monday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

function zoned({ at, zone }: { at: number; zone: string }): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}
