import type { Payload } from 'payload'
import { inbox } from '../../domain/delivery/delivery.ts'
import type { LedgerRow } from '../ledger.ts'
import { planDeliveries } from '../planDeliveries.ts'
import { settleLease } from '../settleLease.ts'
import { asSaid } from '../../domain/words.ts'

/** What a person says became of a task. */
export type TaskEnd =
  | { type: 'done'; /** Where it can be seen. */ url?: string }
  | { type: 'not-done'; /** Why, in the person's words. */ reason: string }

/**
 * Records what a person did with a task. `null`: it is no longer in the inbox under this lease. A post
 * that was moved meanwhile gets its new time once it is known not to have been published.
 */
export async function settleTask({
  payload,
  deliveryId,
  lease,
  by,
  end,
  now,
}: {
  payload: Payload
  deliveryId: string
  lease: number
  /** `user:<id>`. */
  by: string
  end: TaskEnd
  now: Date
}): Promise<LedgerRow | null> {
  const answer =
    end.type === 'done'
      ? ({ type: 'sent', externalId: deliveryId, url: end.url } as const)
      : ({ type: 'rejected', reason: asSaid(end.reason) } as const)
  const asked = { payload, deliveryId, fence: lease, reader: inbox, by, answer, now }
  const row = await settleLease(asked)
  if (row?.state === 'rejected') await planDeliveries({ payload, postId: row.post, now })
  return row
}
