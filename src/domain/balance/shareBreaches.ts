import { joinFindings, type Breach, type Finding, type Range } from './breach.ts'
import { sampleFor, type BalancePolicy, type BalanceRule } from './policy.ts'
import type { Timeline } from './timeline.ts'
import { windows, type WindowStretch } from './windows.ts'

type Found = Finding & { count: number; total: number; first: number; end: number }

/** Where bounds on shares are broken: one sweep for all of them. */
export function shareBreaches({
  timeline,
  policy,
  rules,
  range,
}: {
  timeline: Timeline
  policy: BalancePolicy
  rules: readonly BalanceRule[]
  range: Range
}): Breach[] {
  const watches = rules.map((rule) => watch({ rule, policy, timeline }))
  for (const stretch of windows({ timeline, window: policy.window, ...range })) {
    for (const { look } of watches) look(stretch)
  }
  return watches.flatMap(({ end }) => end())
}

function watch({
  rule,
  policy,
  timeline,
}: {
  rule: BalanceRule
  policy: BalancePolicy
  timeline: Timeline
}): { look(stretch: WindowStretch): void; end(): Breach[] } {
  const contentType = rule.contentType!
  const sample = sampleFor({ rule, policy })
  const isMaximum = rule.name === 'max-share'
  const isWorse = (a: number, b: number) => (isMaximum ? a > b : a < b)
  const joined = joinFindings<Found>({
    rule,
    isWorse,
    describe: ({ count, total, first, end }) => ({
      sample: { count, total },
      off: offBy({ rule, count, total }),
      causes: isMaximum
        ? timeline
            .slice(first, end)
            .filter((item) => item.contentType === contentType)
            .map(({ id }) => id)
        : [],
    }),
  })
  return {
    look({ from, to, first, end, total, tally }) {
      const count = tally[contentType]
      const found = count / total
      const isBroken = total >= sample && isWorse(found, rule.allowed)
      if (isBroken) joined.broken({ from, to, found, count, total, first, end })
      else joined.whole()
    },
    end: joined.end,
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
  const sign = rule.name === 'max-share' ? -1 : 1
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
