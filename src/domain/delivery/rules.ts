/** What happens to a delivery that is due but could not leave in time (the workers were down). */
export type LatePolicy =
  | { type: 'publish' }
  /** Publish if it is at most so late, else it is missed. */
  | { type: 'within'; minutes: number }
  | { type: 'skip' }
  /** Missed for now; a person is asked. */
  | { type: 'ask' }

/** Wall-clock hours in which nothing leaves; `from` later than `to` spans midnight. "HH:MM". */
export type QuietHours = { from: string; to: string; timezone: string }

/** When a channel lets something leave. */
export type ChannelRules = {
  late: LatePolicy
  quiet: QuietHours | null
  /** Deliveries are spread over this long after their time, always the same way. Seconds. */
  jitterSeconds: number
  /** Between two late posts, so that a backlog does not burst. Seconds. */
  spacingSeconds: number
}

/** A delivery that leaves later than this after its time is late. Milliseconds. */
export const lateAfterMs = 5 * 60_000
