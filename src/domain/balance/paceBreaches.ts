import { joinFindings, toBreach, type Breach, type Finding, type Range } from './breach.ts'
import type { BalanceRule } from './policy.ts'
import { day, indexAfter, timeOf, type Timeline } from './timeline.ts'
import { windows } from './windows.ts'

type Sweep = { timeline: Timeline; rule: BalanceRule; range: Range }

/** Where more posts than `allowed` meet in any window of `days`. */
export function frequencyBreaches({
  timeline,
  rule,
  range,
  days,
}: Sweep & { days: number }): Breach[] {
  const joined = joinFindings<Finding & { first: number; end: number }>({
    rule,
    isWorse: (a, b) => a > b,
    describe: ({ found, first, end }) => ({
      sample: null,
      off: found - rule.allowed,
      causes: timeline.slice(first, end).map(({ id }) => id),
    }),
  })
  for (const { from, to, total, first, end } of windows({
    timeline,
    window: { type: 'days', days },
    ...range,
  })) {
    if (total > rule.allowed) joined.broken({ from, to, found: total, first, end })
    else joined.whole()
  }
  return joined.end()
}

/**
 * Where nothing comes for longer than `allowed` days. It is counted from a community's first post on.
 * Where the plan ends there is no silence yet, unless nothing at all is planned from `now` on.
 */
export function silenceBreaches({ timeline, rule, range, now }: Sweep & { now: number }): Breach[] {
  const breaches: Breach[] = []
  for (
    let index = Math.max(0, indexAfter(timeline, range.from) - 1);
    index < timeline.length;
    index++
  ) {
    const last = timeOf(timeline, index)
    if (last >= range.to) break
    const next = timeOf(timeline, index + 1)
    const isOpen = next === Infinity
    if (isOpen && last > now) break
    const from = Math.max(range.from, last + rule.allowed * day)
    const to = Math.min(range.to, next)
    // A silence of just the days that are allowed is none.
    if (from >= to) continue
    const found = (to - last) / day
    const describe = () => ({ sample: null, off: found - rule.allowed, causes: [] })
    breaches.push(toBreach({ rule, range: { from, to }, worst: { from, to, found }, describe }))
  }
  return breaches
}
