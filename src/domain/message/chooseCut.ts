import { cutPlaces, type CutPlace } from './cutPlaces.ts'
import type { Document } from './document.ts'

/**
 * Where to end a text that begins at `from`: as far as fits, but rather at a better place not much
 * before; null where not one character fits.
 */
export function chooseCut({
  document,
  from,
  last,
  prefer,
  fullness,
}: {
  document: Document
  from: number
  /** The furthest place to look at. */
  last: number
  /** Kinds of places, the best first. */
  prefer: readonly CutPlace['ends'][]
  /** How full its limits are with a text that ends there; 1 is full. */
  fullness: (to: number) => number
}): number | null {
  const furthest = furthestFitting({ from, last, fullness })
  const room = furthest - from
  const nearby = from + Math.floor(room * Math.min(...Object.values(leastShare)))
  const near = cutPlaces({ document, range: { from: nearby, to: furthest } })
  // A shorter text can be longer in markup, if a mark could not be spelt in the longer one.
  const fits = ({ at }: CutPlace) => fullness(at) <= 1
  for (const kind of prefer) {
    const isGood = ({ at, ends }: CutPlace) =>
      at >= from + room * leastShare[kind] && ranks[ends] >= ranks[kind]
    const found = near.findLast((place) => isGood(place) && fits(place))
    if (found) return found.at
  }
  return cutPlaces({ document, range: { from, to: furthest } }).findLast(fits)?.at ?? null
}

/**
 * Lengths grow nearly evenly with the text, so a few guesses along a straight line find the place; where
 * they do not, halving does.
 */
function furthestFitting({
  from,
  last,
  fullness,
}: {
  from: number
  last: number
  fullness: (to: number) => number
}): number {
  let fitting = { at: from, full: 0 }
  let tooFar = { at: last, full: fullness(last) }
  if (tooFar.full <= 1) return last
  for (let guess = 1; tooFar.at - fitting.at > 1 && fitting.full < nearlyFull; guess += 1) {
    const slope = (tooFar.full - fitting.full) / (tooFar.at - fitting.at)
    const straight = Math.floor(fitting.at + (1 - fitting.full) / slope)
    const half = Math.floor((fitting.at + tooFar.at) / 2)
    const wanted = guess % 3 === 0 ? half : straight
    const at = Math.min(Math.max(wanted, fitting.at + 1), tooFar.at - 1)
    const full = fullness(at)
    if (full <= 1) fitting = { at, full }
    else tooFar = { at, full }
  }
  return fitting.at
}

/** Near enough: the text ends at a word or a sentence before it anyway. */
const nearlyFull = 0.985

/** How much of what fits must remain for a place to be worth ending at. */
const leastShare: Record<CutPlace['ends'], number> = {
  block: 0.6,
  sentence: 0.35,
  word: 0.5,
  grapheme: 0.4,
}

const ranks: Record<CutPlace['ends'], number> = { block: 3, sentence: 2, word: 1, grapheme: 0 }
