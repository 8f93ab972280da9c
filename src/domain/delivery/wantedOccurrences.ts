import type { Occurrence, Series } from '../calendar/series.ts'
import { occurrencesBetween } from '../calendar/series.ts'
import type { Delivery } from './delivery.ts'
import { openStates } from './delivery.ts'

/** A post that goes out at one time, and the first time of one that repeats. */
export const once = 'once'

type Known = Pick<Delivery, 'state' | 'dueAt' | 'isInDoubt' | 'isWithdrawn'> & {
  occurrence: string
}

const dayMs = 86_400_000

/**
 * The repeats of a post that the ledger should have up to `to`: those that lie ahead, and those it
 * has already and that only wait to leave. One that left on a channel may still leave on the others;
 * it counts once for the most repeats, and for the days between two.
 */
export function wantedOccurrences({
  series,
  rows,
  now,
  to,
}: {
  series: Series
  /** Every delivery of the post. */
  rows: readonly Known[]
  now: Date
  to: Date
}): Occurrence[] {
  const repeats = rows.filter(({ occurrence }) => occurrence !== once)
  const gone = new Map(repeats.filter(hasLeft).map((row) => [row.occurrence, row.dueAt]))
  const waiting = repeats.filter(({ state }) => openStates.includes(state))
  const isWaiting = ({ id, at }: Occurrence) =>
    waiting.some(({ occurrence, dueAt }) => occurrence === id && sameTime(dueAt, at))
  const from = new Date(Math.min(now.getTime(), ...waiting.map(({ dueAt }) => dueAt.getTime())))
  let budget = (series.maxRepeats ?? Infinity) - gone.size
  const shown = [series.startsAt, ...gone.values()].map((at) => at.getTime())
  const wanted: Occurrence[] = []
  for (const occurrence of occurrencesBetween({ series, from, to })) {
    const at = occurrence.at.getTime()
    if (at <= now.getTime() && !isWaiting(occurrence)) continue
    if (!gone.has(occurrence.id)) {
      if (budget <= 0) continue
      if (shown.some((other) => Math.abs(at - other) < series.cooldownDays * dayMs)) continue
      budget -= 1
      shown.push(at)
    }
    wanted.push(occurrence)
  }
  return wanted
}

function hasLeft({ state, isInDoubt }: Known): boolean {
  return isInDoubt || ['claimed', 'sending', 'sent', 'unconfirmed'].includes(state)
}

function sameTime(a: Date, b: Date): boolean {
  return a.getTime() === b.getTime()
}
