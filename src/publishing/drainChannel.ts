import type { Payload } from 'payload'
import { claimDelivery, findDue } from './claimDelivery.ts'
import type { ConnectChannel } from './connectChannel.ts'
import { claimHoldMs, deliver } from './deliver.ts'

/** Rows looked up at a time; each is still claimed alone. */
const batch = 50

/**
 * Sends everything a channel has due, one after the other, so that readers see the editors' order.
 * Any number of workers may do this at once: a row belongs to whoever claims it.
 * Gives the number of rows this call claimed.
 */
export async function drainChannel({
  payload,
  connect,
  channelId,
  by,
  signal,
  shouldStop,
  clock,
}: {
  payload: Payload
  connect: ConnectChannel
  channelId: string
  /** The worker's name. */
  by: string
  /** Aborts the call under way. */
  signal: AbortSignal
  /** Asked before each claim. */
  shouldStop: () => boolean
  clock: () => Date
}): Promise<number> {
  let claimed = 0
  for (;;) {
    if (shouldStop()) return claimed
    const due = await findDue({ payload, channelId, now: clock(), limit: batch })
    const channel = due.length > 0 ? await connect(channelId) : null
    if (!channel) return claimed
    for (const row of due) {
      if (shouldStop()) return claimed
      const mine = await claimDelivery({ payload, row, by, holdMs: claimHoldMs, now: clock() })
      if (!mine) continue
      claimed += 1
      await deliver({ payload, channel, row: mine, signal, clock })
    }
  }
}
