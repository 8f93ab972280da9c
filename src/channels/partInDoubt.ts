import type { Step, Steps } from './channel.ts'

/** The step of a visible call, the first of which is 1. */
export const stepOfPart = (part: number): string => `part-${part}`

/** What is written down before the first of several visible calls, so that it is known what is left. */
const countStep = 'parts'

/** Says of how many visible calls a post consists; nothing of a post of one. */
export async function noteCount({ steps, count }: { steps: Steps; count: number }): Promise<void> {
  const isNews = steps.find(countStep)?.value !== String(count)
  if (count > 1 && isNews) await steps.record({ name: countStep, value: String(count) })
}

/**
 * The first part that is not known to be out while others wait behind it: of a delivery that may be live,
 * the one to ask a person about. null: nothing waits behind what is in doubt.
 */
export function partInDoubt(steps: readonly Step[]): { part: number; of: number } | null {
  const of = Number(steps.findLast(({ name }) => name === countStep)?.value ?? 1)
  let part = 1
  while (steps.some(({ name }) => name === stepOfPart(part))) part += 1
  return part < of ? { part, of } : null
}
