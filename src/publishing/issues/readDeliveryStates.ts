import type { Payload } from 'payload'
import { counts } from '../../domain/balance/counts.ts'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import { openStates } from '../../domain/delivery/delivery.ts'

/** What the ledger says of a post, over all its channels. */
export type PostInLedger = {
  isPublished: boolean
  isUnderWay: boolean
  /** Something of it has left, or somebody holds it right now: its time is no longer ours to change. */
  hasLeft: boolean
  deliveries: { channel: string; state: DeliveryState }[]
}

/** Posts without a delivery are not in the answer. */
export async function readDeliveryStates({
  payload,
  postIds,
}: {
  payload: Payload
  postIds: string[]
}): Promise<Map<string, PostInLedger>> {
  if (postIds.length === 0) return new Map()
  const { docs } = await payload.db.find<Stored>({
    collection: 'deliveries',
    where: { post: { in: postIds } },
    select: { post: true, channel: true, state: true } as never,
    pagination: false,
  })
  const found = new Map<string, PostInLedger>()
  for (const { post, channel, state } of docs) {
    const known = found.get(String(post))
    found.set(String(post), {
      isPublished: known?.isPublished || state === 'sent',
      isUnderWay: known?.isUnderWay || (counts(state) && state !== 'sent'),
      hasLeft: known?.hasLeft || !(openStates.includes(state) || state === 'cancelled'),
      deliveries: [...(known?.deliveries ?? []), { channel: String(channel), state }],
    })
  }
  return found
}

type Stored = { id: string; post: string; channel: string; state: DeliveryState }
