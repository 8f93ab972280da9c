import type { Payload, Where } from 'payload'
import { once } from '../domain/delivery/wantedOccurrences.ts'
import type { CalendarFilter, CalendarPost } from './calendarPosts.ts'
import { readPosts, readRepeats } from './calendarPosts.ts'
import { listIssues } from './issues/listIssues.ts'
import type { ColumnFacts } from './issues/readColumns.ts'
import { readColumns } from './issues/readColumns.ts'
import type { LedgerDelivery, PostInLedger } from './issues/readDeliveryStates.ts'
import { readDeliveryStates } from './issues/readDeliveryStates.ts'
import type { ListedHoliday } from './readHolidays.ts'
import { readHolidays } from './readHolidays.ts'
import type { NumberedIssue } from './numbers/numberIssues.ts'
import { numberIssues } from './numbers/numberIssues.ts'

export type Calendar = {
  posts: CalendarPost[]
  issues: NumberedIssue[]
  columns: CalendarColumn[]
  /** Days off and make-up workdays of every holiday list. */
  holidays: ListedHoliday[]
}

/** What a calendar shows of a column; `channels` are ids, `timezone` is an IANA name. */
export type CalendarColumn = Pick<
  ColumnFacts,
  'id' | 'slug' | 'name' | 'contentType' | 'packaging' | 'channels' | 'owner'
> & { timezone: string }

/**
 * Everything on the calendar from `from` to before `to`: posts with a time (drafts too), and the
 * issues of columns, empty ones too. The same reads for any range; deliveries come in batches.
 */
export async function readCalendar({
  payload,
  filter,
  from,
  to,
  now,
}: {
  payload: Payload
  filter: CalendarFilter
  from: Date
  to: Date
  now: Date
}): Promise<Calendar> {
  const channels = await readChannelIds({ payload, filter })
  const [parts, repeats, columns, holidays] = await Promise.all([
    Promise.all(partsOf({ from, to }).map((part) => readPart({ payload, filter, ...part }))),
    readRepeats({ payload, filter, from, to, now }),
    readColumns({ payload, where: columnsWhere({ filter, channels }) }),
    readHolidays({ payload, from, to }),
  ])
  const known = new Map(parts.flatMap((part) => [...part.known]))
  const issues = await listIssues({ payload, columns, from, to, now, known })
  return {
    posts: [...parts.flatMap(({ posts }) => posts), ...repeats].sort(byTime),
    issues: await numberIssues({ payload, columns, issues, to, now }),
    columns: columns.map(toCalendarColumn),
    holidays,
  }
}

const dayMs = 86_400_000
const mostParts = 6

/** A week and a bit each, or a sixth of a longer range. */
function partsOf({ from, to }: { from: Date; to: Date }): { from: Date; to: Date }[] {
  const step = Math.max(8 * dayMs, Math.ceil((to.getTime() - from.getTime()) / mostParts))
  const parts: { from: Date; to: Date }[] = []
  for (let start = from; start < to;) {
    const end = new Date(Math.min(start.getTime() + step, to.getTime()))
    parts.push({ from: start, to: end })
    start = end
  }
  return parts
}

/** Parts are read side by side: the database looks for one while another is being unpacked here. */
async function readPart({
  payload,
  filter,
  from,
  to,
}: {
  payload: Payload
  filter: CalendarFilter
  from: Date
  to: Date
}): Promise<{ posts: CalendarPost[]; known: Map<string, PostInLedger> }> {
  const posts = await readPosts({ payload, filter, from, to })
  const known = await readDeliveryStates({ payload, postIds: posts.map(({ id }) => id) })
  return { posts: posts.map((post) => withDeliveries({ post, known })), known }
}

function toCalendarColumn(column: ColumnFacts): CalendarColumn {
  const { id, slug, name, contentType, packaging, channels, owner, calendar } = column
  const { timezone } = calendar
  return { id, slug, name, contentType, packaging, channels, owner, timezone }
}

function withDeliveries({
  post,
  known,
}: {
  post: Omit<CalendarPost, 'deliveries'>
  known: ReadonlyMap<string, PostInLedger>
}): CalendarPost {
  const first = known.get(post.id)?.deliveries.filter(({ occurrence }) => occurrence === once)
  return { ...post, deliveries: (first ?? []).map(toShown) }
}

function toShown({
  channel,
  state,
  isInInbox,
}: LedgerDelivery): CalendarPost['deliveries'][number] {
  return { channel, state, isInInbox }
}

function byTime(a: CalendarPost, b: CalendarPost): number {
  return a.at.getTime() - b.at.getTime()
}

/** A column has no communities of its own: it reaches those of its channels. `null`: any channel. */
async function readChannelIds({
  payload,
  filter: { community, channel },
}: {
  payload: Payload
  filter: CalendarFilter
}): Promise<string[] | null> {
  if (!community) return channel ? [channel] : null
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'channels',
    where: { communities: { in: [community] } },
    select: { id: true } as never,
    pagination: false,
  })
  const ids = docs.map(({ id }) => String(id))
  return channel ? ids.filter((id) => id === channel) : ids
}

function columnsWhere({
  filter: { column, contentType },
  channels,
}: {
  filter: CalendarFilter
  channels: string[] | null
}): Where {
  return {
    and: [
      ...(column ? [{ id: { equals: column } }] : []),
      ...(contentType ? [{ contentType: { equals: contentType } }] : []),
      ...(channels ? [{ channels: { in: channels } }] : []),
    ],
  }
}
