import type { Block, Inline, List, ListItem } from './document.ts'
import type { RichText } from './richText.ts'
import { toDocument } from './toDocument.ts'

/** Plain text for a reader: blocks apart by an empty line, lists and quotes marked, links spelt out. */
export function toText(body: RichText): string {
  return toDocument(body)
    .blocks.map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children)
    case 'quote':
      return prefixLines({ text: inlineText(block.children), first: '> ', rest: '> ' })
    case 'list':
      return listText(block)
    case 'code':
      return block.text
    case 'rule':
      return '———'
    case 'image':
      return labelled({ label: block.alt, url: block.url })
  }
}

function listText(list: List): string {
  return list.items.map((item, index) => itemText({ list, item, index })).join('\n')
}

function itemText({ list, item, index }: { list: List; item: ListItem; index: number }): string {
  const bullet = list.style === 'number' ? `${list.start + index}. ` : bulletOf(item)
  const rest = ' '.repeat(bullet.length)
  const text = prefixLines({ text: inlineText(item.children), first: bullet, rest })
  const inner = item.lists.map((nested) =>
    prefixLines({ text: listText(nested), first: rest, rest }),
  )
  return [text, ...inner].join('\n')
}

function bulletOf(item: ListItem): string {
  if (item.isChecked === null) return '- '
  return item.isChecked ? '☑ ' : '☐ '
}

function inlineText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text
        case 'break':
          return '\n'
        case 'link':
          return labelled({ label: inlineText(inline.children), url: inline.url })
      }
    })
    .join('')
}

/** A plain text cannot hide an address behind a word, so it stands next to it unless it is the word. */
function labelled({ label, url }: { label: string; url: string | null }): string {
  if (url === null) return label
  const isSpeltOut = label === '' || label === url || `mailto:${label}` === url
  return isSpeltOut ? label || url : `${label} (${url})`
}

function prefixLines({ text, first, rest }: { text: string; first: string; rest: string }): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n')
}
