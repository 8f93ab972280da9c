import type { Payload, PayloadRequest } from 'payload'
import { chinaHolidays } from '../../domain/calendar/chinaHolidays.ts'
import type { Column, HolidayDay, IssueException } from '../../domain/calendar/column.ts'
import type { StoredTime } from '../../domain/calendar/nameSlots.ts'
import { toWall } from '../../domain/calendar/wallTime.ts'
import { idOf } from '../../domain/ids.ts'

/** The part of a stored column that says when it appears. */
export type StoredCalendar = {
  times?: StoredTime[] | null
  timezone: string
  recurrence: string
  startsOn?: string | null
  endsOn?: string | null
  /** A hook is given the list itself. */
  holidays?: string | { id: string } | null
  holidayPolicy?: 'skip' | 'follow-workdays' | null
  exceptions?: StoredException[] | null
  createdAt: string
}

export type StoredException = {
  issue: string
  type: 'skip' | 'move'
  to?: string | null
  reason?: string | null
}

type Reading = { payload: Payload; req?: PayloadRequest }

/** The calendar a stored column stands for, or would stand for with other values. */
export async function calendarOf({
  doc,
  ...reading
}: Reading & { doc: StoredCalendar }): Promise<Column> {
  const [calendar] = await calendarsOf({ ...reading, docs: [doc] })
  return calendar!
}

/** One read, however many there are. */
export async function calendarsOf({
  payload,
  req,
  docs,
}: Reading & { docs: StoredCalendar[] }): Promise<Column[]> {
  const ids = docs.flatMap((doc) => idOf(doc.holidays) ?? [])
  const lists = await readHolidays({ payload, req, ids })
  return docs.map((doc) => toCalendar({ doc, lists }))
}

export type StoredList = { id: string; builtIn?: 'china' | null; days?: HolidayDay[] | null }

async function readHolidays({
  payload,
  req,
  ids,
}: Reading & { ids: string[] }): Promise<Map<string, HolidayDay[]>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<StoredList>({
    collection: 'holidays',
    where: { id: { in: [...new Set(ids.map(String))] } },
    pagination: false,
    req,
  })
  return new Map(docs.map((list) => [String(list.id), daysOf(list)]))
}

/** What people wrote themselves goes before what is built in. */
export function daysOf({ builtIn, days }: Pick<StoredList, 'builtIn' | 'days'>): HolidayDay[] {
  const own = (days ?? []).map(({ date, name, isWorkday }) => ({
    date,
    name,
    isWorkday: isWorkday === true,
  }))
  const said = new Set(own.map(({ date }) => date))
  const known = builtIn === 'china' ? chinaHolidays.filter(({ date }) => !said.has(date)) : []
  return [...known, ...own]
}

function toCalendar({
  doc,
  lists,
}: {
  doc: StoredCalendar
  lists: Map<string, HolidayDay[]>
}): Column {
  const days = lists.get(idOf(doc.holidays) ?? '')
  const made = toWall({ at: new Date(doc.createdAt), timezone: doc.timezone })
  return {
    slots: (doc.times ?? []).map(({ time, slot }) => ({ id: slot ?? '', time })),
    timezone: doc.timezone,
    recurrence: doc.recurrence,
    startsOn: doc.startsOn || made.toPlainDate().toString(),
    endsOn: doc.endsOn || null,
    exceptions: (doc.exceptions ?? []).flatMap((stored) => toException(stored) ?? []),
    holidays: days ? { policy: doc.holidayPolicy ?? 'skip', days } : null,
  }
}

function toException({ issue, type, to, reason }: StoredException): IssueException | null {
  if (type === 'skip') return { type, issue, reason: reason ?? null }
  return to ? { type, issue, to } : null
}
