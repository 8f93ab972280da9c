import { counted } from '../domain/counted.ts'
import type { Payload } from 'payload'
import { admit } from './admit.ts'
import { claimDelivery, findDue } from './claimDelivery.ts'
import type { ConnectChannel, ConnectedChannel } from './connectChannel.ts'
import { deliver } from './deliver.ts'
import type { OpenHolds } from './holds.ts'
import { isChannelHeld, readHolds } from './holds.ts'
import type { LaneLease } from './laneLease.ts'
import { takeLane } from './laneLease.ts'
import type { LedgerRow } from './ledger.ts'
import { advance } from './ledger.ts'
import type { TakeTurn } from './rateLimit.ts'
import type { Timing } from './timing.ts'
import type { Words } from '../domain/words.ts'

/** What a worker drains channels with. */
export type Drainer = {
  payload: Payload
  connect: ConnectChannel
  takeTurn: TakeTurn
  /** The worker's name. */
  by: string
  clock: () => Date
  timing: Timing
  /** Asked before each claim. */
  shouldStop: () => boolean
  /** Aborts the call under way. */
  signal: AbortSignal
  /** Lets a few lanes open at a time: were it all at once, the first post would wait for the last. */
  enter: <T>(open: () => Promise<T>) => Promise<T>
}

/** Rows looked up at a time; each is still claimed alone. */
const batch = 50

/** A post that failed so often no longer holds up the ones behind it. */
const holdsUpFor = 3

/**
 * Sends everything a channel has due, one after the other in the editors' order. One worker at a
 * time holds a channel's lane. Gives the instant at which the lane opens again, where it is paused.
 */
export async function drainChannel({
  worker,
  channelId,
}: {
  worker: Drainer
  channelId: string
}): Promise<Date | null> {
  while (!worker.shouldStop()) {
    const lane = await worker.enter(() => openLane({ worker, channelId }))
    if (lane.type === 'paused') return lane.until
    // Whoever holds the lane looks once more after letting it go, so nothing due is overlooked.
    if (lane.type !== 'open') return null
    try {
      const end = await drainLane({ worker, ...lane })
      if (end.type === 'paused') return end.until
      if (end.type === 'stuck') return null
    } finally {
      await lane.lease.release()
    }
  }
  return null
}

type OpenLane = {
  channel: ConnectedChannel
  lease: LaneLease
  /** What was due a moment before the lane was taken: a row that left since is not claimed again. */
  due: LedgerRow[]
}

/** `closed`: nothing is due, or nothing may leave. It only reads and writes: no platform is waited for. */
async function openLane({
  worker,
  channelId,
}: {
  worker: Drainer
  channelId: string
}): Promise<
  | ({ type: 'open' } & OpenLane)
  | { type: 'paused'; until: Date }
  | { type: 'closed' }
  | { type: 'held' }
> {
  const { payload, by, clock, timing } = worker
  const holds = await readHolds({ payload })
  const due = await findNext({ worker, channelId, holds })
  const channel = due.length > 0 ? await worker.connect(channelId) : null
  if (!channel || isChannelHeld({ holds, channel })) return { type: 'closed' }
  const lane = await takeLane({
    payload,
    channelId,
    holder: by,
    leaseMs: timing.laneLeaseMs,
    clock,
  })
  return lane.type === 'taken' ? { type: 'open', channel, lease: lane.lease, due } : lane
}

function findNext({
  worker,
  channelId,
  holds,
}: {
  worker: Drainer
  channelId: string
  holds: OpenHolds
}): Promise<LedgerRow[]> {
  const { payload, clock } = worker
  return findDue({ payload, channelId, now: clock(), limit: batch, skip: [...holds.posts] })
}

type LaneEnd = { type: 'empty' } | { type: 'paused'; until: Date } | { type: 'stuck' }

async function drainLane({
  worker,
  channel,
  lease,
  due,
}: OpenLane & { worker: Drainer }): Promise<LaneEnd> {
  const { payload } = worker
  const backlog = queueBacklog({ spacingMs: channel.rules.spacingSeconds * 1000 })
  for (;;) {
    for (const row of due) {
      if (worker.shouldStop()) return { type: 'stuck' }
      const pause = await sendRow({ worker, channel, row, backlog })
      if (!pause) continue
      await lease.pause(pause)
      return { type: 'paused', until: pause.until }
    }
    // Fewer than asked for: there were no more, and what came since is seen after the release.
    if (due.length < batch) return { type: 'empty' }
    const holds = await readHolds({ payload })
    if (isChannelHeld({ holds, channel })) return { type: 'stuck' }
    due = await findNext({ worker, channelId: channel.id, holds })
  }
}

type Backlog = {
  /** The next free place from this instant on. */
  place(earliest: Date): Date
}

/** Late posts get places one after the other, so that each is looked at again only when it may go. */
function queueBacklog({ spacingMs }: { spacingMs: number }): Backlog {
  let next = 0
  return {
    place(earliest) {
      const at = Math.max(earliest.getTime(), next)
      next = at + spacingMs
      return new Date(at)
    },
  }
}

/** Sends one row if it may leave; a pause: nothing behind it may leave before then either. */
async function sendRow({
  worker,
  channel,
  row,
  backlog,
}: {
  worker: Drainer
  channel: ConnectedChannel
  row: LedgerRow
  backlog: Backlog
}): Promise<{ until: Date; reason: Words } | null> {
  const { payload, clock, by, timing } = worker
  const now = clock()
  const verdict = await admit({ payload, channel, row, now })
  if (verdict.type === 'miss') {
    await advance({ payload, row, event: verdict, now })
    return null
  }
  if (verdict.type === 'wait') {
    const until = verdict.concerns === 'backlog' ? backlog.place(verdict.until) : verdict.until
    const { reason } = verdict
    const event = { type: 'postpone', until, reason, isAdmitted: false } as const
    await advance({ payload, row, event, now })
    return verdict.concerns === 'channel' ? { until, reason } : null
  }
  const turn = await worker.takeTurn(channel, now)
  if (turn) {
    const count = channel.maxPerMinute ?? 0
    const reason = {
      en: `at most ${counted({ count, of: 'post' })} a minute`,
      zh: `每分钟最多 ${count} 条`,
    }
    const event = { type: 'postpone', until: turn, reason, isAdmitted: true } as const
    await advance({ payload, row, event, now })
    return { until: turn, reason }
  }
  // The clock may have jumped since it was asked; it is read in the same breath.
  if (worker.shouldStop()) return null
  const mine = await claimDelivery({ payload, row, by, holdMs: timing.claimHoldMs, now: clock() })
  if (!mine) return null
  const after = await deliver({ worker, channel, row: mine })
  const isHoldingUp = after?.state === 'waiting' && after.attemptCount < holdsUpFor
  return isHoldingUp ? { until: after.nextAttemptAt, reason: askedToWait } : null
}

const askedToWait = { en: 'the channel asked to wait', zh: '渠道要求稍后再发' }
