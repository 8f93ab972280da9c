import type { Block, Document } from './document.ts'
import { graphemesOf, segmentText } from './graphemes.ts'
import type { Range } from './sliceDocument.ts'
import { blockUnits, itemEnd } from './textUnits.ts'

/** A place between two units where a text may end, and how well it reads if it does. */
export type CutPlace = { at: number; ends: 'block' | 'sentence' | 'word' | 'grapheme' }

/** The places behind `range.from`, up to `range.to`, where a document may be cut, in order. */
export function cutPlaces({ document, range }: { document: Document; range: Range }): CutPlace[] {
  const places: CutPlace[] = []
  let at = 0
  for (const block of document.blocks) {
    const { length } = blockUnits(block)
    const from = range.from - at
    const to = range.to - at
    if (from < length && to > 0) {
      for (const place of placesIn({ block, range: { from, to } })) {
        places.push({ ...place, at: place.at + at })
      }
      if (to >= length) places.push({ at: at + length, ends: 'block' })
    }
    at += length
    if (at >= range.to) break
  }
  return places
}

/** How many units a document has. */
export function lengthOf({ blocks }: Document): number {
  return blocks.reduce((sum, block) => sum + blockUnits(block).length, 0)
}

/** Without the end of the block itself. */
function placesIn({ block, range }: { block: Block; range: Range }): CutPlace[] {
  const all = blockUnits(block)
  const first = Math.max(0, range.from - context)
  const units = all.slice(first, Math.min(all.length, range.to + context))
  const text = units.join('')
  const unitEnd = unitEnds(units)
  const sentences = ends({ text, granularity: 'sentence' })
  const words = ends({ text, granularity: 'word' })
  const places: CutPlace[] = []
  let offset = 0
  // Marks may tear a letter from its accent; the text as a whole says where one may cut.
  for (const grapheme of graphemesOf(text).slice(0, -1)) {
    offset += grapheme.length
    const end = unitEnd.get(offset)
    const at = end === undefined ? -1 : first + end
    if (at <= range.from || at > range.to || at >= all.length) continue
    const isLineEnd = grapheme === itemEnd || text[offset] === '\n'
    const isSentence = isLineEnd || sentences.has(offset)
    places.push({ at, ends: isSentence ? 'sentence' : words.has(offset) ? 'word' : 'grapheme' })
  }
  return places
}

/** Units around a range that say where its words and sentences end. */
const context = 40

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
