import type { MongoClient } from 'mongodb'
import type { Payload } from 'payload'
import type { DeliveryState } from '../../../src/domain/delivery/delivery.ts'
import { findRows, inState } from '../../../src/publishing/ledger.ts'
import type { EndRow, Evidence, Stop } from '../evidence.ts'
import type { WorldChannel } from './channels.ts'

const open: readonly DeliveryState[] = ['planned', 'claimed', 'sending', 'waiting']

/** How many rows have not come to an end, and how many occurrences have none that stands. */
export async function countUnsettled({
  payload,
  channels,
}: {
  payload: Payload
  channels: WorldChannel[]
}): Promise<number> {
  const { rows, calendar } = await readEnd({ payload, channels })
  const known = new Set(
    rows
      .filter(({ state }) => state !== 'cancelled')
      .map(({ post, channel }) => `${post} ${channel}`),
  )
  const missing = calendar.filter(({ post, channel }) => !known.has(`${post} ${channel}`))
  return rows.filter(({ state }) => open.includes(state)).length + missing.length
}

/** The ledger and the calendar as they are, with tags and slugs in place of ids. */
export async function readEnd({
  payload,
  channels,
}: {
  payload: Payload
  channels: WorldChannel[]
}): Promise<Pick<Evidence, 'rows' | 'calendar'>> {
  const channelOf = new Map(channels.map((channel) => [channel.id, channel]))
  const { docs: posts } = await payload.db.find<StoredPost>({
    collection: 'posts',
    pagination: false,
    limit: 0,
  })
  const tagOf = new Map(posts.map((post) => [String(post.id), post.title.split(' v')[0]!]))
  const found = await findRows({ payload, where: {}, sort: 'dueAt' })
  const { docs: reasons } = await payload.db.find<{ id: string; reason?: string }>({
    collection: 'deliveries',
    pagination: false,
    limit: 0,
  })
  const reasonOf = new Map(reasons.map(({ id, reason }) => [String(id), reason ?? null]))
  const rows: EndRow[] = found.flatMap((row) => {
    const channel = channelOf.get(row.channel)
    const post = tagOf.get(row.post)
    if (!channel || !post) return []
    return [
      {
        ...{ id: row.id, post, channel: channel.slug, isKeyed: channel.isKeyed, state: row.state },
        dueAt: row.dueAt.getTime(),
        reason: reasonOf.get(row.id) ?? null,
        externalId: row.externalId,
        attempts: row.attempts,
      },
    ]
  })
  const calendar = posts
    .filter((post) => post._status === 'published')
    .flatMap((post) =>
      (post.channels ?? []).flatMap((id) => {
        const channel = channelOf.get(String(id))
        const dueAt = Date.parse(post.publishAt)
        return channel ? [{ post: tagOf.get(String(post.id))!, channel: channel.slug, dueAt }] : []
      }),
    )
  return { rows, calendar }
}

type StoredPost = {
  id: string
  title: string
  _status: string
  publishAt: string
  channels?: unknown[]
}

/** What a worker that has stopped left behind. */
export async function readStop({
  payload,
  client,
  worker,
  exitCode,
}: {
  payload: Payload
  client: MongoClient
  worker: string
  exitCode: number | null
}): Promise<Stop> {
  const lockCount = await client
    .db()
    .collection('agendaJobs')
    .countDocuments({ lastModifiedBy: worker, lockedAt: { $ne: null } })
  const held = await findRows({
    payload,
    where: { and: [inState('claimed', 'sending'), { claimedBy: { equals: worker } }] },
  })
  return { worker, exitCode, lockCount, heldCount: held.length }
}

/**
 * Lets the time pass that a delivery waits between attempts (half a minute and more): who waits is
 * due now, and its lane is open. Nothing leaves before its time by it: what was never tried keeps its
 * wait, and so does what a clock that ran ahead tried too early.
 */
export async function skipWaits({ payload }: { payload: Payload }): Promise<void> {
  const now = new Date()
  await payload.db.updateMany({
    collection: 'deliveries',
    where: {
      and: [
        inState('waiting'),
        { nextAttemptAt: { greater_than: new Date(now.getTime() + 500).toISOString() } },
        { attemptCount: { greater_than: 0 } },
        { dueAt: { less_than_equal: now.toISOString() } },
      ],
    },
    data: { nextAttemptAt: now.toISOString(), armedAt: null },
    returning: false,
  })
  await payload.db.updateMany({
    collection: 'lanes',
    where: { pausedUntil: { greater_than: new Date(now.getTime() + 500).toISOString() } },
    data: { pausedUntil: now.toISOString() },
    returning: false,
  })
}
