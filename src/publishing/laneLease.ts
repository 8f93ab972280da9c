import type { Payload, Where } from 'payload'
import { isDuplicate } from './isDuplicate.ts'
import type { Words } from '../domain/words.ts'
import { toColumns } from './storedWords.ts'

export type LaneLease = {
  /** Nothing leaves through this channel before then; kept when the lane is let go. */
  pause(pause: { until: Date; reason: Words }): Promise<void>
  release(): Promise<void>
}

/** Who takes which channel, and for how long. */
type LaneClaim = {
  payload: Payload
  channelId: string
  holder: string
  /** How long the lane is the holder's without a sign of life. */
  leaseMs: number
  clock: () => Date
}

/**
 * Takes a channel for this worker, so that its posts leave in order; renewed while it is held.
 * `held`: another worker has it and will see what is due. `paused`: nothing may leave before then.
 */
export async function takeLane({
  payload,
  channelId,
  holder,
  leaseMs,
  clock,
}: LaneClaim): Promise<
  { type: 'taken'; lease: LaneLease } | { type: 'held' } | { type: 'paused'; until: Date }
> {
  const row = await writeLease({ payload, channelId, holder, leaseMs, now: clock() })
  if (!row) return { type: 'held' }
  const lease = keep({ payload, channelId, holder, leaseMs, clock })
  const until = row.pausedUntil ? new Date(row.pausedUntil) : null
  if (!until || until <= clock()) return { type: 'taken', lease }
  await lease.release()
  return { type: 'paused', until }
}

/** More than two clocks that are trusted can be apart. Milliseconds. */
const clockErrorMs = 5_000

type LaneRow = { id: string; pausedUntil?: string | null }

async function writeLease({
  payload,
  channelId,
  holder,
  leaseMs,
  now,
}: Omit<LaneClaim, 'clock'> & { now: Date }): Promise<LaneRow | null> {
  const until = new Date(now.getTime() + leaseMs).toISOString()
  // Renewed by a clock that had jumped ahead: its holder may be long gone.
  const tooFar = new Date(now.getTime() + leaseMs + clockErrorMs).toISOString()
  const taken = (await payload.db.updateOne({
    collection: 'lanes',
    where: {
      and: [
        { channel: { equals: channelId } },
        {
          or: [
            { holder: { equals: holder } },
            { until: { less_than: now.toISOString() } },
            { until: { greater_than: tooFar } },
          ],
        },
      ],
    },
    data: { holder, until },
  })) as unknown as LaneRow | null
  if (taken) return taken
  try {
    const data = { channel: channelId, holder, until, pausedUntil: null }
    return (await payload.db.create({ collection: 'lanes', data })) as unknown as LaneRow
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
}

function keep({ payload, channelId, holder, leaseMs, clock }: LaneClaim): LaneLease {
  const mine: Where = { and: [{ channel: { equals: channelId } }, { holder: { equals: holder } }] }
  const write = async (data: Record<string, unknown>): Promise<void> => {
    await payload.db.updateOne({ collection: 'lanes', where: mine, data, returning: false })
  }
  const renewing = setInterval(() => {
    const until = new Date(clock().getTime() + leaseMs).toISOString()
    // A lease that could not be renewed runs out: claims still belong to one worker each.
    write({ until }).catch((error: unknown) =>
      payload.logger.warn({ err: error, channel: channelId }, 'a lane was not renewed'),
    )
  }, leaseMs / 3)
  return {
    pause: ({ until, reason }) =>
      write({ pausedUntil: until.toISOString(), ...toColumns('pauseReason', reason) }),
    async release() {
      clearInterval(renewing)
      await write({ until: new Date(0).toISOString() })
    },
  }
}
