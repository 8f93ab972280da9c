import { chooseCut } from './chooseCut.ts'
import { lengthOf } from './cutPlaces.ts'
import type { Block, Document, Inline } from './document.ts'
import { withLink } from './layOut.ts'
import { sliceDocument } from './sliceDocument.ts'

/**
 * The longest beginning of a document that fits with an ellipsis and the link below it, ended at a
 * sentence where one is near, else at a word; null where not even one character would fit.
 */
export function shortenDocument({
  document,
  link,
  fullness,
  most,
}: {
  document: Document
  link: string | null
  /** How full the limits are with it; 1 is full. */
  fullness: (document: Document) => number
  /** More units than this never fit. */
  most: number
}): Document | null {
  const shorten = (to: number): Document => {
    const beginning = sliceDocument({ document, range: { from: 0, to } })
    return withLink({ document: withEllipsis(beginning), link })
  }
  const cut = chooseCut({
    document,
    from: 0,
    last: Math.min(lengthOf(document) - 1, most),
    prefer: ['sentence', 'word', 'grapheme'],
    fullness: (to) => fullness(shorten(to)),
  })
  return cut === null ? null : shorten(cut)
}

/** Says, right after the last word, that there is more. */
function withEllipsis({ blocks }: Document): Document {
  const last = blocks.at(-1)
  return { blocks: last ? [...blocks.slice(0, -1), ...endBlock(last)] : [] }
}

function endBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [{ ...block, children: [...block.children, ellipsis] }]
    case 'list': {
      const item = block.items.at(-1)
      if (!item || item.lists.length > 0)
        return [block, { type: 'paragraph', children: [ellipsis] }]
      const ended = { ...item, children: [...item.children, ellipsis] }
      return [{ ...block, items: [...block.items.slice(0, -1), ended] }]
    }
    case 'code':
    case 'rule':
    case 'image':
      return [block, { type: 'paragraph', children: [ellipsis] }]
  }
}

const ellipsis: Inline = { type: 'text', text: '…', marks: [] }
