import type { ContentType } from '../post.ts'
import { rulesOf, sampleFor, type BalancePolicy, type BalanceRule } from './policy.ts'
import { day, type BalanceItem } from './sharesAt.ts'
import { windows, type WindowStretch } from './windows.ts'

/** A rule that does not hold for a while. */
export type BalanceWarning = {
  rule: BalanceRule['type']
  contentType: ContentType
  /** The rule is broken at every moment from here to before `to`, looking back `windowDays`. */
  from: Date
  to: Date
  /** The first moment at which it is furthest off; the numbers below are of the window ending here. */
  at: Date
  windowDays: number
  /** What was found and what the policy allows, as fractions. */
  share: number
  allowed: number
  /** Posts of this type, of all posts in the window. */
  count: number
  total: number
  /** Too much: posts of this type to take out of the window. Too little: posts of it to add. */
  off: number
  /** Too much: the posts of this type in the window. Too little has no culprit, so none. */
  causes: string[]
}

/** Every stretch of [from, to) in which a rule of the policy is broken, in order of time. */
export function balanceWarnings({
  items,
  policy,
  from,
  to,
}: {
  items: readonly BalanceItem[]
  policy: BalancePolicy
  from: Date
  to: Date
}): BalanceWarning[] {
  const sorted = [...items].sort((a, b) => a.at.getTime() - b.at.getTime())
  const watches = rulesOf(policy).map((rule) => watch({ rule, policy, sorted }))
  const warnings: BalanceWarning[] = []
  const length = policy.windowDays * day
  for (const stretch of windows({ sorted, length, from: from.getTime(), to: to.getTime() })) {
    for (const look of watches) warnings.push(...look(stretch))
  }
  for (const look of watches) warnings.push(...look(null))
  return warnings.sort((a, b) => a.from.getTime() - b.from.getTime())
}

type Breach = { from: number; to: number; worst: Worst }
type Worst = { at: number; count: number; total: number; first: number; end: number }

/** Follows one rule through the sweep; hands back its warning when the breach ends. */
function watch({
  rule,
  policy,
  sorted,
}: {
  rule: BalanceRule
  policy: BalancePolicy
  sorted: readonly BalanceItem[]
}): (stretch: WindowStretch | null) => BalanceWarning[] {
  const sample = sampleFor({ rule, policy })
  const isWorse = (a: number, b: number) => (rule.type === 'max-share' ? a > b : a < b)
  let breach: Breach | null = null
  return (stretch) => {
    const share = stretch && stretch.total >= sample ? shareIn({ stretch, rule }) : rule.allowed
    if (stretch && isWorse(share, rule.allowed)) {
      const found = worstOf({ stretch, rule })
      if (!breach) breach = { from: stretch.from, to: stretch.to, worst: found }
      else if (isWorse(share, breach.worst.count / breach.worst.total)) breach.worst = found
      breach.to = stretch.to
      return []
    }
    const over = breach
    breach = null
    return over ? [warning({ breach: over, rule, policy, sorted })] : []
  }
}

function shareIn({ stretch, rule }: { stretch: WindowStretch; rule: BalanceRule }): number {
  return stretch.tally[rule.contentType] / stretch.total
}

function worstOf({ stretch, rule }: { stretch: WindowStretch; rule: BalanceRule }): Worst {
  const { from: at, total, first, end, tally } = stretch
  return { at, count: tally[rule.contentType], total, first, end }
}

function warning({
  breach,
  rule,
  policy,
  sorted,
}: {
  breach: Breach
  rule: BalanceRule
  policy: BalancePolicy
  sorted: readonly BalanceItem[]
}): BalanceWarning {
  const { at, count, total, first, end } = breach.worst
  const inside = rule.type === 'max-share' ? sorted.slice(first, end) : []
  return {
    rule: rule.type,
    contentType: rule.contentType,
    from: new Date(breach.from),
    to: new Date(breach.to),
    at: new Date(at),
    windowDays: policy.windowDays,
    share: count / total,
    allowed: rule.allowed,
    count,
    total,
    off: offBy({ rule, count, total }),
    causes: inside.filter((item) => item.contentType === rule.contentType).map(({ id }) => id),
  }
}

/** Posts that have to leave the window (too much) or join it (too little) to mend the rule. */
function offBy({
  rule,
  count,
  total,
}: {
  rule: BalanceRule
  count: number
  total: number
}): number {
  const sign = rule.type === 'max-share' ? -1 : 1
  const isMended = (posts: number) => {
    const share = (count + sign * posts) / (total + sign * posts)
    return sign < 0 ? share <= rule.allowed : share >= rule.allowed
  }
  // A minimum of up to 99 % is mended by a hundred posts for each one there; the bound ends the rest.
  const most = sign < 0 ? count : 100 * total
  let posts = 1
  while (posts < most && !isMended(posts)) posts++
  return posts
}
