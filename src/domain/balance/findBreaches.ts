import type { Breach, Range } from './breach.ts'
import { cooldownBreaches, streakBreaches, topicBreaches } from './orderBreaches.ts'
import { frequencyBreaches, silenceBreaches } from './paceBreaches.ts'
import { rulesOf, type BalancePolicy, type BalanceRule } from './policy.ts'
import { shareBreaches } from './shareBreaches.ts'
import type { Timeline } from './timeline.ts'

/** Every stretch of [from, to) in which a rule of the policy is broken, in order of time. */
export function findBreaches({
  timeline,
  policy,
  from,
  to,
  now,
}: {
  timeline: Timeline
  policy: BalancePolicy
  from: Date
  to: Date
  now: Date
}): Breach[] {
  const range = { from: from.getTime(), to: to.getTime() }
  const rules = rulesOf(policy)
  const shares = rules.filter(isShare)
  return [
    ...shareBreaches({ timeline, policy, rules: shares, range }),
    ...rules
      .filter((rule) => !isShare(rule))
      .flatMap((rule) => breachesOf({ timeline, policy, rule, range, now })),
  ].sort(byTime)
}

/** Where one rule is broken in a part of the horizon. */
export function breachesOf({
  timeline,
  policy,
  rule,
  range,
  now,
}: {
  timeline: Timeline
  policy: BalancePolicy
  rule: BalanceRule
  range: Range
  now: Date
}): Breach[] {
  const sweep = { timeline, rule, range }
  switch (rule.name) {
    case 'max-share':
    case 'min-share':
      return shareBreaches({ timeline, policy, rules: [rule], range })
    case 'product-streak':
      return streakBreaches(sweep)
    case 'topics-before-activity':
      return topicBreaches(sweep)
    case 'activity-cooldown':
      return cooldownBreaches(sweep)
    case 'per-day':
      return frequencyBreaches({ ...sweep, days: 1 })
    case 'per-week':
      return frequencyBreaches({ ...sweep, days: 7 })
    case 'silence':
      return silenceBreaches({ ...sweep, now: now.getTime() })
    default:
      return rule.name satisfies never
  }
}

/** By time; at one time in the order of the policy's rules, which the caller keeps. */
export function byTime(a: Breach, b: Breach): number {
  return a.from.getTime() - b.from.getTime()
}

function isShare({ name }: BalanceRule): boolean {
  return name === 'max-share' || name === 'min-share'
}
