import type { Payload } from 'payload'
import type { Answer } from '../domain/delivery/events.ts'
import type { LedgerRow } from './ledger.ts'
import { advance, findRows } from './ledger.ts'

/**
 * Records what a reader did with a delivery it leased. `null`: the lease is no longer the reader's
 * (it ran out, or somebody else settled it). The same acknowledgement twice gets the same answer.
 */
export async function settleLease({
  payload,
  deliveryId,
  fence,
  reader,
  by,
  answer,
  now,
}: {
  payload: Payload
  deliveryId: string
  /** The lease's token. */
  fence: number
  reader: string
  /** Who says so, where that is not the reader. */
  by?: string
  answer: Answer
  now: Date
}): Promise<LedgerRow | null> {
  const [row] = await findRows({ payload, where: { id: { equals: deliveryId } }, limit: 1 })
  if (!row || row.fence !== fence) return null
  if (row.state === 'sent' && answer.type === 'sent') return row
  if (row.claimedBy !== reader) return null
  return advance({
    payload,
    row,
    event: { type: 'answer', answer, isSafeToRepeat: true, startedAt: row.claimedAt ?? now, by },
    now,
  })
}

/** Lets a reader keep what it leased for longer. `null`: it is no longer the reader's. */
export async function extendLease({
  payload,
  deliveryId,
  fence,
  reader,
  until,
  now,
}: {
  payload: Payload
  deliveryId: string
  fence: number
  reader: string
  until: Date
  now: Date
}): Promise<LedgerRow | null> {
  const [row] = await findRows({ payload, where: { id: { equals: deliveryId } }, limit: 1 })
  if (!row || row.fence !== fence || row.claimedBy !== reader) return null
  return advance({ payload, row, event: { type: 'extend', until }, now })
}
