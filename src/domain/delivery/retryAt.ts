const minute = 60_000

/** Waits between attempts, in milliseconds; after the last one the delivery is given up. */
const waits = [30_000, minute, 2 * minute, 5 * minute, 15 * minute, 30 * minute, 60 * minute]

/** A platform that asks for more than this is asked again before. Milliseconds. */
const longestWait = 24 * 60 * minute

/** Most attempts one delivery gets before it ends as rejected. */
export const maxAttempts = waits.length + 1

/**
 * When to try again after attempt number `attemptCount` (1 = the first) answered "try later".
 * A time the platform named wins where it is later than ours, up to a day. `null`: give up.
 */
export function retryAt({
  attemptCount,
  now,
  after,
}: {
  attemptCount: number
  now: Date
  after?: Date
}): Date | null {
  const wait = waits[attemptCount - 1]
  if (wait === undefined) return null
  const ours = new Date(now.getTime() + wait)
  if (!after || !(after > ours)) return ours
  return new Date(Math.min(after.getTime(), now.getTime() + longestWait))
}
