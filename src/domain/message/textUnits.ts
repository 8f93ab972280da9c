import type { Block, Inline, Text } from './document.ts'
import { graphemesOf } from './graphemes.ts'

/**
 * A document as a row of units that can be cut between: a grapheme of text, a line break, a link that
 * spells out its address, a picture, a rule. `sliceDocument` takes ranges of this row.
 */
export function blockUnits(block: Block): readonly string[] {
  return remember({ key: block, make: () => readBlock(block) })
}

export function inlineUnits(inline: Inline): readonly string[] {
  return remember({ key: inline, make: () => readInline(inline) })
}

/** Whether a link shows its own address: half an address is none, so it is never cut. */
export function isSpeltOut({ url, children }: Extract<Inline, { type: 'link' }>): boolean {
  const label = children.map((child) => (child.type === 'text' ? child.text : '\n')).join('')
  return label === '' || label === url || `mailto:${label}` === url
}

/** Stands for what is one piece: Unicode's own character for an object in a text. */
export const wholeUnit = '\uFFFC'

function readBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.children.flatMap((inline) => [...inlineUnits(inline)])
    case 'list':
      return block.items.flatMap((item) => [
        ...item.children.flatMap((inline) => [...inlineUnits(inline)]),
        itemEnd,
        ...item.lists.flatMap((list) => [...blockUnits(list)]),
      ])
    case 'code':
      return graphemesOf(block.text)
    case 'rule':
    case 'image':
      return [wholeUnit]
  }
}

/** An item's end is a place of its own, so that an empty item is not lost in a cut. */
export const itemEnd = '\n'

function readInline(inline: Inline): string[] {
  switch (inline.type) {
    case 'text':
      return graphemesOf(inline.text)
    case 'break':
      return ['\n']
    case 'link':
      if (isSpeltOut(inline)) return [wholeUnit]
      return inline.children.flatMap((child: Text | { type: 'break' }) => [...inlineUnits(child)])
  }
}

/** Cutting tries many ranges of the same document; reading characters is the slow part of it. */
const known = new WeakMap<object, readonly string[]>()

function remember({ key, make }: { key: object; make: () => string[] }): readonly string[] {
  const found = known.get(key)
  if (found) return found
  const made = make()
  known.set(key, made)
  return made
}
