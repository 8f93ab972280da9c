import { stagePolicies, type Stage } from '../../src/domain/balance/defaults.ts'
import { findBreaches } from '../../src/domain/balance/findBreaches.ts'
import { keyOf, type BalancePolicy } from '../../src/domain/balance/policy.ts'
import type { Breach } from '../../src/domain/balance/breach.ts'
import { toTimeline, type BalanceItem, type Timeline } from '../../src/domain/balance/timeline.ts'

/** The stage each of the three stands in, by what it is for. */
const stageOf: Record<string, Stage> = {
  'lead-in': 'attention',
  conversion: 'action',
  'fans-berlin': 'share',
}

export type Replayed = {
  community: string
  policy: BalancePolicy
  timeline: Timeline
  from: Date
  to: Date
  breaches: Breach[]
}

/** Each community's year, judged by the default of its stage. */
export function replay(received: ReadonlyMap<string, BalanceItem[]>): Replayed[] {
  const all = [...received.values()].flat().map(({ at }) => at.getTime())
  const from = new Date(Math.min(...all))
  const to = new Date(Math.max(...all) + 1)
  return [...received].sort().map(([community, items]) => {
    const policy = stagePolicies[stageOf[community] ?? 'interest']
    const timeline = toTimeline(items)
    const breaches = findBreaches({ timeline, policy, from, to, now: to })
    return { community, policy, timeline, from, to, breaches }
  })
}

/** How often and for how many days each rule was broken. */
export function tally(breaches: readonly Breach[]): Map<string, { times: number; days: number }> {
  const found = new Map<string, { times: number; days: number }>()
  for (const { rule, contentType, from, to } of breaches) {
    const key = keyOf({ name: rule, contentType })
    const known = found.get(key) ?? { times: 0, days: 0 }
    const days = known.days + (Number(to) - Number(from)) / 86_400_000
    found.set(key, { times: known.times + 1, days })
  }
  return found
}
