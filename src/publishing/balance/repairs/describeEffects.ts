import type { Board } from '../../../domain/balance/board.ts'
import type { Candidate } from '../../../domain/balance/repair/change.ts'
import { effectsOf, type RuleEffect } from '../../../domain/balance/repair/effects.ts'
import { applyCandidate } from '../../../domain/balance/repair/judgeBoards.ts'

/** What some changes do to every rule of a community. */
export type CommunityEffect = {
  community: { id: string; slug: string; name: string }
  rules: RuleEffect[]
}

/** Of the first community, and of the others that the changes reach. */
export function describeEffects({
  communities,
  boards,
  candidates,
}: {
  communities: readonly CommunityEffect['community'][]
  /** Of each community, in their order. */
  boards: readonly Board[]
  candidates: readonly Candidate[]
}): CommunityEffect[] {
  const after = candidates.reduce<readonly Board[]>(applyCandidate, boards)
  const touched = new Set([0, ...candidates.flatMap((one) => one.boards)])
  return [...touched].map((index) => {
    const { id, slug, name } = communities[index]!
    const rules = effectsOf({ before: boards[index]!, after: after[index]! })
    return { community: { id, slug, name }, rules }
  })
}
