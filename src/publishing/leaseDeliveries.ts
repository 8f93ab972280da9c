import type { Payload } from 'payload'
import type { Message } from '../domain/message/message.ts'
import { claimDelivery, findDue } from './claimDelivery.ts'
import type { LedgerRow } from './ledger.ts'
import { advance } from './ledger.ts'
import { planDeliveries } from './planDeliveries.ts'
import { isStillPlanned, readApprovedPost } from './readApprovedPost.ts'
import { readMessage } from './readMessage.ts'

export type Leased = { row: LedgerRow; message: Message }

/**
 * Hands due deliveries of a pull channel to a reader, in order. They are the reader's until the
 * lease ends; without an acknowledgement they are offered again, under the same delivery id.
 */
export async function leaseDeliveries({
  payload,
  channelId,
  reader,
  max,
  holdMs,
  now,
}: {
  payload: Payload
  channelId: string
  /** Who leases, for the ledger. */
  reader: string
  max: number
  holdMs: number
  now: Date
}): Promise<Leased[]> {
  const leased: Leased[] = []
  const due = await findDue({ payload, channelId, now, limit: max })
  for (const row of due) {
    const mine = await claimDelivery({ payload, row, by: reader, holdMs, now })
    if (!mine) continue
    const post = await readApprovedPost({ payload, postId: mine.post })
    if (!post || !isStillPlanned({ post, row: mine })) {
      await advance({ payload, row: mine, event: { type: 'release' }, now })
      await planDeliveries({ payload, postId: mine.post, now })
      continue
    }
    const message = await readMessage({ payload, post })
    const handedOut = await advance({ payload, row: mine, event: { type: 'send' }, now })
    if (handedOut) leased.push({ row: handedOut, message })
  }
  return leased
}
