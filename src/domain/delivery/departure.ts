import { afterQuiet, plannedAt } from './plannedAt.ts'
import type { ChannelRules } from './rules.ts'

/** When something that is due now would really leave; `at`: `null`: nobody can say. */
export type Departure =
  | { because: 'now' | 'quiet-hours' | 'spread' | 'queue'; at: Date }
  /** Somebody holds it, or what it goes to. */
  | { because: 'held'; at: null }

const minuteMs = 60_000

/**
 * What a channel's rules make of something that is due now. Of several that put it off the one that
 * puts it off furthest is told. `queue` is an estimate: those before it may go faster.
 */
export function departure({
  rules,
  maxPerMinute,
  waiting,
  key,
  isHeld,
  now,
}: {
  rules: ChannelRules
  /** `null`: as many as come. */
  maxPerMinute: number | null
  /** So many are due on the channel already. */
  waiting: number
  /** The delivery's id; `null`: it has none yet, and may be spread as far as the channel allows. */
  key: string | null
  isHeld: boolean
  now: Date
}): Departure {
  if (isHeld) return { because: 'held', at: null }
  const spread =
    key === null
      ? afterQuiet({ at: later(now, rules.jitterSeconds * 1000), quiet: rules.quiet })
      : plannedAt({ dueAt: now, key, rules })
  const minutes = maxPerMinute === null ? 0 : Math.floor(waiting / maxPerMinute)
  const queue = later(now, minutes * minuteMs)
  const quiet = afterQuiet({ at: now, quiet: rules.quiet })
  const at = new Date(Math.max(spread.getTime(), queue.getTime()))
  if (at <= now) return { because: 'now', at: now }
  if (at > spread) return { because: 'queue', at }
  const isQuiet = quiet > now || spread > later(now, rules.jitterSeconds * 1000)
  return { because: isQuiet ? 'quiet-hours' : 'spread', at }
}

function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms)
}
