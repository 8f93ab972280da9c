import type { Breach, Range } from './breach.ts'
import { breachesOf, byTime, findBreaches } from './findBreaches.ts'
import { isSameRule, rulesOf, type BalancePolicy, type BalanceRule } from './policy.ts'
import { reachOf } from './reachOf.ts'
import { changeTimeline, toTimeline, type BalanceItem, type Timeline } from './timeline.ts'

/** A community's timeline with everything that is broken on it; never changed, only replaced. */
export type Board = {
  timeline: Timeline
  policy: BalancePolicy
  from: Date
  to: Date
  now: Date
  /** For each rule of the policy, in order of time. */
  breaches: readonly { rule: BalanceRule; breaches: readonly Breach[] }[]
}

export type ItemChange = { remove: BalanceItem | null; add: BalanceItem | null }

/** Looks at the whole horizon once. */
export function createBoard({
  items,
  ...known
}: {
  items: readonly BalanceItem[]
  policy: BalancePolicy
  from: Date
  to: Date
  now: Date
}): Board {
  const timeline = toTimeline(items)
  const found = findBreaches({ timeline, ...known })
  const breaches = rulesOf(known.policy).map((rule) => ({
    rule,
    breaches: found.filter((breach) =>
      isSameRule({ name: breach.rule, contentType: breach.contentType }, rule),
    ),
  }))
  return { timeline, breaches, ...known }
}

/** Everything broken on the board, in order of time. */
export function allBreaches({ breaches }: Board): Breach[] {
  return breaches.flatMap((one) => one.breaches).sort(byTime)
}

/**
 * The board with one post added, removed or moved. Each rule is looked at again only where the post
 * can make a difference, so this costs by the size of a window and not of the horizon.
 */
export function changeBoard({ board, change }: { board: Board; change: ItemChange }): Board {
  const timeline = changeTimeline({ timeline: board.timeline, ...change })
  const breaches = board.breaches.map(({ rule, breaches: old }) => {
    const reaches = reachesOf({ board, after: timeline, rule, change })
    return {
      rule,
      breaches: reaches.reduce(
        (known, reach) => lookAgain({ board, timeline, rule, old: known, reach }),
        old,
      ),
    }
  })
  return { ...board, timeline, breaches }
}

/** Where a change can matter to a rule: around the old place, as it was, and around the new, as it is. */
export function reachesOf({
  board: { timeline, policy },
  after,
  rule,
  change: { remove, add },
}: {
  board: Pick<Board, 'timeline' | 'policy'>
  after: Timeline
  rule: BalanceRule
  change: ItemChange
}): Range[] {
  const old = remove && reachOf({ timeline, policy, rule, item: remove })
  const made = add && reachOf({ timeline: after, policy, rule, item: add })
  return [old, made].filter((reach) => reach !== null)
}

function lookAgain({
  board: { policy, now, ...horizon },
  timeline,
  rule,
  old,
  reach,
}: {
  board: Board
  timeline: Timeline
  rule: BalanceRule
  old: readonly Breach[]
  reach: Range
}): readonly Breach[] {
  const { range, first, end } = widen({ reach, old, horizon })
  const found = breachesOf({ timeline, policy, rule, range, now })
  return [...old.slice(0, first), ...found, ...old.slice(end)]
}

/** A breach that begins or ends in the reach may grow or shrink: all of it is looked at again. */
function widen({
  reach,
  old,
  horizon,
}: {
  reach: Range
  old: readonly Breach[]
  horizon: { from: Date; to: Date }
}): { range: Range; first: number; end: number } {
  const range = {
    from: Math.max(reach.from, horizon.from.getTime()),
    to: Math.min(reach.to, horizon.to.getTime()),
  }
  let first = firstEndingFrom(old, range.from)
  // Cooldowns overlap, so one that is touched may touch the next.
  while (first > 0 && first < old.length && old[first]!.from <= old[first - 1]!.to) first--
  let end = first
  for (; end < old.length && old[end]!.from.getTime() <= range.to; end++) {
    range.from = Math.min(range.from, old[end]!.from.getTime())
    range.to = Math.max(range.to, old[end]!.to.getTime())
  }
  return { range, first, end }
}

/** The first breach that ends at or after a moment, by halving: later breaches end later. */
function firstEndingFrom(breaches: readonly Breach[], moment: number): number {
  let low = 0
  let high = breaches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (breaches[middle]!.to.getTime() >= moment) high = middle
    else low = middle + 1
  }
  return low
}
