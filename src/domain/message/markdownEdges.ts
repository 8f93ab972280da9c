import type { Inline, Link, Mark, Text } from './document.ts'
import { graphemesOf } from './graphemes.ts'
import { joinTexts } from './readInlines.ts'

/** Markdown has no blanks at the edge of a line and no line ends at the edge of a block. */
export function trimLines(inlines: Inline[]): Inline[] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  const trimmed = lines.map((line) => trimEnd(trimStart(line)))
  const first = trimmed.findIndex((line) => line.length > 0)
  const last = trimmed.findLastIndex((line) => line.length > 0)
  return trimmed
    .slice(Math.max(0, first), last + 1)
    .flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'break' }, ...line]))
}

/**
 * Moves what may not stand at the edge of a mark out of it: blanks always, punctuation where a letter
 * touches it from outside. Source: CommonMark 0.31, section 6.2, left- and right-flanking runs.
 */
export function settleMarks(inlines: Inline[]): Inline[] {
  // Looking at every character is slow, and most texts have no marks at all.
  if (inlines.every(isUnmarked)) return inlines
  const cells = inlines.flatMap(toCells)
  for (const mark of ['bold', 'italic', 'strike'] as const) {
    settle({ cells, mark, near: 'first', far: 'last' })
    settle({ cells: cells.toReversed(), mark, near: 'last', far: 'first' })
  }
  return joinTexts(cells.map(({ inline }) => inline))
}

function isUnmarked(inline: Inline): boolean {
  if (inline.type === 'link') return inline.children.every(isUnmarked)
  return inline.type === 'break' || inline.marks.every((mark) => mark === 'code')
}

/** One reader's character, or a whole link, break or piece of code; `first` and `last` touch neighbours. */
type Cell = { inline: Inline; first: string; last: string }

function toCells(inline: Inline): Cell[] {
  if (inline.type === 'break') return [{ inline, first: ' ', last: ' ' }]
  if (inline.type === 'link') return [linkCell(inline)]
  if (inline.marks.includes('code')) return [{ inline, first: '`', last: '`' }]
  return graphemesOf(inline.text).map((text) => ({
    inline: { ...inline, text },
    first: [...text].at(0) ?? ' ',
    last: [...text].at(-1) ?? ' ',
  }))
}

function linkCell(link: Link): Cell {
  const children = settleMarks(link.children).filter((child) => child.type !== 'link')
  return { inline: { ...link, children }, first: '[', last: ')' }
}

/** Walks one way; with the cells reversed, and `near` and `far` exchanged, it settles the other edge. */
function settle({
  cells,
  mark,
  near,
  far,
}: {
  cells: Cell[]
  mark: Mark
  near: 'first' | 'last'
  far: 'first' | 'last'
}): void {
  let isInside = false
  let outside = ' '
  for (const cell of cells) {
    if (hasMark({ cell, mark }) && !isInside && !canTouch({ outside, inside: cell[near] })) {
      removeMark({ cell, mark })
    }
    isInside = hasMark({ cell, mark })
    outside = cell[far]
  }
}

function hasMark({ cell, mark }: { cell: Cell; mark: Mark }): boolean {
  return cell.inline.type === 'text' && cell.inline.marks.includes(mark)
}

function removeMark({ cell, mark }: { cell: Cell; mark: Mark }): void {
  if (cell.inline.type !== 'text') return
  cell.inline = { ...cell.inline, marks: cell.inline.marks.filter((other) => other !== mark) }
}

/**
 * Parsers disagree whether an emoji is punctuation, so one inside counts as punctuation and one
 * outside does not: the stricter reading holds for all of them.
 */
function canTouch({ outside, inside }: { outside: string; inside: string }): boolean {
  if (/\s/u.test(inside)) return false
  if (!/[\p{P}\p{S}]/u.test(inside)) return true
  return /[\s\p{P}]/u.test(outside) || (outside.length === 1 && /\p{S}/u.test(outside))
}

function trimStart([first, ...rest]: Inline[]): Inline[] {
  if (!isTrimmable(first)) return first ? [first, ...rest] : rest
  const text = first.text.replace(/^[ \t]+/, '')
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest]
}

function trimEnd(line: Inline[]): Inline[] {
  const last = line.at(-1)
  if (!isTrimmable(last)) return line
  const text = last.text.replace(/[ \t]+$/, '')
  const rest = line.slice(0, -1)
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }]
}

function isTrimmable(inline: Inline | undefined): inline is Text {
  return inline?.type === 'text' && !inline.marks.includes('code')
}
