import type { Payload } from 'payload'
import { kindOf } from '../channels/registry.ts'
import { heldStates, openStates } from '../domain/delivery/delivery.ts'
import type { ConnectChannel } from './connectChannel.ts'
import type { Lanes } from './lanes.ts'
import { advance, findRows, inState } from './ledger.ts'
import { planForgotten } from './planForgotten.ts'

/** An alarm this late is taken to be lost. Milliseconds. */
const lostAfterMs = 3_000

/** How far behind the last sweep posts are looked at again: longer than any save takes. */
const overlapMs = 60_000

/**
 * Finds what nothing else will: alarms that were lost, holders that died, posts whose deliveries
 * were never written. Gives the instant from which the next sweep need look at changed posts.
 */
export async function sweep({
  payload,
  lanes,
  connect,
  changedSince,
  now,
}: {
  payload: Payload
  lanes: Lanes
  connect: ConnectChannel
  changedSince: Date
  now: Date
}): Promise<Date> {
  await freeExpired({ payload, connect, now })
  await wakeOverdue({ payload, lanes, now })
  await planForgotten({ payload, changedSince, now })
  return new Date(now.getTime() - overlapMs)
}

async function freeExpired({
  payload,
  connect,
  now,
}: {
  payload: Payload
  connect: ConnectChannel
  now: Date
}): Promise<void> {
  const rows = await findRows({
    payload,
    where: { and: [inState(...heldStates), { claimedUntil: { less_than: now.toISOString() } }] },
    sort: 'claimedUntil',
    limit: 500,
  })
  for (const row of rows) {
    const isSafeToRepeat = await isChannelSafeToRepeat({ payload, connect, channelId: row.channel })
    await advance({ payload, row, event: { type: 'expire', isSafeToRepeat }, now })
  }
}

/** A pull reader drops repeats by the delivery id; a push channel says so itself; a lost one does not. */
async function isChannelSafeToRepeat({
  payload,
  connect,
  channelId,
}: {
  payload: Payload
  connect: ConnectChannel
  channelId: string
}): Promise<boolean> {
  const connected = await connect(channelId)
  if (connected) return connected.adapter.isSafeToRepeat
  const channel = await payload.db.findOne<{ id: string; kind: string }>({
    collection: 'channels',
    where: { id: { equals: channelId } },
  })
  return kindOf(channel?.kind)?.mode === 'pull'
}

async function wakeOverdue({
  payload,
  lanes,
  now,
}: {
  payload: Payload
  lanes: Lanes
  now: Date
}): Promise<void> {
  const late = new Date(now.getTime() - lostAfterMs).toISOString()
  // Every channel once, however many rows one of them has piled up behind a hold or a pause.
  const { values } = await payload.db.findDistinct({
    collection: 'deliveries',
    field: 'channel',
    where: { and: [inState(...openStates), { nextAttemptAt: { less_than: late } }] },
  })
  for (const { channel } of values) void lanes.wakeAt({ channelId: String(channel), at: now })
}
