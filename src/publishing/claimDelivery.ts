import type { Payload } from 'payload'
import { openStates } from '../domain/delivery/delivery.ts'
import type { LedgerRow } from './ledger.ts'
import { advance, findRows, inState } from './ledger.ts'

/** The next rows of a channel whose time has come, in the editors' order. */
export function findDue({
  payload,
  channelId,
  now,
  limit,
  skip = [],
}: {
  payload: Payload
  channelId: string
  now: Date
  limit: number
  /** Posts that are held. */
  skip?: string[]
}): Promise<LedgerRow[]> {
  return findRows({
    payload,
    where: {
      and: [
        { channel: { equals: channelId } },
        inState(...openStates),
        { nextAttemptAt: { less_than_equal: now.toISOString() } },
        ...(skip.length > 0 ? [{ post: { not_in: skip } }] : []),
      ],
    },
    sort: ['dueAt', 'createdAt'],
    limit,
  })
}

/** Takes a row for `holdMs`; `null`: somebody was quicker. */
export function claimDelivery({
  payload,
  row,
  by,
  holdMs,
  now,
}: {
  payload: Payload
  row: LedgerRow
  by: string
  holdMs: number
  now: Date
}): Promise<LedgerRow | null> {
  const until = new Date(now.getTime() + holdMs)
  return advance({ payload, row, event: { type: 'claim', by, until }, now })
}
