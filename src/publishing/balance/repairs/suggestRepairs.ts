import type { Payload } from 'payload'
import type { PlanChange, RepairChange } from '../../../domain/balance/repair/change.ts'
import { searchRepair, type Repair } from '../../../domain/balance/repair/searchRepair.ts'
import { describeEffects, type CommunityEffect } from './describeEffects.ts'
import type { WhatIf } from '../whatIf.ts'
import { readRepairPlan, type RepairPlan } from './readRepairPlan.ts'

/** A set of changes that mends a community's plan, with what it does to every rule. */
export type Suggestion = {
  changes: RepairChange[]
  /** By post id: what people call the posts in it. */
  titles: Record<string, string>
  /** Nothing is left broken that moving, swapping or filling could mend. */
  isWhole: boolean
  /** Every other set was tried: none does it with fewer changes, nor by shifting posts less. */
  isSmallest: boolean
  effects: CommunityEffect[]
}

/** The smallest repairs of a community's plan, best first; none where it needs none. Saves nothing. */
export async function suggestRepairs({
  budget,
  ...asked
}: {
  payload: Payload
  communityId: string
  days: number
  now: Date
  /** Plans to look at; left out, the search's own. */
  budget?: number
  whatIf?: WhatIf
}): Promise<Suggestion[]> {
  const plan = await readRepairPlan(asked)
  if (!plan) return []
  return searchRepair({ ...plan, ...(budget ? { budget } : {}) }).map((repair) =>
    toSuggestion({ plan, repair }),
  )
}

function toSuggestion({
  plan: { communities, boards, titles },
  repair: { candidates, isWhole, isSmallest },
}: {
  plan: RepairPlan
  repair: Repair
}): Suggestion {
  const changes = candidates.map(({ change }) => change)
  const named = changes.flatMap((change) => postsOf(change))
  return {
    changes,
    titles: Object.fromEntries(named.map((id) => [id, titles.get(id) ?? id])),
    isWhole,
    isSmallest,
    effects: describeEffects({ communities, boards, candidates }),
  }
}

export function postsOf(change: PlanChange): string[] {
  return change.type === 'swap' ? change.posts.map(({ post }) => post) : [change.post]
}
