import type { BalanceItem } from '../../../src/domain/balance/sharesAt.ts'
import type { ContentType } from '../../../src/domain/post.ts'

const letters: Record<string, ContentType> = { p: 'product', v: 'values', i: 'interaction' }
const monday = Date.UTC(2026, 10, 23, 12)

/** Noon (UTC) of day `number`; day 0 is Monday 23 November 2026. */
export function noon(number: number): Date {
  return new Date(monday + number * 86_400_000)
}

/** One word per day from day 0, one letter per post at noon: 'pvi - i' is 3 posts, none, 1 post. */
export function week(plan: string): BalanceItem[] {
  return plan.split(' ').flatMap((posts, number) =>
    [...posts.replace('-', '')].map((letter, index) => ({
      id: `${number}${letter}${index}`,
      at: noon(number),
      contentType: letters[letter]!,
      packaging: 'topic' as const,
    })),
  )
}
