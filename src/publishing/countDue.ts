import type { Payload } from 'payload'
import { openStates } from '../domain/delivery/delivery.ts'
import { inState } from './ledger.ts'

/** How many deliveries of a channel are due now. */
export async function countDue({
  payload,
  channelId,
  now,
}: {
  payload: Payload
  channelId: string
  now: Date
}): Promise<number> {
  const { totalDocs } = await payload.db.count({
    collection: 'deliveries',
    where: {
      and: [
        { channel: { equals: channelId } },
        inState(...openStates),
        { nextAttemptAt: { less_than_equal: now.toISOString() } },
      ],
    },
  })
  return totalDocs
}
