import type { Payload } from 'payload'
import type { LedgerRow } from '../ledger.ts'
import { advance } from '../ledger.ts'

/** So long somebody may take before the ledger asks what became of it. Milliseconds. */
const patienceMs = 90 * 24 * 60 * 60_000

/** Puts a delivery into the inbox: from here on a person has it. */
export function handOver({
  payload,
  row,
  now,
}: {
  payload: Payload
  row: LedgerRow
  now: Date
}): Promise<LedgerRow | null> {
  const until = new Date(now.getTime() + patienceMs)
  return advance({ payload, row, event: { type: 'hand-over', until }, now })
}
