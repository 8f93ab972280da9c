import type { Payload, Where } from 'payload'
import type { DeliveryState } from '../domain/delivery/delivery.ts'
import { once } from '../domain/delivery/wantedOccurrences.ts'
import type { ContentType, Packaging, PostState } from '../domain/post.ts'
import { findStored } from './findStored.ts'
import { listRepeats } from './series/listRepeats.ts'

/** What is asked for; ids. `null`: all of them. */
export type CalendarFilter = {
  community: string | null
  channel: string | null
  column: string | null
  contentType: ContentType | null
}

export type CalendarPost = {
  id: string
  /** Which of its times: `once`, the first, or the day of a repeat, "2026-12-14". */
  occurrence: string
  title: string
  at: Date
  timezone: string | null
  contentType: ContentType
  packaging: Packaging
  state: PostState
  column: string | null
  issue: string | null
  /** The evergreen post it shows again. */
  rerunOf: string | null
  /** A user's id. */
  owner: string | null
  channels: string[]
  communities: string[]
  /** `isInInbox`: it waits for a person to publish it. */
  deliveries: { channel: string; state: DeliveryState; isInInbox: boolean }[]
}

/** Posts with a time in the range, drafts too: each its first time. */
export async function readPosts({
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
  const where = { and: [{ deletedAt: { equals: null } }, ...dueWhere({ filter, from, to })] }
  const fields = Object.keys(shown)
  const found = await findStored<StoredPost>({ payload, collection: 'posts', where, fields })
  return found.map((post) => ({
    ...toCalendarPost(post),
    at: new Date(post.publishAt),
    occurrence: once,
  }))
}

/** The other times of those that repeat. */
export async function readRepeats({
  payload,
  filter,
  ...range
}: {
  payload: Payload
  filter: CalendarFilter
  from: Date
  to: Date
  now: Date
}): Promise<CalendarPost[]> {
  const where = { and: postsWhere(filter) }
  const found = await listRepeats<StoredPost>({ payload, where, select: shown, ...range })
  return found.map(({ post, ...repeat }) => ({ ...toCalendarPost(post), ...repeat }))
}

/** Which posts a filter leaves. */
function postsWhere({ community, channel, column, contentType }: CalendarFilter): Where[] {
  return [
    ...(community ? [{ communities: { in: [community] } }] : []),
    ...(channel ? [{ channels: { in: [channel] } }] : []),
    ...(column ? [{ column: { equals: column } }] : []),
    ...(contentType ? [{ contentType: { equals: contentType } }] : []),
  ]
}

/** The same, whose time is from `from` to before `to`. */
export function dueWhere({
  filter,
  from,
  to,
}: {
  filter: CalendarFilter
  from: Date
  to: Date
}): Where[] {
  const range = { greater_than_equal: from.toISOString(), less_than: to.toISOString() }
  return [{ publishAt: range }, ...postsWhere(filter)]
}

function toCalendarPost(post: StoredPost): Omit<CalendarPost, 'at' | 'occurrence' | 'deliveries'> {
  return {
    id: String(post.id),
    title: post.title ?? '',
    timezone: post.publishAt_tz ?? null,
    contentType: post.contentType,
    packaging: post.packaging,
    state: post.state,
    column: post.column ? String(post.column) : null,
    issue: post.issue ?? null,
    rerunOf: post.rerunOf ? String(post.rerunOf) : null,
    owner: post.owner ? String(post.owner) : null,
    channels: (post.channels ?? []).map(String),
    communities: (post.communities ?? []).map(String),
  }
}

const shown: Record<string, true> = {
  ...{ title: true, publishAt: true, publishAt_tz: true, contentType: true, packaging: true },
  ...{
    state: true,
    column: true,
    issue: true,
    rerunOf: true,
    owner: true,
    channels: true,
    communities: true,
  },
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
  rerunOf?: string | null
  owner?: string | null
  channels?: string[] | null
  communities?: string[] | null
}
