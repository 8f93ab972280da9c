import type { Block, Inline } from './document.ts'
import { isSpeltOut } from './textUnits.ts'

/** Without blanks at the edges of blocks, without empty blocks, and without rules at either end. */
export function trimBlocks(blocks: Block[]): Block[] {
  const kept = blocks.flatMap((block): Block[] => {
    if (block.type === 'code') return block.text.trim() === '' ? [] : [block]
    if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'quote') {
      return [block]
    }
    const children = trimEnd(trimStart(block.children))
    if (children.length === 0) return []
    // What has not changed stays the same object, since blocks are remembered by what was made of them.
    return isSame({ children, of: block.children }) ? [block] : [{ ...block, children }]
  })
  const first = kept.findIndex((block) => block.type !== 'rule')
  const last = kept.findLastIndex((block) => block.type !== 'rule')
  return first === -1 ? [] : kept.slice(first, last + 1)
}

function isSame({ children, of }: { children: Inline[]; of: Inline[] }): boolean {
  return children.length === of.length && children.every((child, index) => child === of[index])
}

function trimStart(inlines: Inline[]): Inline[] {
  const [first, ...rest] = inlines
  if (!first || first.type === 'link') return inlines
  const text = first.type === 'text' ? first.text.replace(/^\s+/u, '') : ''
  if (first.type === 'break' || text === '') return trimStart(rest)
  return text === first.text ? inlines : [{ ...first, text }, ...rest]
}

export function trimEnd<Item extends Inline>(inlines: Item[]): Item[] {
  const last = inlines.at(-1)
  if (!last || (last.type === 'link' && isSpeltOut(last))) return inlines
  const rest = inlines.slice(0, -1)
  if (last.type === 'break') return trimEnd(rest)
  if (last.type === 'link') {
    const children = trimEnd(last.children)
    if (isSame({ children, of: last.children })) return inlines
    return children.length === 0 ? trimEnd(rest) : [...rest, { ...last, children }]
  }
  const text = last.text.replace(/\s+$/u, '')
  if (text === last.text) return inlines
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }]
}
