import type { Point } from '../worker/breakPoints.ts'
import type { Mutation } from '../worker/plan.ts'
import type { Fault } from './timeline.ts'

/** What it takes for a missing safeguard to matter; the rest of the faults would only be noise. */
export const mutationSettings: Record<
  Mutation,
  {
    faults: readonly Fault[]
    /** Where workers have to sleep too long. */
    focus: readonly Point[] | null
  }
> = {
  'no compare-and-set': { faults: ['break', 'freeze'], focus: ['call', 'record sent'] },
  'no unique index': { faults: ['break', 'freeze'], focus: ['plan'] },
  'unknown is repeated': { faults: ['channel'], focus: null },
  'post not read again': { faults: [], focus: null },
  'not-before not checked': { faults: [], focus: null },
}
