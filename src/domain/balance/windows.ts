import type { Window } from './policy.ts'
import { day, indexAfter, timeOf, type Timeline } from './timeline.ts'

/** A stretch of time over which the window holds the same items. */
export type WindowStretch = {
  /** The window is the same at every moment from here … */
  from: number
  /** … to before here. Milliseconds, both. */
  to: number
  /** The window's items are `timeline.slice(first, end)`. */
  first: number
  end: number
  total: number
  /** One object for the whole sweep: read it before the next step. */
  tally: Readonly<Tally>
}

/** How many posts of each type a window holds. */
export type Tally = { product: number; values: number; interaction: number }

/**
 * Sweeps a window over the timeline from `from` to before `to`, and stops wherever an item enters (at
 * its time) or leaves (a window's length later, or when newer ones take its place). Every item enters
 * and leaves once, so the sweep is linear.
 */
export function* windows({
  timeline,
  window,
  from,
  to,
}: {
  timeline: Timeline
  window: Window
  from: number
  to: number
}): Generator<WindowStretch> {
  const tally: Tally = { product: 0, values: 0, interaction: 0 }
  const leaves = leaving({ timeline, window })
  let end = indexAfter(timeline, from)
  let first = firstInside({ timeline, window, moment: from, end })
  for (let index = first; index < end; index++) tally[timeline[index]!.contentType] += 1
  for (let moment = from; moment < to;) {
    for (; timeOf(timeline, end) <= moment; end++) tally[timeline[end]!.contentType] += 1
    for (; leaves(first) <= moment; first++) tally[timeline[first]!.contentType] -= 1
    const next = Math.min(timeOf(timeline, end), leaves(first), to)
    yield { from: moment, to: next, first, end, total: end - first, tally }
    moment = next
  }
}

/** When an item leaves the window. */
function leaving({ timeline, window }: { timeline: Timeline; window: Window }) {
  if (window.type === 'posts') return (index: number) => timeOf(timeline, index + window.posts)
  return (index: number) => timeOf(timeline, index) + window.days * day
}

function firstInside({
  timeline,
  window,
  moment,
  end,
}: {
  timeline: Timeline
  window: Window
  moment: number
  end: number
}): number {
  if (window.type === 'posts') return Math.max(0, end - window.posts)
  return indexAfter(timeline, moment - window.days * day)
}
