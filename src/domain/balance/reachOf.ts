import type { Range } from './breach.ts'
import type { BalancePolicy, BalanceRule } from './policy.ts'
import { day, indexAfter, indexFrom, timeOf, type BalanceItem, type Timeline } from './timeline.ts'

/**
 * The time in which an item can make any difference to a rule, with or without it on this timeline;
 * `null`: in none. Outside of it the rule finds the same, so nothing there has to be looked at again.
 */
export function reachOf({
  timeline,
  policy,
  rule,
  item,
}: {
  timeline: Timeline
  policy: BalancePolicy
  rule: BalanceRule
  item: BalanceItem
}): Range | null {
  const from = item.at.getTime()
  const later = indexAfter(timeline, from)
  switch (rule.name) {
    case 'max-share':
    case 'min-share':
      if (policy.window.type === 'days') return { from, to: from + policy.window.days * day }
      return { from, to: timeOf(timeline, later + policy.window.posts - 1) }
    case 'per-day':
      return { from, to: from + day }
    case 'per-week':
      return { from, to: from + 7 * day }
    case 'activity-cooldown':
      return item.packaging === 'activity' ? { from, to: from + rule.allowed * day } : null
    case 'product-streak': {
      const isOther = ({ contentType }: BalanceItem) => contentType !== rule.contentType
      return { from, to: timeOf(timeline, next({ timeline, index: later, is: isOther })) }
    }
    case 'topics-before-activity': {
      const isActivity = ({ packaging }: BalanceItem) => packaging === 'activity'
      return { from, to: timeOf(timeline, next({ timeline, index: later, is: isActivity })) + 1 }
    }
    case 'silence': {
      const before = indexFrom(timeline, from) - 1
      const since = before < 0 ? -Infinity : timeOf(timeline, before)
      return { from: since, to: timeOf(timeline, later) }
    }
    default:
      return rule.name satisfies never
  }
}

function next({
  timeline,
  index,
  is,
}: {
  timeline: Timeline
  index: number
  is: (item: BalanceItem) => boolean
}): number {
  let found = index
  while (found < timeline.length && !is(timeline[found]!)) found++
  return found
}
