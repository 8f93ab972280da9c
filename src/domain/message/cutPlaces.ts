import type { Block, Document } from './document.ts'
import { graphemesOf, segmentText } from './graphemes.ts'
import { blockUnits, itemEnd } from './textUnits.ts'

/** A place between two units where a text may end, and how well it reads if it does. */
export type CutPlace = { at: number; ends: 'block' | 'sentence' | 'word' | 'grapheme' }

/** Every place in a document where it may be cut, in order; the last one is its end. */
export function cutPlaces(document: Document): CutPlace[] {
  const places: CutPlace[] = []
  let at = 0
  for (const block of document.blocks) {
    const units = blockUnits(block)
    places.push(...placesIn(block).map((place) => ({ ...place, at: place.at + at })))
    at += units.length
    if (units.length > 0) places.push({ at, ends: 'block' })
  }
  return places
}

/** Without the end of the block itself. */
function placesIn(block: Block): CutPlace[] {
  const units = blockUnits(block)
  const text = units.join('')
  const isUnitEnd = unitEnds(units)
  const sentences = ends({ text, granularity: 'sentence' })
  const words = ends({ text, granularity: 'word' })
  const places: CutPlace[] = []
  let offset = 0
  // Marks may tear a letter from its accent; the text as a whole says where one may cut.
  for (const grapheme of graphemesOf(text).slice(0, -1)) {
    offset += grapheme.length
    const at = isUnitEnd.get(offset)
    if (at === undefined) continue
    const isLineEnd = grapheme === itemEnd || text[offset] === '\n'
    const isSentence = isLineEnd || sentences.has(offset)
    places.push({ at, ends: isSentence ? 'sentence' : words.has(offset) ? 'word' : 'grapheme' })
  }
  return places
}

function unitEnds(units: readonly string[]): Map<number, number> {
  const found = new Map<number, number>()
  let offset = 0
  units.forEach((unit, index) => found.set((offset += unit.length), index + 1))
  return found
}

/** Ends of sentences or words, without those that would leave an opening quotation mark behind. */
function ends({
  text,
  granularity,
}: {
  text: string
  granularity: 'sentence' | 'word'
}): Set<number> {
  const found = new Set<number>()
  let index = 0
  for (const segment of segmentText({ text, granularity })) {
    const opening = /[\p{Ps}\p{Pi}\s]*$/u.exec(segment)?.[0] ?? ''
    const end = index + segment.length - (/[\p{Ps}\p{Pi}]/u.test(opening) ? opening.length : 0)
    // A comma or a closing bracket does not begin a line.
    const isTorn = granularity === 'word' && /^[\p{Po}\p{Pe}\p{Pf}]/u.test(text.slice(end, end + 2))
    if (end > index && !isTorn) found.add(end)
    index += segment.length
  }
  return found
}
