import type { BalanceItem } from '../../domain/balance/timeline.ts'
import { postOf } from './itemId.ts'

/** Posts that are only thought of, and planned ones that are thought away with all their repeats. */
export type WhatIf = {
  add: readonly (BalanceItem & { communities: string[] })[]
  remove: ReadonlySet<string>
}

/** Nothing is thought of. */
export const asItIs: WhatIf = { add: [], remove: new Set() }

/** What a community would receive. */
export function imagine({
  items,
  communityId,
  whatIf: { add, remove },
}: {
  items: readonly BalanceItem[]
  communityId: string
  whatIf: WhatIf
}): BalanceItem[] {
  const added = add.filter(({ communities }) => communities.includes(communityId))
  return [
    ...items.filter(({ id }) => !remove.has(postOf(id))),
    ...added.map(({ id, at, contentType, packaging }) => ({ id, at, contentType, packaging })),
  ]
}
