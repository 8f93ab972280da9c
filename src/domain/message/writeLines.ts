import type { Block, Document, HeadingLevel, Inline, List, ListItem } from './document.ts'

/** How a platform without nested markup writes each kind of block: as lines of text. */
export type LineRules = {
  inlines: (inlines: Inline[]) => string
  heading: (heading: { text: string; level: HeadingLevel; children: Inline[] }) => string
  quote: (text: string) => string
  code: (code: { text: string; language: string | null }) => string
  rule: string
  image: (image: { url: string | null; alt: string }) => string
  /** What stands before an item, its blank included. */
  bullet: (item: { list: List; index: number; item: ListItem }) => string
  /** Moves a nested list's lines to the right; as wide as the bullet where left out. */
  indent?: string
}

/**
 * Blocks apart by an empty line, lists indented; what has no text leaves no gap. Rules that are one object
 * for every call are written faster: their blocks are remembered.
 */
export function writeLines({ document, rules }: { document: Document; rules: LineRules }): string {
  return document.blocks
    .map((block) => rememberBlock({ block, rules }))
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Puts `first` before the first line and `rest` before the others. */
export function prefixLines({
  text,
  first,
  rest,
}: {
  text: string
  first: string
  rest: string
}): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n')
}

/** The bullets of a text without list markup. */
export function plainBullet({ list, index, item }: Parameters<LineRules['bullet']>[0]): string {
  if (list.style === 'number') return `${list.start + index}. `
  if (item.isChecked === null) return '- '
  return item.isChecked ? '☑ ' : '☐ '
}

/** A text that is fitted to a limit is written many times, and most of its blocks are the same each time. */
function rememberBlock({ block, rules }: { block: Block; rules: LineRules }): string {
  const known = written.get(rules) ?? new WeakMap<Block, string>()
  written.set(rules, known)
  const text = known.get(block) ?? writeBlock({ block, rules })
  known.set(block, text)
  return text
}

const written = new WeakMap<LineRules, WeakMap<Block, string>>()

function writeBlock({ block, rules }: { block: Block; rules: LineRules }): string {
  switch (block.type) {
    case 'paragraph':
      return rules.inlines(block.children)
    case 'heading': {
      const text = rules.inlines(block.children)
      return text === ''
        ? ''
        : rules.heading({ text, level: block.level, children: block.children })
    }
    case 'quote': {
      const text = rules.inlines(block.children)
      return text === '' ? '' : rules.quote(text)
    }
    case 'list':
      return writeList({ list: block, rules })
    case 'code':
      return block.text === '' ? '' : rules.code(block)
    case 'rule':
      return rules.rule
    case 'image':
      return rules.image(block)
  }
}

function writeList({ list, rules }: { list: List; rules: LineRules }): string {
  return list.items
    .map((item, index) => {
      const bullet = rules.bullet({ list, index, item })
      const rest = rules.indent ?? ' '.repeat(bullet.length)
      const text = prefixLines({ text: rules.inlines(item.children), first: bullet, rest })
      const inner = item.lists.map((nested) =>
        prefixLines({ text: writeList({ list: nested, rules }), first: rest, rest }),
      )
      return [text, ...inner].join('\n')
    })
    .join('\n')
}
