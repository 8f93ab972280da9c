import { points } from '../worker/breakPoints.ts'
import type { Break } from '../worker/plan.ts'
import type { Random } from '../random.ts'

/** Where to break each new worker: every point in turn, before and after, those not reached first. */
export type Breaks = {
  next(): Break
  /** How many there are. */
  total: number
}

/** Between claim and record: where a worker that sleeps too long does the most harm. */
const worthFreezing = ['claim', 'intent', 'call', 'take lane', 'plan', 'arm', 'expire']

export function createBreaks({
  random,
  freezeMs,
  isReached,
  focus,
}: {
  random: Random
  freezeMs: number | null
  /** Only these points, and always frozen there; `null`: all of them. */
  focus: readonly string[] | null
  isReached: (place: string) => boolean
}): Breaks {
  const all = points
    .filter((point) => focus === null || focus.includes(point))
    .flatMap((point) => (['before', 'after'] as const).map((when) => ({ when, point })))
  let queue: typeof all = []
  return {
    total: all.length,
    next() {
      if (queue.length === 0) {
        const left = all.filter(({ when, point }) => !isReached(`${when} ${point}`))
        queue = shuffled({ list: left.length > 0 ? left : all, random })
      }
      const place = queue.pop()!
      const isFreezing =
        freezeMs !== null &&
        (focus !== null || (worthFreezing.includes(place.point) && random.hasLuck(0.5)))
      return {
        ...place,
        again: focus === null ? null : 5,
        pass: focus === null ? random.between(1, 2) : 1,
        how: isFreezing ? { type: 'freeze', ms: freezeMs } : { type: 'kill' },
      }
    },
  }
}

function shuffled<T>({ list, random }: { list: readonly T[]; random: Random }): T[] {
  return list
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
