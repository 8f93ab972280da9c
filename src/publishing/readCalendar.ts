import type { Payload, Where } from 'payload'
import type { DeliveryState } from '../domain/delivery/delivery.ts'
import type { ContentType, Packaging, PostState } from '../domain/post.ts'
import { listIssues } from './issues/listIssues.ts'
import type { ColumnFacts } from './issues/readColumns.ts'
import { readColumns } from './issues/readColumns.ts'
import { readDeliveryStates } from './issues/readDeliveryStates.ts'
import type { ListedHoliday } from './readHolidays.ts'
import { readHolidays } from './readHolidays.ts'
import type { NumberedIssue } from './numbers/numberIssues.ts'
import { numberIssues } from './numbers/numberIssues.ts'

/** What is asked for; ids. `null`: all of them. */
export type CalendarFilter = {
  community: string | null
  channel: string | null
  column: string | null
  contentType: ContentType | null
}

export type CalendarPost = {
  id: string
  title: string
  at: Date
  timezone: string | null
  contentType: ContentType
  packaging: Packaging
  state: PostState
  column: string | null
  issue: string | null
  /** A user's id. */
  owner: string | null
  channels: string[]
  communities: string[]
  deliveries: { channel: string; state: DeliveryState }[]
}

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
  const [posts, columns, holidays] = await Promise.all([
    readPosts({ payload, filter, from, to }),
    readColumns({ payload, where: columnsWhere({ filter, channels }) }),
    readHolidays({ payload, from, to }),
  ])
  const known = await readDeliveryStates({ payload, postIds: posts.map(({ id }) => id) })
  const issues = await listIssues({ payload, columns, from, to, now, known })
  return {
    posts: posts.map((post) => ({ ...post, deliveries: known.get(post.id)?.deliveries ?? [] })),
    issues: await numberIssues({ payload, columns, issues, to, now }),
    columns: columns.map(toCalendarColumn),
    holidays,
  }
}

function toCalendarColumn(column: ColumnFacts): CalendarColumn {
  const { id, slug, name, contentType, packaging, channels, owner, calendar } = column
  const { timezone } = calendar
  return { id, slug, name, contentType, packaging, channels, owner, timezone }
}

async function readPosts({
  payload,
  filter,
  from,
  to,
}: {
  payload: Payload
  filter: CalendarFilter
  from: Date
  to: Date
}): Promise<Omit<CalendarPost, 'deliveries'>[]> {
  const { community, channel, column, contentType } = filter
  const { docs } = await payload.db.find<StoredPost>({
    collection: 'posts',
    where: {
      and: [
        { publishAt: { greater_than_equal: from.toISOString(), less_than: to.toISOString() } },
        { deletedAt: { equals: null } },
        ...(community ? [{ communities: { in: [community] } }] : []),
        ...(channel ? [{ channels: { in: [channel] } }] : []),
        ...(column ? [{ column: { equals: column } }] : []),
        ...(contentType ? [{ contentType: { equals: contentType } }] : []),
      ],
    },
    select: shown as never,
    sort: 'publishAt',
    pagination: false,
  })
  return docs.map((post) => ({
    id: String(post.id),
    title: post.title ?? '',
    at: new Date(post.publishAt),
    timezone: post.publishAt_tz ?? null,
    contentType: post.contentType,
    packaging: post.packaging,
    state: post.state,
    column: post.column ? String(post.column) : null,
    issue: post.issue ?? null,
    owner: post.owner ? String(post.owner) : null,
    channels: (post.channels ?? []).map(String),
    communities: (post.communities ?? []).map(String),
  }))
}

const shown = {
  ...{ title: true, publishAt: true, publishAt_tz: true, contentType: true, packaging: true },
  ...{ state: true, column: true, issue: true, owner: true, channels: true, communities: true },
}

type StoredPost = {
  id: string
  title?: string
  publishAt: string
  publishAt_tz?: string | null
  contentType: ContentType
  packaging: Packaging
  state: PostState
  column?: string | null
  issue?: string | null
  owner?: string | null
  channels?: string[] | null
  communities?: string[] | null
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
