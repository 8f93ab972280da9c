import type { BalanceItem } from '../../../src/domain/balance/timeline.ts'
import type { BalancePolicy, ShareBounds } from '../../../src/domain/balance/policy.ts'
import type { ContentType } from '../../../src/domain/post.ts'

/** A share without bounds. */
export const free: ShareBounds = { min: 0, target: 1 / 3, max: 1, level: 'warn' }

/** No rule at all; a test adds the one it is about. */
export const bare: BalancePolicy = {
  window: { type: 'days', days: 7 },
  minimumSample: 5,
  shares: { product: free, values: free, interaction: free },
  productStreak: null,
  topicsBeforeActivity: null,
  activityCooldown: null,
  perDay: null,
  perWeek: null,
  silence: null,
}

const letters: Record<string, ContentType> = { p: 'product', v: 'values', i: 'interaction' }
const monday = Date.UTC(2026, 10, 23, 12)

/** Noon (UTC) of day `number`; day 0 is Monday 23 November 2026. */
export function noon(number: number): Date {
  return new Date(monday + number * 86_400_000)
}

/**
 * One word per day from day 0, one letter per post at noon: 'pvi - i' is 3 posts, none, 1 post.
 * A capital letter is an activity.
 */
export function week(plan: string): BalanceItem[] {
  return plan.split(' ').flatMap((posts, number) =>
    [...posts.replace('-', '')].map((letter, index) => ({
      id: `${number}${letter}${index}`,
      at: noon(number),
      contentType: letters[letter.toLowerCase()]!,
      packaging: letter === letter.toLowerCase() ? ('topic' as const) : ('activity' as const),
    })),
  )
}
