import type { Timing } from '../../src/publishing/timing.ts'
import type { Fault, Pace } from './faults/timeline.ts'
import type { Mutation } from './worker/plan.ts'

/** One run. */
export type ChaosOptions = {
  seed: string
  workers: number
  channels: number
  /** Processes that pull, from a channel in order and one as it comes; 0: nobody pulls. */
  readers: number
  /** Spread over the time the faults last. */
  posts: number
  faultMs: number
  faults: readonly Fault[]
  pace: Pace
  timing: Timing
  mutation: Mutation | null
  /** K: how long after the last fault everything due must have ended. */
  settleWithinMs: number
  /** Posts after the faults, and how late they may be. */
  calmPosts: number
  calmLagMs: number
  /** Posts due in the middle of stopping one worker after the other. */
  burstPosts: number
  /** How many workers are asked to stop in the end, one after the other. */
  stops: number
}

/** Claims, leases and sweeps in seconds, so that a run meets their ends often. Their order is kept. */
export const quickTiming: Timing = {
  claimHoldMs: 6_000,
  sendTimeoutMs: 2_500,
  laneLeaseMs: 2_000,
  sweepEveryMs: 1_500,
}
