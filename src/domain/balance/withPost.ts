import { balanceWarnings, type BalanceWarning } from './balanceWarnings.ts'
import type { BalancePolicy } from './policy.ts'
import { day, type BalanceItem } from './sharesAt.ts'

/**
 * What scheduling `post` would do: for each rule it helps to break, the warning to show. A post
 * pushes its own type up and the others down, so only those rules can be its doing. Where the next
 * `windowDays` from now hold the post and break the rule, the numbers are theirs, because that is
 * the week an editor has in mind; else they are of the worst window the post is in.
 *
 * `items` may hold the post as it was before the edit: it is replaced by its id.
 */
export function withPost({
  items,
  post,
  policy,
  now,
}: {
  items: readonly BalanceItem[]
  post: BalanceItem
  policy: BalancePolicy
  now: Date
}): BalanceWarning[] {
  const all = [...items.filter((item) => item.id !== post.id), post]
  const length = policy.windowDays * day
  const until = new Date(post.at.getTime() + length)
  const ahead = new Date(now.getTime() + length)
  const holdsPost = ahead >= post.at && ahead < until
  const justAfter = new Date(ahead.getTime() + 1)
  const next = holdsPost ? balanceWarnings({ items: all, policy, from: ahead, to: justAfter }) : []
  const around = balanceWarnings({ items: all, policy, from: post.at, to: until })
  return worstPerRule(around.filter((warning) => isDoingOf({ warning, post }))).map((worst) => {
    const near = next.find((warning) => isSameRule(warning, worst))
    return near ? { ...near, from: worst.from, to: worst.to } : worst
  })
}

function isDoingOf({ warning, post }: { warning: BalanceWarning; post: BalanceItem }): boolean {
  const isOwnType = warning.contentType === post.contentType
  return warning.rule === 'max-share' ? isOwnType : !isOwnType
}

function worstPerRule(warnings: BalanceWarning[]): BalanceWarning[] {
  const worst = new Map<string, BalanceWarning>()
  for (const warning of warnings) {
    const key = `${warning.rule} ${warning.contentType}`
    const known = worst.get(key)
    if (!known || distance(warning) > distance(known)) worst.set(key, warning)
  }
  return [...worst.values()]
}

function distance({ share, allowed }: BalanceWarning): number {
  return Math.abs(share - allowed)
}

function isSameRule(a: BalanceWarning, b: BalanceWarning): boolean {
  return a.rule === b.rule && a.contentType === b.contentType
}
