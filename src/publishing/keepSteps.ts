import type { Payload } from 'payload'
import type { Step, Steps } from '../channels/channel.ts'
import { insist } from './insist.ts'
import type { LedgerRow } from './ledger.ts'
import { recordStep } from './ledger.ts'

/** Thrown through an adapter: its delivery belongs to somebody else by now, so it must not go on. */
export class LostDelivery extends Error {}

/** The steps of a delivery, on its row of the ledger. */
export function keepSteps({
  payload,
  row,
  clock,
}: {
  payload: Payload
  /** As it was when the attempt began. */
  row: LedgerRow
  clock: () => Date
}): Steps {
  const steps: Step[] = [...row.steps]
  return {
    find: (name) => steps.findLast((step) => step.name === name) ?? null,
    async record({ name, value }) {
      const step = { name, value, at: clock() }
      const isMine = await insist(() => recordStep({ payload, row, step }))
      if (!isMine) throw new LostDelivery('the delivery is no longer held by this attempt')
      steps.push(step)
    },
  }
}
