import type { Block, Document, Inline, List, ListItem } from './document.ts'
import { blockUnits, inlineUnits, isSpeltOut } from './textUnits.ts'
import { trimBlocks, trimEnd } from './trimBlocks.ts'

/** Units (see textUnits.ts) from `from` up to, not including, `to`. */
export type Range = { from: number; to: number }

/**
 * A part of a document that is a document: marks, links and lists that the range cuts through stay whole
 * marks, links and lists around what is left. Blanks at the part's edges go, and what is empty with them.
 */
export function sliceDocument({ document, range }: { document: Document; range: Range }): Document {
  const blocks: Block[] = []
  let at = 0
  for (const block of document.blocks) {
    const length = blockUnits(block).length
    const part = shift({ range, by: at })
    if (isWithin({ range: part, length }))
      blocks.push(...sliceBlock({ block, range: part, length }))
    at += length
  }
  return { blocks: trimBlocks(blocks) }
}

function sliceBlock({
  block,
  range,
  length,
}: {
  block: Block
  range: Range
  length: number
}): Block[] {
  if (range.from <= 0 && range.to >= length) return [block]
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [{ ...block, children: sliceInlines({ inlines: block.children, range }) }]
    case 'list':
      return sliceList({ list: block, range })
    case 'code':
      return [{ ...block, text: blockUnits(block).slice(clip(range.from), range.to).join('') }]
    case 'rule':
    case 'image':
      return [block]
  }
}

/** An item whose beginning is elsewhere continues as a paragraph: its bullet has been shown already. */
function sliceList({ list, range }: { list: List; range: Range }): Block[] {
  const items: ListItem[] = []
  let rest: Block[] = []
  let start = list.start
  let at = 0
  list.items.forEach((item, index) => {
    const own = lengthOf(item.children) + 1
    const inner = item.lists.reduce((sum, nested) => sum + blockUnits(nested).length, 0)
    const part = shift({ range, by: at })
    if (isWithin({ range: part, length: own + inner })) {
      const kept = sliceInlines({ inlines: item.children, range: part })
      const children = part.to < own ? trimEnd(kept) : kept
      const lists = sliceLists({ lists: item.lists, range: shift({ range: part, by: own }) })
      if (part.from > 0) rest = [{ type: 'paragraph', children }, ...lists]
      else {
        if (items.length === 0) start = list.start + index
        items.push({ ...item, children, lists: lists.filter((block) => block.type === 'list') })
      }
    }
    at += own + inner
  })
  return items.length === 0 ? rest : [...rest, { ...list, start, items }]
}

function sliceLists({ lists, range }: { lists: List[]; range: Range }): Block[] {
  let at = 0
  return lists.flatMap((list) => {
    const length = blockUnits(list).length
    const part = shift({ range, by: at })
    at += length
    return isWithin({ range: part, length }) ? sliceBlock({ block: list, range: part, length }) : []
  })
}

function sliceInlines<Item extends Inline>({
  inlines,
  range,
}: {
  inlines: Item[]
  range: Range
}): Item[] {
  let at = 0
  return inlines.flatMap((inline) => {
    const length = inlineUnits(inline).length
    const part = shift({ range, by: at })
    at += length
    if (!isWithin({ range: part, length })) return []
    return part.from <= 0 && part.to >= length ? [inline] : [sliceInline({ inline, range: part })]
  })
}

function sliceInline<Item extends Inline>({ inline, range }: { inline: Item; range: Range }): Item {
  if (inline.type === 'text') {
    return { ...inline, text: inlineUnits(inline).slice(clip(range.from), range.to).join('') }
  }
  if (inline.type === 'link' && !isSpeltOut(inline)) {
    return { ...inline, children: sliceInlines({ inlines: inline.children, range }) }
  }
  return inline
}

function lengthOf(inlines: Inline[]): number {
  return inlines.reduce((sum, inline) => sum + inlineUnits(inline).length, 0)
}

function shift({ range, by }: { range: Range; by: number }): Range {
  return { from: range.from - by, to: range.to - by }
}

function isWithin({ range, length }: { range: Range; length: number }): boolean {
  return range.from < length && range.to > 0
}

function clip(from: number): number {
  return Math.max(0, from)
}
