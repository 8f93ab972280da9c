import type { Payload, Where } from 'payload'
import type { MayHaveHub } from '../hubs/hubOf.ts'
import { hubOf } from '../hubs/hubOf.ts'
import { readHubPing } from '../hubs/readHubPing.ts'
import { findRows, inState } from '../ledger.ts'
import type { Words } from '../../domain/words.ts'
import { fromColumns } from '../storedWords.ts'

/** How a channel fares; times are instants. */
export type ChannelHealth = {
  id: string
  name: string
  kind: string
  communities: string[]
  lastSentAt: Date | null
  /** Of the last one that was sent. */
  lastLagMs: number | null
  /** Refused, unconfirmed or missed in the last seven days. */
  failures: number
  lastFailure: { id: string; reason: Words | null; at: Date } | null
  /** Attempts failed and will be made again. */
  waiting: number
  /** Earliest that is still to leave. */
  nextAt: Date | null
  /** Nothing leaves before then. */
  pause: { until: Date; reason: Words | null } | null
  /** `limit`: posts a minute; `null`: none is set. */
  rate: { sent: number; limit: number | null }
  /** Of a feed that tells a hub of its news; `null`: there is none. */
  hub: HubHealth | null
}

export type HubHealth = {
  address: string
  /** When it was last told; `null`: never yet. */
  toldAt: Date | null
  /** Since when it cannot be told; `null`: it knows all, or will in a moment. */
  failingSince: Date | null
  reason: Words | null
  /** `null` while it fails: given up until there is something new. */
  nextAttemptAt: Date | null
}

const minuteMs = 60_000
const weekMs = 7 * 24 * 60 * minuteMs

/** `limit`: 0, all of them. */
export async function listChannelHealth({
  payload,
  where = {},
  sort = 'name',
  limit = 0,
  now,
}: {
  payload: Payload
  where?: Where
  sort?: string
  limit?: number
  now: Date
}): Promise<ChannelHealth[]> {
  const { docs } = await payload.db.find<StoredChannel>({
    collection: 'channels',
    where,
    select: { name: true, kind: true, communities: true, rules: true, settings: true } as never,
    sort,
    limit,
    pagination: false,
  })
  const pauses = await readPauses({ payload, now })
  return Promise.all(docs.map((channel) => read({ payload, channel, pauses, now })))
}

type StoredChannel = MayHaveHub & {
  id: string
  name: string
  communities?: unknown[]
  rules?: { maxPerMinute?: number | null }
}

async function read({
  payload,
  channel,
  pauses,
  now,
}: {
  payload: Payload
  channel: StoredChannel
  pauses: Map<string, { until: Date; reason: Words | null }>
  now: Date
}): Promise<ChannelHealth> {
  const id = String(channel.id)
  const on: Where = { channel: { equals: id } }
  const ago = (ms: number) => ({ greater_than: new Date(now.getTime() - ms).toISOString() })
  const sent = { and: [on, inState('sent')] }
  const failed = {
    and: [on, inState('rejected', 'unconfirmed', 'missed'), { nextAttemptAt: ago(weekMs) }],
  }
  const waiting = { and: [on, inState('waiting'), { attemptCount: { greater_than: 0 } }] }
  const one = { payload, limit: 1 }
  const [[last], [next], [failure], failures, retries, used, hub] = await Promise.all([
    findRows({ ...one, where: sent, sort: '-sentAt' }),
    findRows({ ...one, where: { and: [on, inState('planned')] } }),
    findRows({ ...one, where: failed, sort: '-nextAttemptAt' }),
    count({ payload, where: failed }),
    count({ payload, where: waiting }),
    count({ payload, where: { and: [...sent.and, { sentAt: ago(minuteMs) }] } }),
    readHub({ payload, channel }),
  ])
  return {
    ...{ id, name: channel.name, kind: channel.kind },
    communities: (channel.communities ?? []).map(String),
    lastSentAt: last?.sentAt ?? null,
    lastLagMs: last?.sentAt ? last.sentAt.getTime() - last.dueAt.getTime() : null,
    failures,
    lastFailure: failure
      ? {
          id: failure.id,
          reason: failure.reason,
          at: failure.attempts.at(-1)?.endedAt ?? failure.dueAt,
        }
      : null,
    waiting: retries,
    nextAt: next?.nextAttemptAt ?? null,
    pause: pauses.get(id) ?? null,
    rate: { sent: used, limit: channel.rules?.maxPerMinute ?? null },
    hub,
  }
}

async function readHub({
  payload,
  channel,
}: {
  payload: Payload
  channel: StoredChannel
}): Promise<HubHealth | null> {
  const address = hubOf(channel)
  if (!address) return null
  const ping = await readHubPing({ payload, channelId: String(channel.id) })
  // What another hub was told says nothing of this one.
  if (ping?.hub !== address) {
    return { address, toldAt: null, failingSince: null, reason: null, nextAttemptAt: null }
  }
  const { toldAt, failingSince, reason, nextAttemptAt } = ping
  return { address, toldAt, failingSince, reason, nextAttemptAt }
}

async function readPauses({ payload, now }: { payload: Payload; now: Date }) {
  const { docs } = await payload.db.find<{
    id: string
    channel: string
    pausedUntil: string
    pauseReason?: string | null
    pauseReasonZh?: string | null
  }>({
    collection: 'lanes',
    where: { pausedUntil: { greater_than: now.toISOString() } },
    pagination: false,
  })
  return new Map(
    docs.map((lane) => [
      lane.channel,
      { until: new Date(lane.pausedUntil), reason: fromColumns('pauseReason', lane) },
    ]),
  )
}

async function count({ payload, where }: { payload: Payload; where: Where }): Promise<number> {
  const { totalDocs } = await payload.db.count({ collection: 'deliveries', where })
  return totalDocs
}
