import type { Payload, TypedUser } from 'payload'
import type { PlanChange } from '../../../domain/balance/repair/change.ts'
import { applyChange, type ChangeRefusal } from './applyChange.ts'
import { refusalOf } from './refusalOf.ts'

export type Applied =
  /** `undo`: the changes that take it back, in their order. */
  | { type: 'applied'; undo: PlanChange[] }
  /** The plan is no longer what the repair was made for: nothing was changed. */
  | { type: 'outdated'; index: number; why: ChangeRefusal }
  /** Somebody was faster in the middle: the changes before this one were made. */
  | { type: 'stopped'; index: number; why: ChangeRefusal }

/** Carries out a suggestion, or takes one back; all is looked at before anything is changed. */
export async function applyRepair({
  changes,
  ...asked
}: {
  payload: Payload
  /** `null`: Lanmu itself, by a community's policy. */
  user: TypedUser | null
  changes: readonly PlanChange[]
  now: Date
}): Promise<Applied> {
  const outdated = await findRefusal({ ...asked, changes })
  if (outdated) return { type: 'outdated', ...outdated }
  const undo: PlanChange[] = []
  for (const [index, change] of changes.entries()) {
    const made = await applyChange({ ...asked, change })
    if (made.type === 'refused') return { type: 'stopped', index, why: made.why }
    undo.unshift(made.undo)
  }
  return { type: 'applied', undo }
}

/** The first change that cannot be made any more, and why; `null`: all can. */
export async function findRefusal({
  payload,
  changes,
  now,
}: {
  payload: Payload
  changes: readonly PlanChange[]
  now: Date
}): Promise<{ index: number; why: ChangeRefusal } | null> {
  for (const [index, change] of changes.entries()) {
    const why = await refusalOf({ payload, change, now })
    if (why) return { index, why }
  }
  return null
}
