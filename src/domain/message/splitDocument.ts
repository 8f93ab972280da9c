import { chooseCut } from './chooseCut.ts'
import { lengthOf } from './cutPlaces.ts'
import type { Document } from './document.ts'
import { sliceDocument } from './sliceDocument.ts'

/**
 * A document as a thread: parts that all fit, each ending with its number, `(2/5)`; null where that
 * would take too many, or where a part cannot hold even one character.
 */
export function splitDocument({
  document,
  fullness,
  most,
}: {
  document: Document
  fullness: (document: Document) => number
  /** More units than this never fit. */
  most: number
}): Document[] | null {
  // The total is known only at the end, but how many digits it has decides how much fits.
  for (const widest of ['(9/9)', '(99/99)']) {
    const parts = cutUp({ document, most, fullness, number: widest })
    if (parts === null) return null
    const number = (index: number) => `(${index + 1}/${parts.length})`
    if (parts.length <= mostParts && number(parts.length - 1).length <= widest.length) {
      return parts.map((part, index) => withNumber({ document: part, number: number(index) }))
    }
  }
  return null
}

/** A longer thread is a book, and a group that gets it does not read it. */
export const mostParts = 25

function cutUp({
  document,
  most,
  fullness,
  number,
}: {
  document: Document
  most: number
  fullness: (document: Document) => number
  number: string
}): Document[] | null {
  const end = lengthOf(document)
  const parts: Document[] = []
  let from = 0
  while (from < end && parts.length <= mostParts) {
    const start = from
    const part = (to: number) => sliceDocument({ document, range: { from: start, to } })
    const to = chooseCut({
      document,
      from,
      last: Math.min(end, from + most),
      prefer: ['block', 'sentence', 'word', 'grapheme'],
      fullness: (at) => fullness(withNumber({ document: part(at), number })),
    })
    if (to === null) return null
    if (part(to).blocks.length > 0) parts.push(part(to))
    from = to
  }
  return parts
}

function withNumber({ document, number }: { document: Document; number: string }): Document {
  const children = [{ type: 'text' as const, text: number, marks: [] }]
  return { blocks: [...document.blocks, { type: 'paragraph', children }] }
}
