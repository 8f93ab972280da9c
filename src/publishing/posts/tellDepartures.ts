import type { Payload } from 'payload'
import type { Departure } from '../../domain/delivery/departure.ts'
import { departure } from '../../domain/delivery/departure.ts'
import { countDue } from '../countDue.ts'
import { isChannelHeld, readHolds } from '../holds.ts'
import type { LedgerRow } from '../ledger.ts'
import { readChannel } from '../readChannel.ts'
import type { EditedPost } from './readPost.ts'

export type ChannelDeparture = { channel: { id: string; name: string; kind: string } } & Departure

/** When a post that is due now would leave on each of its channels. */
export async function tellDepartures({
  payload,
  post,
  rows,
  now,
}: {
  payload: Payload
  post: Pick<EditedPost, 'id' | 'channels'>
  /** Its deliveries of the first time, where there are any. */
  rows: readonly LedgerRow[]
  now: Date
}): Promise<ChannelDeparture[]> {
  const holds = await readHolds({ payload })
  const told = await Promise.all(
    post.channels.map(async (channelId): Promise<ChannelDeparture[]> => {
      const channel = await readChannel({ payload, channelId })
      if (!channel) return []
      const row = rows.find((one) => one.channel === channelId)
      const isCounted = row !== undefined && row.nextAttemptAt <= now
      const due = await countDue({ payload, channelId, now })
      const leaves = departure({
        ...{ rules: channel.rules, maxPerMinute: channel.maxPerMinute },
        waiting: due - (isCounted ? 1 : 0),
        key: row?.id ?? null,
        isHeld: holds.posts.has(post.id) || isChannelHeld({ holds, channel }),
        now,
      })
      const { id, name, kind } = channel
      return [{ channel: { id, name, kind }, ...leaves }]
    }),
  )
  return told.flat()
}
