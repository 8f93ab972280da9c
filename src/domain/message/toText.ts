import type { Document, Inline } from './document.ts'
import { toDocument } from './toDocument.ts'
import type { RichText } from './richText.ts'
import { plainBullet, prefixLines, writeLines, type LineRules } from './writeLines.ts'

/** Plain text for a reader: blocks apart by an empty line, lists and quotes marked, links spelt out. */
export function toText(body: RichText): string {
  return documentText(toDocument(body))
}

export function documentText(document: Document): string {
  return writeLines({ document, rules: lineRules })
}

const lineRules: LineRules = {
  inlines: inlineText,
  heading: ({ text }) => text,
  quote: (text) => prefixLines({ text, first: '> ', rest: '> ' }),
  code: ({ text }) => text,
  rule: '———',
  image: ({ alt, url }) => labelled({ label: alt, url }),
  bullet: plainBullet,
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
export function labelled({ label, url }: { label: string; url: string | null }): string {
  if (url === null) return label
  const isSpeltOut = label === '' || label === url || `mailto:${label}` === url
  return isSpeltOut ? label || url : `${label} (${url})`
}
