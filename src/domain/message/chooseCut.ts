import type { CutPlace } from './cutPlaces.ts'

/**
 * Where to end a text that begins at `from`: as far as fits, but rather at a better place not much
 * before; null where nothing fits.
 */
export function chooseCut({
  places,
  from,
  prefer,
  isFitting,
}: {
  /** In order, all behind `from`. */
  places: CutPlace[]
  from: number
  /** Kinds of places, the best first. */
  prefer: readonly CutPlace['ends'][]
  isFitting: (to: number) => boolean
}): number | null {
  let fitting = -1
  let tooFar = places.length
  while (tooFar - fitting > 1) {
    const middle = Math.floor((fitting + tooFar) / 2)
    const place = places[middle]
    if (place && isFitting(place.at)) fitting = middle
    else tooFar = middle
  }
  const furthest = places[fitting]
  if (!furthest) return null
  const within = places.slice(0, fitting + 1)
  for (const kind of prefer) {
    const least = from + (furthest.at - from) * leastShare[kind]
    // A shorter text can be longer in markup, if a mark could not be spelt in the longer one.
    const found = within.findLast(
      (place) => place.at >= least && isAsGood({ place, kind }) && isFitting(place.at),
    )
    if (found) return found.at
  }
  return furthest.at
}

/** How much of what fits must remain for a place to be worth ending at. */
const leastShare: Record<CutPlace['ends'], number> = {
  block: 0.6,
  sentence: 0.35,
  word: 0.5,
  grapheme: 0,
}

function isAsGood({ place, kind }: { place: CutPlace; kind: CutPlace['ends'] }): boolean {
  return ranks[place.ends] >= ranks[kind]
}

const ranks: Record<CutPlace['ends'], number> = { block: 3, sentence: 2, word: 1, grapheme: 0 }
