import type { Payload, Where } from 'payload'
import { addDays, toInstant, toWall } from '../../domain/calendar/wallTime.ts'
import { lastSweep, listLostWorkers, silentAfterMs } from '../heartbeat.ts'
import type { Calendar } from '../readCalendar.ts'
import { readCalendar } from '../readCalendar.ts'
import type { ChannelHealth } from './channelHealth.ts'
import { listChannelHealth } from './channelHealth.ts'
import { anyDelivery, toWhere } from './filter.ts'
import { findTasks } from '../inbox/findTasks.ts'
import type { CommunityMix } from './readMixes.ts'
import { readMixes } from './readMixes.ts'
import { listOverdue } from './listOverdue.ts'
import { listTrouble } from './listDeliveries.ts'
import type { ToldRow } from './tellRows.ts'
import { tellRows } from './tellRows.ts'

/** What somebody who opens Lanmu in the morning should know. */
export type Home = {
  /** On the calendar of the reader's day, earliest first. */
  today: Calendar['posts']
  /** Deliveries that wait for somebody's word; the newest of them. */
  trouble: { count: number; rows: ToldRow[] }
  /** Deliveries that should have left and have not. */
  overdue: { count: number; rows: ToldRow[] }
  /** To be published by hand, the longest due first. */
  tasks: { count: number; rows: ToldRow[] }
  /** Issues of the next seven days that nobody filled, earliest first. */
  empty: EmptyIssue[]
  review: WaitingPost[]
  /** Drafts with a time in the next two days. */
  unscheduled: WaitingPost[]
  worker: { sweptAt: Date | null; isSilent: boolean; lost: string[] }
  channels: ChannelHealth[]
  /** The mix that the plan gives each community, those out of balance first. */
  balance: CommunityMix[]
  /** What is there at all: says how far a new installation has come. */
  counts: { communities: number; channels: number; columns: number; scheduled: number }
}

type EmptyIssue = { id: string; column: { id: string; name: string }; at: Date; timezone: string }
type WaitingPost = { id: string; title: string; at: Date | null; timezone: string | null }

const dayMs = 24 * 60 * 60_000
const shown = 5
/** Counted up to here: whoever has more should begin. */
const mostTasks = 200
const nobody = { community: null, channel: null, column: null, contentType: null }

/** `owner`: a user whose own posts and columns it is about; `null`: everybody's. */
export async function readHome({
  payload,
  owner,
  timezone,
  now,
}: {
  payload: Payload
  owner: string | null
  /** The reader's day is of this zone. */
  timezone: string
  now: Date
}): Promise<Home> {
  const { from, to } = dayOf({ now, timezone })
  const week = new Date(now.getTime() + 7 * dayMs)
  const [today, ahead, waiting, review, unscheduled, worker, channels, balance, counts] =
    await Promise.all([
      readCalendar({ payload, filter: nobody, from, to, now }),
      readCalendar({ payload, filter: nobody, from: now, to: week, now }),
      readWaiting({ payload, owner, now }),
      listPosts({ payload, owner, where: { state: { equals: 'in-review' } } }),
      listPosts({ payload, owner, where: soon(now) }),
      readWorker({ payload, now }),
      listChannelHealth({ payload, now }),
      readMixes({ payload, now }),
      readCounts({ payload }),
    ])
  const columns = new Map(ahead.columns.map((column) => [column.id, column]))
  const isMine = (one: { owner: string | null } | undefined) => !owner || one?.owner === owner
  // A column that nobody owns is filled by whoever writes.
  const isOpen = (one: { owner: string | null } | undefined) => isMine(one) || one?.owner === null
  return {
    today: today.posts.filter(isMine),
    ...waiting,
    empty: ahead.issues
      .filter((issue) => issue.state === 'empty' && isOpen(columns.get(issue.column)))
      .map(({ id, column, at }) => {
        const { name = '', timezone: zone = timezone } = columns.get(column) ?? {}
        return { id, column: { id: column, name }, at, timezone: zone }
      })
      .sort((a, b) => a.at.getTime() - b.at.getTime()),
    ...{ review, unscheduled, worker, channels, balance, counts },
  }
}

