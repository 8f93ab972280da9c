import type { Payload, PayloadRequest, Where } from 'payload'
import { chinaHolidays } from '../../domain/calendar/chinaHolidays.ts'
import type { Column, HolidayDay, IssueException } from '../../domain/calendar/column.ts'
import type { StoredTime } from '../../domain/calendar/nameSlots.ts'
import { toWall } from '../../domain/calendar/wallTime.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'

/** A column as the use cases see it: ids instead of documents, its calendar ready to reckon with. */
export type ColumnFacts = {
  id: string
  slug: string
  name: string
  contentType: ContentType
  packaging: Packaging
  channels: string[]
  /** A user's id. */
  owner: string | null
  /** So long before its time an empty issue is told of; 0: never. */
  alarmHours: number
  calendar: Column
}

type Reading = { payload: Payload; req?: PayloadRequest }

export async function readColumn({
  columnId,
  ...reading
}: Reading & { columnId: string }): Promise<ColumnFacts | null> {
  if (!/^[0-9a-f]{24}$/.test(columnId)) return null
  const [column] = await readColumns({ ...reading, where: { id: { equals: columnId } } })
  return column ?? null
}

/** Two reads, however many columns there are. */
export async function readColumns({
  payload,
  req,
  where,
}: Reading & { where: Where }): Promise<ColumnFacts[]> {
  const { docs } = await payload.db.find<StoredColumn>({
    collection: 'columns',
    where,
    sort: 'slug',
    pagination: false,
    req,
  })
  const lists = await readHolidays({
    payload,
    req,
    ids: docs.flatMap((doc) => idOf(doc.holidays) ?? []),
  })
  return docs.map((doc) => ({
    id: String(doc.id),
    slug: doc.slug,
    name: doc.name,
    contentType: doc.contentType,
    packaging: doc.packaging,
    channels: (doc.channels ?? []).map(String),
    owner: doc.owner ? String(doc.owner) : null,
    alarmHours: doc.alarmHours ?? 0,
    calendar: toCalendar({ doc, lists }),
  }))
}

/** The column as it is stored; `null`: there is none. */
export async function readStoredColumn({
  payload,
  columnId,
}: {
  payload: Payload
  columnId: string
}): Promise<StoredColumn | null> {
  if (!/^[0-9a-f]{24}$/.test(columnId)) return null
  return payload.db.findOne<StoredColumn>({
    collection: 'columns',
    where: { id: { equals: columnId } },
  })
}

/** The calendar a stored column stands for, or would stand for with other values. */
export async function calendarOf({
  payload,
  req,
  doc,
}: Reading & { doc: StoredColumn }): Promise<Column> {
  const id = idOf(doc.holidays)
  return toCalendar({ doc, lists: await readHolidays({ payload, req, ids: id ? [id] : [] }) })
}

export type StoredColumn = {
  id: string
  slug: string
  name: string
  contentType: ContentType
  packaging: Packaging
  channels?: string[] | null
  owner?: string | null
  alarmHours?: number | null
  times?: StoredTime[] | null
  slotCount?: number | null
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

type StoredList = { id: string; builtIn?: 'china' | null; days?: HolidayDay[] | null }

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
function daysOf({ builtIn, days }: StoredList): HolidayDay[] {
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
  doc: StoredColumn
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

function idOf(value: string | { id: string } | null | undefined): string | null {
  if (!value) return null
  return typeof value === 'object' && 'id' in value ? String(value.id) : String(value)
}
