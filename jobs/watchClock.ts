import type { Db } from 'mongodb'
import { measureSkew } from './measureSkew.ts'

/** How far the process's clock is off, known between two measurements too. */
export type ClockWatch = {
  /** Compares with the database's clock; gives milliseconds ahead of it. */
  measure(): Promise<number>
  /** Whether the clock is further off than it may be, now. True until it was measured once. */
  isOff(): boolean
  /**
   * What time it is: the process's clock, put right where it is known to be further off than it may
   * be. A call that was under way when the clock jumped is still recorded at its true time.
   */
  now(): Date
}

/**
 * A clock that jumps right after it was compared would let posts leave early until the next time.
 * So it is held against the machine's monotonic time in between, which nobody sets.
 */
export function watchClock({
  db,
  clock,
  monotonic = () => performance.now(),
  limitMs,
}: {
  db: Db
  clock: () => Date
  /** Milliseconds since any moment; never set back or forth. */
  monotonic?: () => number
  limitMs: number
}): ClockWatch {
  /** What the clock shows more than monotonic time, and more than the database's. */
  let measured: { offset: number; skewMs: number } | null = null
  let isKnown = false
  const offset = (): number => clock().getTime() - monotonic()
  const skewNow = (): number => (measured ? measured.skewMs + offset() - measured.offset : 0)
  const isOff = (): boolean => !isKnown || Math.abs(skewNow()) > limitMs
  return {
    async measure() {
      const before = offset()
      const skewMs = await measureSkew({ db, clock })
      const after = offset()
      // It jumped while it was being measured: what was known before is all there is.
      isKnown = Math.abs(after - before) <= limitMs
      if (isKnown) measured = { offset: after, skewMs }
      return skewMs
    },
    isOff,
    now: () => new Date(clock().getTime() - (isOff() ? skewNow() : 0)),
  }
}
