import { z } from 'zod'
import type { JobDefinition } from './job.ts'

/**
 * How early an alarm fires: Agenda can be seconds late with an isolated job, so it fires ahead and
 * the lane waits for the instant itself. Milliseconds.
 */
export const earlyMs = 1_500

/** Agenda locks jobs one by one per name; several names keep a busy minute from queueing up. */
const shards = 8

/** "Look at this channel, something is due about now." What it finds in the ledger decides. */
export const wakeChannel: JobDefinition<{ channelId: string; at: string }> = {
  names: Array.from({ length: shards }, (_, shard) => `wake-channel-${shard}`),
  schema: z.object({ channelId: z.string(), at: z.iso.datetime() }),
  run: ({ channelId, at }, { lanes }) => lanes.wakeAt({ channelId, at: new Date(at) }),
}

/** The name under which a channel's alarms run: always the same one for a channel. */
export function alarmName(channelId: string): string {
  const sum = [...channelId].reduce((total, char) => (total * 31 + char.charCodeAt(0)) >>> 0, 7)
  return wakeChannel.names[sum % shards]!
}
