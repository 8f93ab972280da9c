import { joinFindings, toBreach, type Breach, type Finding, type Range } from './breach.ts'
import type { BalanceRule } from './policy.ts'
import { day, indexAfter, indexFrom, timeOf, type Timeline } from './timeline.ts'

type Sweep = { timeline: Timeline; rule: BalanceRule; range: Range }

/** Where more than `allowed` product posts come in a row, until a post of another type ends the run. */
export function streakBreaches({ timeline, rule, range }: Sweep): Breach[] {
  const joined = joinFindings<Finding & { first: number; end: number }>({
    rule,
    isWorse: (a, b) => a > b,
    describe: ({ found, first, end }) => ({
      sample: null,
      off: found - rule.allowed,
      causes: timeline.slice(first, end).map(({ id }) => id),
    }),
  })
  let end = indexAfter(timeline, range.from)
  let first = end
  while (first > 0 && timeline[first - 1]!.contentType === rule.contentType) first--
  for (let moment = range.from; moment < range.to;) {
    for (; timeOf(timeline, end) <= moment; end++) {
      if (timeline[end]!.contentType !== rule.contentType) first = end + 1
    }
    const to = Math.min(timeOf(timeline, end), range.to)
    const found = end - first
    if (found > rule.allowed) joined.broken({ from: moment, to, found, first, end })
    else joined.whole()
    moment = to
  }
  return joined.end()
}

/** Activities that come after fewer topic posts than `allowed`. */
export function topicBreaches({ timeline, rule, range }: Sweep): Breach[] {
  return activities({ timeline, range }).flatMap(({ index, before }) => {
    const found = index - before - 1
    if (found >= rule.allowed) return []
    const from = timeOf(timeline, index)
    const worst = { from, to: from + 1, found }
    const causes = [timeline[index]!.id]
    const describe = () => ({ sample: null, off: rule.allowed - found, causes })
    return toBreach({ rule, range: worst, worst, describe })
  })
}

/** Activities that come sooner than `allowed` days after the one before, until that time is over. */
export function cooldownBreaches({ timeline, rule, range }: Sweep): Breach[] {
  const cooldown = rule.allowed * day
  // What came before the range may still reach into it.
  const reaching = { from: range.from - cooldown, to: range.to }
  return activities({ timeline, range: reaching }).flatMap(({ index, before }) => {
    if (before < 0) return []
    const [at, last] = [timeOf(timeline, index), timeOf(timeline, before)]
    const from = Math.max(range.from, at)
    const to = Math.min(range.to, last + cooldown)
    if (from >= to) return []
    const found = (at - last) / day
    const causes = [timeline[before]!.id, timeline[index]!.id]
    const describe = () => ({ sample: null, off: rule.allowed - found, causes })
    return toBreach({ rule, range: { from, to }, worst: { from, to, found }, describe })
  })
}

/** The activities of a range, each with the index of the one before it; -1: it is the first. */
function activities({
  timeline,
  range,
}: {
  timeline: Timeline
  range: Range
}): { index: number; before: number }[] {
  const found: { index: number; before: number }[] = []
  const start = indexFrom(timeline, range.from)
  let before = start - 1
  while (before >= 0 && timeline[before]!.packaging !== 'activity') before--
  for (let index = start; timeOf(timeline, index) < range.to; index++) {
    if (timeline[index]!.packaging !== 'activity') continue
    found.push({ index, before })
    before = index
  }
  return found
}
