import type { ContentType } from '../post.ts'
import type { BalanceRule, Level, RuleName } from './policy.ts'

/** A rule that does not hold for a while. */
export type Breach = {
  rule: RuleName
  contentType: ContentType | null
  level: Level
  /**
   * The rule is broken at every moment from here to before `to`. An activity without its topics is
   * broken at its own instant: `to` is a millisecond later.
   */
  from: Date
  to: Date
  /** The first moment at which it is furthest off; what follows is of that moment. */
  at: Date
  /** What was found and what the policy allows: fractions for shares, posts or days for others. */
  found: number
  allowed: number
  /** For shares: posts of the type, of all posts in the window. */
  sample: { count: number; total: number } | null
  /**
   * How far off: posts to take out (too many) or to add (too few); days to wait with an activity;
   * days of silence too many.
   */
  off: number
  /** The posts that cause it. What is missing has no culprit, so none. */
  causes: string[]
}

/** The part of time that is looked at, in milliseconds: from `from` to before `to`. */
export type Range = { from: number; to: number }

/** What one rule finds over a stretch of time: `isWorse` tells the worst moment of a breach. */
export type Finding = Range & Pick<Breach, 'found'>

/**
 * Joins stretches that follow each other into one breach and remembers its worst moment. `describe`
 * is asked once for each breach, not for each stretch.
 */
export function joinFindings<Found extends Finding>({
  rule,
  isWorse,
  describe,
}: {
  rule: BalanceRule
  isWorse: (a: number, b: number) => boolean
  describe: (worst: Found) => Pick<Breach, 'sample' | 'off' | 'causes'>
}): { broken(found: Found): void; whole(): void; end(): Breach[] } {
  const breaches: Breach[] = []
  let open: { range: Range; worst: Found } | null = null
  const close = (): void => {
    if (open) breaches.push(toBreach({ rule, range: open.range, worst: open.worst, describe }))
    open = null
  }
  return {
    broken(found) {
      if (!open) open = { range: { from: found.from, to: found.to }, worst: found }
      else if (isWorse(found.found, open.worst.found)) open.worst = found
      open.range.to = found.to
    },
    whole: close,
    end() {
      close()
      return breaches
    },
  }
}

export function toBreach<Found extends Finding>({
  rule,
  range,
  worst,
  describe,
}: {
  rule: BalanceRule
  range: Range
  worst: Found
  describe: (worst: Found) => Pick<Breach, 'sample' | 'off' | 'causes'>
}): Breach {
  return {
    rule: rule.name,
    contentType: rule.contentType,
    level: rule.level,
    from: new Date(range.from),
    to: new Date(range.to),
    at: new Date(worst.from),
    found: worst.found,
    allowed: rule.allowed,
    ...describe(worst),
  }
}
