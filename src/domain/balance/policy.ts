import type { ContentType } from '../post.ts'

/** How the three content types may share what a community receives. */
export type BalancePolicy = {
  /** Length of the rolling window, in days of 24 hours. */
  windowDays: number
  /** Bounds of each type's share, as fractions: 0 ≤ min ≤ max ≤ 1, and min below 1. */
  shares: Record<ContentType, { min: number; max: number }>
  /**
   * Fewest posts in the window before a share says anything. With four posts one of them is 25 %,
   * so a single post would throw the mix from fine to broken; see `sampleFor`.
   */
  minimumSample: number
}

/** One bound of a policy. */
export type BalanceRule = {
  type: 'max-share' | 'min-share'
  contentType: ContentType
  /** The bound, as a fraction. */
  allowed: number
}

/** For a community that has set no policy of its own. */
export const defaultPolicy: BalancePolicy = {
  // Members live by the week: columns repeat weekly, and a week is what one remembers of a group.
  windowDays: 7,
  shares: {
    // Above two in five a group reads as advertising and people mute it; none at all is fine.
    product: { min: 0, max: 0.4 },
    // One in ten keeps it known what we stand for; more than 60 % is a lecture.
    values: { min: 0.1, max: 0.6 },
    // Below 30 % members become an audience. Talk among members has no upper bound.
    interaction: { min: 0.3, max: 1 },
  },
  // From five posts on, one post moves a share by at most 20 points, half of product's allowance.
  minimumSample: 5,
}

/** The bounds of a policy that can be broken at all. */
export function rulesOf(policy: BalancePolicy): BalanceRule[] {
  const rules: BalanceRule[] = []
  for (const contentType of ['product', 'values', 'interaction'] as const) {
    const { min, max } = policy.shares[contentType]
    if (max < 1) rules.push({ type: 'max-share', contentType, allowed: max })
    if (min > 0) rules.push({ type: 'min-share', contentType, allowed: min })
  }
  return rules
}

/**
 * Fewest posts in the window before this rule speaks. A minimum also waits until it owes one whole
 * post: with "at least 10 %" nobody is late before the tenth.
 */
export function sampleFor({ rule, policy }: { rule: BalanceRule; policy: BalancePolicy }): number {
  if (rule.type === 'max-share') return policy.minimumSample
  return Math.max(policy.minimumSample, Math.ceil(1 / rule.allowed))
}
