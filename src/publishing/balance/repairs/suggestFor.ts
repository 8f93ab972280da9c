import type { Payload } from 'payload'
import { isAtLeast } from '../../../domain/balance/policy.ts'
import type { CommunityBalance } from '../describeBalance.ts'
import type { WhatIf } from '../whatIf.ts'
import { suggestRepairs, type Suggestion } from './suggestRepairs.ts'

/** Plans looked at for one answer, shared by its communities: an answer stays below a second. */
const budgetOfAnswer = 1_500
const leastBudget = 200

/** Repairs for each community that has something to mend, in the order of `found`. */
export async function suggestFor({
  payload,
  found,
  days,
  now,
  whatIf,
}: {
  payload: Payload
  found: readonly CommunityBalance[]
  days: number
  now: Date
  /** What is thought of stays where it is: only what is planned is moved. */
  whatIf?: WhatIf
}): Promise<Suggestion[][]> {
  const needs = found.map(({ breaches }) =>
    breaches.some(({ level }) => isAtLeast({ level, than: 'warn' })),
  )
  const count = Math.max(1, needs.filter(Boolean).length)
  const budget = Math.max(leastBudget, Math.floor(budgetOfAnswer / count))
  const suggested: Suggestion[][] = []
  for (const [index, { community }] of found.entries()) {
    const asked = { payload, communityId: community.id, days, now, budget, whatIf }
    suggested.push(needs[index] ? await suggestRepairs(asked) : [])
  }
  return suggested
}
