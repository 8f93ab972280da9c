import type { Payload, Where } from 'payload'
import { numberState } from '../../domain/calendar/issueNumbers.ts'
import { findRows } from '../ledger.ts'

export type StoredNumber = {
  id: string
  column: string
  post: string
  number: number
  uses: number
  isFixed: boolean
}

/**
 * Frees the numbers of a column whose posts never went out and are not on their way, and fixes those
 * that did. Each is read before its post's deliveries, and only changed while nobody used it since:
 * whoever is about to send has claimed the delivery first, and uses the number after that.
 */
export async function giveBack({
  payload,
  column,
}: {
  payload: Payload
  column: string
}): Promise<void> {
  const { docs } = await payload.db.find<StoredNumber>({
    collection: 'issue-numbers',
    where: { and: [{ column: { equals: column } }, { isFixed: { equals: false } }] },
    pagination: false,
  })
  for (const { id, post, uses } of docs) {
    const rows = await findRows({ payload, where: { post: { equals: post } } })
    const state = numberState(rows)
    const where: Where = { and: [{ id: { equals: id } }, { uses: { equals: uses } }] }
    if (state === 'free') await payload.db.deleteOne({ collection: 'issue-numbers', where })
    if (state !== 'fixed') continue
    const data = { isFixed: true }
    await payload.db.updateOne({ collection: 'issue-numbers', where, data })
  }
}
