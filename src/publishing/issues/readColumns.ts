import type { Payload, PayloadRequest, Where } from 'payload'
import type { Column } from '../../domain/calendar/column.ts'
import { isId } from '../../domain/ids.ts'
import type { ContentType, Packaging } from '../../domain/post.ts'
import type { StoredCalendar } from './calendarOf.ts'
import { calendarsOf } from './calendarOf.ts'

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
  /** The first number of its issues; `null`: they have none. */
  numberFrom: number | null
  /** Evergreen posts for issues that stay empty; `null`: turned off. */
  fallback: { posts: string[]; cooldownDays: number; maxRepeats: number } | null
  calendar: Column
}

type Reading = { payload: Payload; req?: PayloadRequest }

export async function readColumn({
  columnId,
  ...reading
}: Reading & { columnId: string }): Promise<ColumnFacts | null> {
  if (!isId(columnId)) return null
  const [column] = await readColumns({ ...reading, where: { id: { equals: columnId } } })
  return column ?? null
}

/** Two reads, however many columns there are. `limit`: 0, all of them. */
export async function readColumns({
  payload,
  req,
  where,
  sort = 'slug',
  limit = 0,
}: Reading & { where: Where; sort?: string; limit?: number }): Promise<ColumnFacts[]> {
  const { docs } = await payload.db.find<StoredColumn>({
    collection: 'columns',
    where,
    sort,
    limit,
    pagination: false,
    req,
  })
  const calendars = await calendarsOf({ payload, req, docs })
  return docs.map((doc, index) => ({
    id: String(doc.id),
    slug: doc.slug,
    name: doc.name,
    contentType: doc.contentType,
    packaging: doc.packaging,
    channels: (doc.channels ?? []).map(String),
    owner: doc.owner ? String(doc.owner) : null,
    alarmHours: doc.alarmHours ?? 0,
    numberFrom: doc.numberFrom ?? null,
    fallback: toFallback(doc),
    calendar: calendars[index]!,
  }))
}

function toFallback({ fallback }: StoredColumn): ColumnFacts['fallback'] {
  if (!fallback?.isOn) return null
  return {
    posts: (fallback.posts ?? []).map(String),
    cooldownDays: fallback.cooldownDays ?? 0,
    maxRepeats: fallback.maxRepeats ?? 1,
  }
}

/** The column as it is stored; `null`: there is none. */
export async function readStoredColumn({
  payload,
  columnId,
}: {
  payload: Payload
  columnId: string
}): Promise<StoredColumn | null> {
  if (!isId(columnId)) return null
  return payload.db.findOne<StoredColumn>({
    collection: 'columns',
    where: { id: { equals: columnId } },
  })
}

export type StoredColumn = StoredCalendar & {
  id: string
  slug: string
  name: string
  contentType: ContentType
  packaging: Packaging
  channels?: string[] | null
  owner?: string | null
  alarmHours?: number | null
  numberFrom?: number | null
  fallback?: {
    isOn?: boolean | null
    posts?: string[] | null
    cooldownDays?: number | null
    maxRepeats?: number | null
  } | null
  slotCount?: number | null
}
