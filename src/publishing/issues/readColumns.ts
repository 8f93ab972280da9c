import type { Payload, PayloadRequest, Where } from 'payload'
import { chinaHolidays } from '../../domain/calendar/chinaHolidays.ts'
import type { Column, HolidayDay, IssueException } from '../../domain/calendar/column.ts'
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
  const lists = await readHolidays({ payload, req, ids: docs.flatMap((doc) => doc.holidays ?? []) })
  return docs.map((doc) => ({
    id: String(doc.id),
    slug: doc.slug,
    name: doc.name,
    contentType: doc.contentType,
    packaging: doc.packaging,
    channels: (doc.channels ?? []).map(String),
    calendar: toCalendar({ doc, lists }),
  }))
}

type StoredColumn = {
  id: string
  slug: string
  name: string
  contentType: ContentType
  packaging: Packaging
  channels?: string[] | null
  times?: { time: string; slot: string }[] | null
  timezone: string
  recurrence: string
  startsOn?: string | null
  endsOn?: string | null
  holidays?: string | null
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
  const days = doc.holidays ? lists.get(String(doc.holidays)) : undefined
  const made = toWall({ at: new Date(doc.createdAt), timezone: doc.timezone })
  return {
    slots: (doc.times ?? []).map(({ time, slot }) => ({ id: slot, time })),
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
