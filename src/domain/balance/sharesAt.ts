import { contentTypes, type ContentType, type Packaging } from '../post.ts'
import type { BalancePolicy } from './policy.ts'

/** A post on the timeline, planned or delivered; filter by `counts` before. */
export type BalanceItem = {
  id: string
  /** When members see it. */
  at: Date
  contentType: ContentType
  packaging: Packaging
}

/** How many posts of each type a window holds. */
export type Tally = Record<ContentType, number>

export type Shares = {
  /** The window: after `from`, up to and including `at`. */
  from: Date
  at: Date
  total: number
  /** Share is a fraction of `total`; 0 where the window is empty. */
  types: Record<ContentType, { count: number; share: number }>
  /** Whether the window holds enough posts for its shares to say anything. */
  isSample: boolean
}

export const day = 86_400_000

/**
 * The mix a member has seen at `at`: the shares of the window that ends there. For what is to come,
 * ask at the end of it: the next seven days are the window at now + 7 days.
 */
export function sharesAt({
  items,
  at,
  policy,
}: {
  items: readonly BalanceItem[]
  at: Date
  policy: BalancePolicy
}): Shares {
  const from = new Date(at.getTime() - policy.windowDays * day)
  const inside = items.filter((item) => item.at > from && item.at <= at)
  const tally: Tally = { product: 0, values: 0, interaction: 0 }
  for (const item of inside) tally[item.contentType] += 1
  return shares({ tally, from, at, policy })
}

function shares({
  tally,
  from,
  at,
  policy,
}: {
  tally: Tally
  from: Date
  at: Date
  policy: BalancePolicy
}): Shares {
  const total = tally.product + tally.values + tally.interaction
  const types = Object.fromEntries(
    contentTypes.map((type) => [
      type,
      { count: tally[type], share: total === 0 ? 0 : tally[type] / total },
    ]),
  ) as Shares['types']
  return { from, at, total, types, isSample: total >= policy.minimumSample }
}
