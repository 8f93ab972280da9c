import { Temporal } from 'temporal-polyfill'
import type { View } from './address.ts'

/** The days a view shows: local dates, first and the one after the last. */
export type Span = { first: string; after: string; days: string[] }

/** Weeks begin on Monday, in China as in Europe. A month is shown with the weeks it touches. */
export function spanOf({ view, date }: { view: View; date: string }): Span {
  const day = Temporal.PlainDate.from(date)
  const isMonth = view === 'month'
  // What comes next is what an agenda is read for.
  const start = view === 'agenda' ? day : monday(isMonth ? day.with({ day: 1 }) : day)
  const last = isMonth ? day.with({ day: day.daysInMonth }) : day
  const end = isMonth ? monday(last).add({ days: 7 }) : start.add({ days: 7 })
  const count = start.until(end).days
  const days = Array.from({ length: count }, (_, index) => start.add({ days: index }).toString())
  return { first: start.toString(), after: end.toString(), days }
}

/** The date a step earlier (-1) or later (1). */
export function stepFrom({ view, date, by }: { view: View; date: string; by: 1 | -1 }): string {
  const day = Temporal.PlainDate.from(date)
  const step = view === 'month' ? { months: by } : { weeks: by }
  return day.add(step).toString()
}

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

function monday(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

function zoned({ at, zone }: { at: number; zone: string }): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}
