import type { Payload, TypedUser } from 'payload'
import type { RepairChange } from '../../../domain/balance/repair/change.ts'
import { applyChange, type ChangeRefusal } from './applyChange.ts'
import { refusalOf } from './refusalOf.ts'

export type Applied =
  | { type: 'applied' }
  /** The plan is no longer what the repair was made for: nothing was changed. */
  | { type: 'outdated'; index: number; why: ChangeRefusal }
  /** Somebody was faster in the middle: the changes before this one were made. */
  | { type: 'stopped'; index: number; why: ChangeRefusal }

/** Carries out a suggestion; all of it is looked at before anything is changed. */
export async function applyRepair({
  changes,
  ...asked
}: {
  payload: Payload
  /** `null`: Lanmu itself, by a community's policy. */
  user: TypedUser | null
  changes: readonly RepairChange[]
  now: Date
}): Promise<Applied> {
  for (const [index, change] of changes.entries()) {
    const why = await refusalOf({ ...asked, change })
    if (why) return { type: 'outdated', index, why }
  }
  for (const [index, change] of changes.entries()) {
    const why = await applyChange({ ...asked, change })
    if (why) return { type: 'stopped', index, why }
  }
  return { type: 'applied' }
}
