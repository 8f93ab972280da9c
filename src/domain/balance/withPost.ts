import type { Breach, Range } from './breach.ts'
import { breachesOf } from './findBreaches.ts'
import { rulesOf, type BalancePolicy, type BalanceRule } from './policy.ts'
import { reachOf } from './reachOf.ts'
import { day, toTimeline, type BalanceItem } from './timeline.ts'

/** A run of products may last for years; so far ahead it is told of. Milliseconds. */
const furthest = 60 * day

/**
 * What scheduling `post` would do: for each rule it helps to break, the breach to show. A post pushes
 * its own type up and the others down, so only those rules can be its doing. Where the next days from
 * now (a window of them) hold the post and break the rule, the numbers are theirs, because that is the
 * week an editor has in mind; else they are of the worst moment the post has part in.
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
}): Breach[] {
  const timeline = toTimeline([...items.filter((item) => item.id !== post.id), post])
  const rules = rulesOf(policy)
  const look = (rule: BalanceRule, range: Range) =>
    breachesOf({ timeline, policy, rule, range, now }).filter((breach) =>
      isDoingOf({ breach, post }),
    )
  const next = nextDays({ policy, post, now })
  return rules.flatMap((rule) => {
    const reach = reachOf({ timeline, policy, rule, item: post })
    const to = Math.min(reach?.to ?? -Infinity, post.at.getTime() + furthest)
    const [worst] = look(rule, { from: post.at.getTime(), to }).sort(byDistance)
    const [near] = worst?.sample && next ? look(rule, next) : []
    return near ? { ...near, from: worst!.from, to: worst!.to } : (worst ?? [])
  })
}

/** The moment at which the days from now on are over, where they hold the post. */
function nextDays({
  policy: { window },
  post,
  now,
}: {
  policy: BalancePolicy
  post: BalanceItem
  now: Date
}): Range | null {
  if (window.type === 'posts') return null
  const length = window.days * day
  const ahead = now.getTime() + length
  const holdsPost = ahead >= post.at.getTime() && ahead < post.at.getTime() + length
  return holdsPost ? { from: ahead, to: ahead + 1 } : null
}

/** Whether a post has part in what is broken: its type and packaging decide, and its own instant. */
export function isDoingOf({ breach, post }: { breach: Breach; post: BalanceItem }): boolean {
  const isOwnType = breach.contentType === post.contentType
  switch (breach.rule) {
    case 'max-share':
      return isOwnType
    case 'min-share':
      return !isOwnType
    // It starts the count of topics anew for the next one as well.
    case 'topics-before-activity':
      return post.packaging === 'activity'
    case 'product-streak':
    case 'activity-cooldown':
    case 'per-day':
    case 'per-week':
      return breach.causes.includes(post.id)
    // A post ends a silence.
    case 'silence':
      return false
    default:
      return breach.rule satisfies never
  }
}

function byDistance(a: Breach, b: Breach): number {
  return Math.abs(b.found - b.allowed) - Math.abs(a.found - a.allowed)
}
