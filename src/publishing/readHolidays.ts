import type { Payload } from 'payload'
import type { HolidayDay } from '../domain/calendar/column.ts'
import { addDays } from '../domain/calendar/wallTime.ts'
import type { StoredList } from './issues/calendarOf.ts'
import { daysOf } from './issues/calendarOf.ts'

/** A day of a holiday list, "2026-10-01". */
export type ListedHoliday = HolidayDay & { list: string }

/** The days of all holiday lists around a range; in a list, a day of its own comes before a built-in. */
export async function readHolidays({
  payload,
  from,
  to,
}: {
  payload: Payload
  from: Date
  to: Date
}): Promise<ListedHoliday[]> {
  const { docs } = await payload.db.find<StoredList & { name: string }>({
    collection: 'holidays',
    sort: 'name',
    pagination: false,
  })
  // A local date can be a day off the date in UTC, whichever zone the reader looks from.
  const first = addDays({ date: from.toISOString().slice(0, 10), days: -1 })
  const last = addDays({ date: to.toISOString().slice(0, 10), days: 1 })
  return docs
    .flatMap((list) => daysOf(list).map((day) => ({ ...day, list: list.name })))
    .filter(({ date }) => date >= first && date <= last)
    .sort((a, b) => a.date.localeCompare(b.date))
}
