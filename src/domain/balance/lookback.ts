import type { BalancePolicy } from './policy.ts'

/** Runs of products and topics before an activity are looked for this far back in any case. */
const leastDays = 60

/**
 * How much of what came before a moment decides about it: so many days, and where these hold fewer,
 * so many posts. A longer run of products is told as one of those that were read.
 */
export function lookbackOf(policy: BalancePolicy): { days: number; posts: number } {
  const { window, activityCooldown, productStreak, topicsBeforeActivity } = policy
  const [days, posts] = window.type === 'days' ? [window.days, 0] : [0, window.posts]
  return {
    days: Math.max(leastDays, days, activityCooldown?.days ?? 0),
    // Of a run one more than is allowed, and so at least one: a silence is counted from the last post.
    posts: Math.max(posts, (productStreak?.most ?? 0) + 1, topicsBeforeActivity?.least ?? 0),
  }
}
