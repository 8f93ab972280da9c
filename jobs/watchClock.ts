import type { Db } from 'mongodb'
import { measureSkew } from './measureSkew.ts'

/** How far the process's clock is off, known between two measurements too. */
export type ClockWatch = {
  /** Compares with the database's clock; gives milliseconds ahead of it. */
  measure(): Promise<number>
  /** Whether the clock is further off than it may be, now. True until it was measured once. */
  isOff(): boolean
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
  const offset = (): number => clock().getTime() - monotonic()
  return {
    async measure() {
      const before = offset()
      const skewMs = await measureSkew({ db, clock })
      const after = offset()
      // It jumped while it was being measured: nothing is known.
      measured = Math.abs(after - before) > limitMs ? null : { offset: after, skewMs }
      return skewMs
    },
    isOff() {
      if (!measured) return true
      const skewMs = measured.skewMs + offset() - measured.offset
      return Math.abs(skewMs) > limitMs
    },
  }
}
