import type { Payload, Where } from 'payload'
import { inbox } from '../../domain/delivery/delivery.ts'
import type { LedgerRow } from '../ledger.ts'
import { findRows, inState } from '../ledger.ts'

/** Deliveries that a person has in hand, the longest due first. */
export function findTasks({
  payload,
  where = {},
  limit,
}: {
  payload: Payload
  /** Only these. */
  where?: Where
  limit: number
}): Promise<LedgerRow[]> {
  const inHand = { and: [inState('sending'), { claimedBy: { equals: inbox } }, where] }
  return findRows({ payload, where: inHand, sort: ['dueAt', 'id'], limit })
}