/** What the ledger waits for: a word, a worker, a hand. */
async function readWaiting({
  payload,
  owner,
  now,
}: {
  payload: Payload
  owner: string | null
  now: Date
}): Promise<Pick<Home, 'trouble' | 'overdue' | 'tasks'>> {
  const filter = { ...anyDelivery, owner }
  const where = await toWhere({ payload, filter })
  const [trouble, overdue, tasks] = await Promise.all([
    listTrouble({ payload, filter, now }),
    listOverdue({ payload, owner, now }),
    findTasks({ payload, where, limit: mostTasks }),
  ])
  return {
    trouble: await tell({ payload, rows: trouble }),
    overdue: await tell({ payload, rows: overdue }),
    tasks: await tell({ payload, rows: tasks }),
  }
}

/** The local day that `now` is in. */
function dayOf({ now, timezone }: { now: Date; timezone: string }): { from: Date; to: Date } {
  const date = toWall({ at: now, timezone }).toPlainDate().toString()
  const midnight = (day: string) => toInstant({ wall: `${day}T00:00`, timezone })
  return { from: midnight(date), to: midnight(addDays({ date, days: 1 })) }
}

function soon(now: Date): Where {
  const until = new Date(now.getTime() + 2 * dayMs).toISOString()
  return {
    and: [
      { state: { in: ['draft', 'approved'] } },
      { _status: { not_equals: 'published' } },
      { publishAt: { greater_than: now.toISOString(), less_than: until } },
    ],
  }
}

async function listPosts({
  payload,
  owner,
  where,
}: {
  payload: Payload
  owner: string | null
  where: Where
}): Promise<WaitingPost[]> {
  const { docs } = await payload.db.find<{
    id: string
    title?: string
    publishAt?: string | null
    publishAt_tz?: string | null
  }>({
    collection: 'posts',
    where: {
      and: [
        where,
        { deletedAt: { equals: null } },
        ...(owner ? [{ owner: { equals: owner } }] : []),
      ],
    },
    select: { title: true, publishAt: true, publishAt_tz: true } as never,
    sort: 'publishAt',
    limit: 50,
    pagination: false,
  })
  return docs.map((post) => ({
    id: String(post.id),
    title: post.title ?? '',
    at: post.publishAt ? new Date(post.publishAt) : null,
    timezone: post.publishAt_tz ?? null,
  }))
}

async function readWorker({ payload, now }: { payload: Payload; now: Date }) {
  const [sweptAt, lost] = await Promise.all([
    lastSweep({ payload }),
    listLostWorkers({ payload, now }),
  ])
  const isSilent = !sweptAt || now.getTime() - sweptAt.getTime() > silentAfterMs
  return { sweptAt, isSilent, lost }
}

async function readCounts({ payload }: { payload: Payload }): Promise<Home['counts']> {
  const count = async (
    collection: 'communities' | 'channels' | 'columns' | 'posts',
    where: Where = {},
  ): Promise<number> => (await payload.db.count({ collection, where })).totalDocs
  // The sample week and the demo are to look at, no beginning of one's own.
  const own: Where = { slug: { not_like: 'demo-' } }
  const [communities, channels, columns, scheduled] = await Promise.all([
    count('communities', own),
    count('channels', own),
    count('columns', own),
    count('posts', { _status: { equals: 'published' } }),
  ])
  return { communities, channels, columns, scheduled }
}

async function tell({
  payload,
  rows,
}: {
  payload: Payload
  rows: Parameters<typeof tellRows>[0]['rows']
}): Promise<{ count: number; rows: ToldRow[] }> {
  return { count: rows.length, rows: await tellRows({ payload, rows: rows.slice(0, shown) }) }
}
