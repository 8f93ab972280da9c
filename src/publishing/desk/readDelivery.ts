import type { Payload } from 'payload'
import type { LedgerRow } from '../ledger.ts'
import { findRows } from '../ledger.ts'
import type { LedgerFilter } from './filter.ts'
import { toWhere } from './filter.ts'

/** One row by its id; `null`: there is none, or not for whom the filter is. */
export async function readDelivery({
  payload,
  id,
  filter,
}: {
  payload: Payload
  id: string
  filter: LedgerFilter
}): Promise<LedgerRow | null> {
  const where = { and: [{ id: { equals: id } }, await toWhere({ payload, filter })] }
  const [row] = await findRows({ payload, where, limit: 1 })
  return row ?? null
}
