/** A figure over time; `at` in milliseconds. */
export type Point = { at: number; value: number }

export type Verdict = {
  /** Means of the first and the last quarter after the warm-up. */
  from: number
  to: number
  /** By the straight line through all that came after the warm-up. */
  perHour: number
  isGrowing: boolean
}

/** The first part of a run, in which caches fill and code is compiled. */
const warmUp = 1 / 3

/** Less than this in the whole time is noise, as is what is small in itself. */
const share = 0.1

/**
 * Whether a figure grows: its line rises by more than a tenth of its mean and by more than `least`
 * in the time that was watched, and the rise explains most of its ups and downs.
 */
export function judge({
  points,
  rest = Infinity,
  least,
}: {
  points: Point[]
  /** What it fell to when the load was over: back at where it began, it was only the load's. */
  rest?: number
  least: number
}): Verdict {
  const used = points.slice(Math.floor(points.length * warmUp))
  const quarter = Math.max(1, Math.floor(used.length / 4))
  const from = mean(used.slice(0, quarter))
  const to = mean(used.slice(-quarter))
  const { slope, explained } = lineThrough(used)
  const watchedMs = (used.at(-1)?.at ?? 0) - (used[0]?.at ?? 0)
  const rise = slope * watchedMs
  const isGrowing =
    rise > least && rise > share * mean(used) && explained > 0.5 && rest > from + least / 2
  return { from, to, perHour: slope * 3_600_000, isGrowing }
}

/** Least squares; `explained`: the part of the variance that the line takes away, 0 to 1. */
function lineThrough(points: Point[]): { slope: number; explained: number } {
  const at = points.reduce((sum, point) => sum + point.at, 0) / points.length
  const value = mean(points)
  let [across, along, up] = [0, 0, 0]
  for (const point of points) {
    across += (point.at - at) * (point.value - value)
    along += (point.at - at) ** 2
    up += (point.value - value) ** 2
  }
  if (along === 0 || up === 0) return { slope: 0, explained: 0 }
  return { slope: across / along, explained: across ** 2 / (along * up) }
}

function mean(points: Point[]): number {
  return points.reduce((sum, { value }) => sum + value, 0) / Math.max(1, points.length)
}
