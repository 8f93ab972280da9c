import { contentTypes, type ContentType } from '../post.ts'

/** How loudly a broken rule speaks: said, warned of, or kept from leaving. From mild to grave. */
export const levels = ['notice', 'warn', 'block'] as const
export type Level = (typeof levels)[number]

/** What a share is counted over. */
export type Window =
  /** The days up to a moment, of 24 hours each. */
  | { type: 'days'; days: number }
  /** The last so many posts at a moment, however long they took. */
  | { type: 'posts'; posts: number }

/** How the three content types may share what a community receives, and at which pace. */
export type BalancePolicy = {
  window: Window
  /** Bounds of each type's share, as fractions: 0 ≤ min ≤ target ≤ max ≤ 1, and min below 1. */
  shares: Record<ContentType, ShareBounds>
  /**
   * Fewest posts in the window before a share says anything. With four posts one of them is 25 %,
   * so a single post would throw the mix from fine to broken; see `sampleFor`.
   */
  minimumSample: number
  /** Longest run of product posts; `null`: no such rule, here and below. */
  productStreak: { most: number; level: Level } | null
  /** So many topic posts since the activity before, or since the first post. */
  topicsBeforeActivity: { least: number; level: Level } | null
  /** Days of 24 hours between two activities. */
  activityCooldown: { days: number; level: Level } | null
  /** In any 24 hours. */
  perDay: { most: number; level: Level } | null
  /** In any seven days of 24 hours. */
  perWeek: { most: number; level: Level } | null
  /** Longest time without a post; it can be told but not blocked: a post ends it. */
  silence: { days: number; level: Exclude<Level, 'block'> } | null
}

export type ShareBounds = {
  min: number
  /** What to aim for: shown, and never broken. */
  target: number
  max: number
  level: Level
}

export const ruleNames = [
  'max-share',
  'min-share',
  'product-streak',
  'topics-before-activity',
  'activity-cooldown',
  'per-day',
  'per-week',
  'silence',
] as const
export type RuleName = (typeof ruleNames)[number]

/** One bound of a policy. */
export type BalanceRule = {
  name: RuleName
  /** Of the rules about shares, and of the run of products. */
  contentType: ContentType | null
  /** The bound: a fraction for shares, posts or days for the others. */
  allowed: number
  level: Level
}

/** The bounds of a policy that can be broken at all, always in the same order. */
export function rulesOf(policy: BalancePolicy): BalanceRule[] {
  const shares = contentTypes.flatMap((contentType): BalanceRule[] => {
    const { min, max, level } = policy.shares[contentType]
    return [
      ...(max < 1 ? [{ name: 'max-share', contentType, allowed: max, level } as const] : []),
      ...(min > 0 ? [{ name: 'min-share', contentType, allowed: min, level } as const] : []),
    ]
  })
  const rule = (name: RuleName, bound: { level: Level } | null, allowed = 0): BalanceRule[] => {
    const contentType = name === 'product-streak' ? 'product' : null
    return bound ? [{ name, contentType, allowed, level: bound.level }] : []
  }
  const { productStreak, topicsBeforeActivity, activityCooldown, perDay, perWeek, silence } = policy
  return [
    ...shares,
    ...rule('product-streak', productStreak, productStreak?.most),
    ...rule('topics-before-activity', topicsBeforeActivity, topicsBeforeActivity?.least),
    ...rule('activity-cooldown', activityCooldown, activityCooldown?.days),
    ...rule('per-day', perDay, perDay?.most),
    ...rule('per-week', perWeek, perWeek?.most),
    ...rule('silence', silence, silence?.days),
  ]
}

/**
 * Fewest posts in the window before a bound on a share speaks. A minimum also waits until it owes one
 * whole post: with "at least 10 %" nobody is late before the tenth. A window of the last N posts
 * never holds more than N, so it asks for no more either.
 */
export function sampleFor({ rule, policy }: { rule: BalanceRule; policy: BalancePolicy }): number {
  const { minimumSample, window } = policy
  const owed = rule.name === 'min-share' ? Math.ceil(1 / rule.allowed) : 0
  const sample = Math.max(minimumSample, owed)
  return window.type === 'posts' ? Math.min(sample, window.posts) : sample
}

/** Whether a level is at least as grave as another. */
export function isAtLeast({ level, than }: { level: Level; than: Level }): boolean {
  return levels.indexOf(level) >= levels.indexOf(than)
}

/** Two rules that are the same bound of one policy or of two. */
export function isSameRule(a: RuleKey, b: RuleKey): boolean {
  return a.name === b.name && a.contentType === b.contentType
}

type RuleKey = { name: RuleName; contentType: ContentType | null }

/** "max-share product": what a rule is called in lists and answers. */
export function keyOf({ name, contentType }: RuleKey): string {
  return contentType ? `${name} ${contentType}` : name
}
