import type { ContentType, Packaging } from '../post.ts'

/** A post on the timeline, planned or delivered; filter by `counts` before. */
export type BalanceItem = {
  id: string
  /** When members see it. */
  at: Date
  contentType: ContentType
  packaging: Packaging
}

/** Items in the order in which members see them; those of one instant by their ids. */
export type Timeline = readonly BalanceItem[]

/** Milliseconds. */
export const day = 86_400_000

export function toTimeline(items: readonly BalanceItem[]): Timeline {
  return [...items].sort(compare)
}

/** The timeline without one item, as it stands there, and with another, each where there is one. */
export function changeTimeline({
  timeline,
  remove,
  add,
}: {
  timeline: Timeline
  remove: BalanceItem | null
  add: BalanceItem | null
}): Timeline {
  const changed = [...timeline]
  if (remove) {
    const index = placeOf(timeline, remove)
    if (timeline[index]?.id === remove.id) changed.splice(index, 1)
  }
  if (add) changed.splice(placeOf(changed, add), 0, add)
  return changed
}

/** The first index whose item is at or after a moment (milliseconds). */
export function indexFrom(timeline: Timeline, moment: number): number {
  return firstIndex(timeline, (item) => item.at.getTime() >= moment)
}

/** The first index whose item is after a moment. */
export function indexAfter(timeline: Timeline, moment: number): number {
  return firstIndex(timeline, (item) => item.at.getTime() > moment)
}

/** The time of an item; beyond the ends there is none. */
export function timeOf(timeline: Timeline, index: number): number {
  return timeline[index]?.at.getTime() ?? Infinity
}

function placeOf(timeline: Timeline, item: BalanceItem): number {
  return firstIndex(timeline, (other) => compare(other, item) >= 0)
}

/** By halving: `is` must be false up to an index and true from it on. */
function firstIndex(timeline: Timeline, is: (item: BalanceItem) => boolean): number {
  let low = 0
  let high = timeline.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (is(timeline[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function compare(a: BalanceItem, b: BalanceItem): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)
}
