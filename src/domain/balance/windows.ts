import type { BalanceItem, Tally } from './sharesAt.ts'

/** A stretch of time over which the rolling window holds the same items. */
export type WindowStretch = {
  /** The window is the same at every moment from here … */
  from: number
  /** … to before here. */
  to: number
  /** The window's items are `sorted.slice(first, end)`. */
  first: number
  end: number
  total: number
  /** One object for the whole sweep: read it before the next step. */
  tally: Readonly<Tally>
}

/**
 * Sweeps a window of `length` milliseconds over items sorted by time, from `from` to before `to`,
 * and stops wherever one enters (at its time) or leaves (`length` later). Every item enters and
 * leaves once, so the sweep is linear.
 */
export function* windows({
  sorted,
  length,
  from,
  to,
}: {
  sorted: readonly BalanceItem[]
  length: number
  from: number
  to: number
}): Generator<WindowStretch> {
  const tally: Tally = { product: 0, values: 0, interaction: 0 }
  const timeOf = (index: number) => sorted[index]?.at.getTime() ?? Infinity
  let first = 0
  let end = 0
  for (let moment = from; moment < to;) {
    for (; timeOf(end) <= moment; end++) tally[sorted[end]!.contentType] += 1
    for (; timeOf(first) + length <= moment; first++) tally[sorted[first]!.contentType] -= 1
    const next = Math.min(timeOf(end), timeOf(first) + length, to)
    yield { from: moment, to: next, first, end, total: end - first, tally }
    moment = next
  }
}
