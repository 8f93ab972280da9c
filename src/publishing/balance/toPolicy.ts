import type { BalancePolicy, Level, ShareBounds } from '../../domain/balance/policy.ts'
import { contentTypes, type ContentType } from '../../domain/post.ts'

/** A policy as the admin stores it: shares in per cent, an empty number is no rule. */
export type StoredPolicy = {
  id: string
  name: string
  appliesTo: 'chosen' | 'stage' | 'everyone'
  stage?: string | null
  version?: number | null
  overrideRole?: 'editor' | 'admin' | null
  isMending?: boolean | null
  windowType: 'days' | 'posts'
  windowLength: number
  minimumSample: number
  productStreak?: number | null
  productStreakLevel: Level
  topicsBeforeActivity?: number | null
  topicsBeforeActivityLevel: Level
  activityCooldown?: number | null
  activityCooldownLevel: Level
  perDay?: number | null
  perDayLevel: Level
  perWeek?: number | null
  perWeekLevel: Level
  silence?: number | null
  silenceLevel: Exclude<Level, 'block'>
} & Record<ContentType, ShareBounds>

/** The policy that a stored one stands for. */
export function toPolicy(stored: StoredPolicy): BalancePolicy {
  const { windowType, windowLength, minimumSample } = stored
  const { productStreak, topicsBeforeActivity, activityCooldown, perDay, perWeek, silence } = stored
  const shares = contentTypes.map((type) => [type, toBounds(stored[type])])
  return {
    window:
      windowType === 'posts'
        ? { type: 'posts', posts: windowLength }
        : { type: 'days', days: windowLength },
    shares: Object.fromEntries(shares) as BalancePolicy['shares'],
    minimumSample,
    productStreak: productStreak ? { most: productStreak, level: stored.productStreakLevel } : null,
    topicsBeforeActivity: topicsBeforeActivity
      ? { least: topicsBeforeActivity, level: stored.topicsBeforeActivityLevel }
      : null,
    activityCooldown: activityCooldown
      ? { days: activityCooldown, level: stored.activityCooldownLevel }
      : null,
    perDay: perDay ? { most: perDay, level: stored.perDayLevel } : null,
    perWeek: perWeek ? { most: perWeek, level: stored.perWeekLevel } : null,
    silence: silence ? { days: silence, level: stored.silenceLevel } : null,
  }
}

function toBounds({ min, target, max, level }: ShareBounds): ShareBounds {
  return { min: min / 100, target: target / 100, max: max / 100, level }
}
