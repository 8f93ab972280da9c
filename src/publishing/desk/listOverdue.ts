import type { Payload } from 'payload'
import { kindOf } from '../../channels/registry.ts'
import { isChannelHeld, readHolds } from '../holds.ts'
import type { LedgerRow } from '../ledger.ts'
import { findRows, inState } from '../ledger.ts'
import { readChannel } from '../readChannel.ts'
import { anyDelivery, toWhere } from './filter.ts'

/** A worker looks every few seconds; what is later than this is not merely on its way. Milliseconds. */
const graceMs = 2 * 60_000

/** Rows that a worker should have sent by now, oldest first: neither held nor left to a reader. */
export async function listOverdue({
  payload,
  owner,
  now,
}: {
  payload: Payload
  owner: string | null
  now: Date
}): Promise<LedgerRow[]> {
  const before = new Date(now.getTime() - graceMs).toISOString()
  const where = await toWhere({ payload, filter: { ...anyDelivery, owner } })
  const [holds, rows] = await Promise.all([
    readHolds({ payload }),
    findRows({
      payload,
      where: {
        and: [inState('planned', 'waiting'), { nextAttemptAt: { less_than: before } }, where],
      },
      limit: 200,
    }),
  ])
  const ids = [...new Set(rows.map(({ channel }) => channel))]
  const channels = await Promise.all(ids.map((channelId) => readChannel({ payload, channelId })))
  const sending = channels.flatMap((channel) => {
    const isPush = channel && kindOf(channel.kind)?.mode === 'push'
    return isPush && !isChannelHeld({ holds, channel }) ? [channel.id] : []
  })
  return rows.filter((row) => sending.includes(row.channel) && !holds.posts.has(row.post))
}
