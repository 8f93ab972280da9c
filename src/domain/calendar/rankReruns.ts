/** An evergreen post, as far as it matters whether it may be shown again. */
export type Evergreen = {
  id: string
  /** Every time it was shown or will be, itself or as a rerun. */
  shownAt: readonly Date[]
  /** How often it was rerun, or will be. */
  reruns: number
}

const dayMs = 86_400_000

/**
 * The posts of a pool that may be shown at an instant, best first: the one that was not shown for
 * the longest time, and before it those that never were, in the pool's order.
 */
export function rankReruns({
  pool,
  at,
  cooldownDays,
  maxRepeats,
}: {
  pool: readonly Evergreen[]
  at: Date
  cooldownDays: number
  maxRepeats: number
}): string[] {
  return pool
    .filter(({ reruns }) => reruns < maxRepeats)
    .filter(({ shownAt }) =>
      shownAt.every((shown) => Math.abs(at.getTime() - shown.getTime()) >= cooldownDays * dayMs),
    )
    .map(({ id, shownAt }) => ({ id, last: Math.max(-Infinity, ...shownAt.map(Number)) }))
    .sort((a, b) => (a.last === b.last ? 0 : a.last - b.last))
    .map(({ id }) => id)
}
