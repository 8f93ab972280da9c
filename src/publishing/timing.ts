/** How long things may take. All workers of one database go by the same. Milliseconds. */
export type Timing = {
  /** How long a claim is its holder's: longer than one attempt, so that a live sender is not robbed. */
  claimHoldMs: number
  /** Longest one attempt may take. */
  sendTimeoutMs: number
  /** How long a lane is its holder's without a sign of life. */
  laneLeaseMs: number
  sweepEveryMs: number
}

export const usualTiming: Timing = {
  claimHoldMs: 90_000,
  sendTimeoutMs: 30_000,
  laneLeaseMs: 10_000,
  sweepEveryMs: 10_000,
}
