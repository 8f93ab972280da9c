import { planFields, type PlanRow } from '../plan.ts'

/** What a source that has no such fields takes for every post; cells as in a plan. */
export type Defaults = Partial<
  Pick<PlanRow['cells'], 'contentType' | 'channels' | 'column' | 'timezone'>
>

export function emptyCells(): PlanRow['cells'] {
  return Object.fromEntries(planFields.map((field) => [field, ''])) as PlanRow['cells']
}
