import type { Inline, Link, LineBreak, Mark, Text } from './document.ts'

/** How a dialect spells what stands inside a line. */
export type MarkRules = {
  /** What stands on both sides of marked words; a mark that has none keeps its words. */
  delimiters: Partial<Record<Mark, string>>
  /** In the order they are tried where two reach equally far: the outer one first. */
  order: readonly Mark[]
  text: (text: Text) => string
  link: (link: { url: string; children: (Text | LineBreak)[]; label: string }) => string
  lineBreak: string
  /** Joins two neighbours; most dialects simply put one behind the other. */
  join?: (parts: readonly string[]) => string
}

/** Opens, at each place, the mark that reaches furthest, so that marks nest instead of crossing. */
export function nestMarks({
  inlines,
  rules,
  open = [],
}: {
  inlines: Inline[]
  rules: MarkRules
  open?: Mark[]
}): string {
  const parts: string[] = []
  for (let index = 0; index < inlines.length;) {
    const { mark, length } = furthestMark({ inlines: inlines.slice(index), rules, open })
    const part = inlines.slice(index, index + length)
    const delimiter = (mark && rules.delimiters[mark]) ?? ''
    const inner = mark
      ? nestMarks({ inlines: part, rules, open: [...open, mark] })
      : part.map((inline) => writeInline({ inline, rules })).join('')
    parts.push(delimiter + inner + delimiter)
    index += length
  }
  return rules.join ? rules.join(parts) : parts.join('')
}

function furthestMark({
  inlines,
  rules,
  open,
}: {
  inlines: Inline[]
  rules: MarkRules
  open: Mark[]
}): { mark: Mark | null; length: number } {
  let best: { mark: Mark | null; length: number } = { mark: null, length: 1 }
  for (const mark of rules.order) {
    const end = inlines.findIndex(
      (inline) => inline.type !== 'text' || !inline.marks.includes(mark),
    )
    const length = end === -1 ? inlines.length : end
    if (!open.includes(mark) && length > 0 && (best.mark === null || length > best.length)) {
      best = { mark, length }
    }
  }
  return best
}

function writeInline({ inline, rules }: { inline: Inline; rules: MarkRules }): string {
  switch (inline.type) {
    case 'break':
      return rules.lineBreak
    case 'text':
      return rules.text(inline)
    case 'link':
      return writeLink({ link: inline, rules })
  }
}

function writeLink({ link, rules }: { link: Link; rules: MarkRules }): string {
  const { url, children } = link
  return rules.link({ url, children, label: nestMarks({ inlines: children, rules }) })
}
