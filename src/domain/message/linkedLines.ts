import type { Document, Inline, Link } from './document.ts'
import { plainBullet, prefixLines, writeLines } from './writeLines.ts'

/** A line of text in pieces, for platforms that are told apart from the text where its links are. */
export type LinkedPiece = { text: string; href: string | null }

/** A document as lines of pieces, blocks apart by an empty line, without any markup. */
export function linkedLines({
  document,
  label,
  quoteMark = '> ',
}: {
  document: Document
  /** The words that a link shows; `words` are those of the post. */
  label: (link: { url: string; words: string }) => string
  quoteMark?: string
}): LinkedPiece[][] {
  const links: { text: string; href: string }[] = []
  // Links travel through the lines between characters that no text may hold (Unicode, 23.7).
  const keep = (link: { text: string; href: string }) => `\uFDD0${links.push(link) - 1}\uFDD1`
  const writeLink = ({ url, words }: { url: string; words: string }) =>
    keep({ text: clean(label({ url, words: words || url })), href: url })
  const inlines = (parts: Inline[]) =>
    parts
      .map((inline) => {
        if (inline.type === 'break') return '\n'
        if (inline.type === 'text') return clean(inline.text)
        return writeLink({ url: inline.url, words: wordsOf(inline) })
      })
      .join('')
  const text = writeLines({
    document,
    rules: {
      inlines,
      heading: (heading) => heading.text,
      quote: (quote) => prefixLines({ text: quote, first: quoteMark, rest: quoteMark }),
      code: (code) => clean(code.text),
      rule: '———',
      image: ({ url, alt }) => (url === null ? clean(alt) : writeLink({ url, words: alt })),
      bullet: (item) => plainBullet(item).replace('- ', '• '),
      indent: '   ',
    },
  })
  return text.split('\n').map((line) => readLine({ line, links }))
}

function wordsOf({ children }: Link): string {
  return children.map((child) => (child.type === 'text' ? child.text : ' ')).join('')
}

function readLine({
  line,
  links,
}: {
  line: string
  links: { text: string; href: string }[]
}): LinkedPiece[] {
  return line.split(/(\uFDD0\d+\uFDD1)/u).flatMap((part): LinkedPiece[] => {
    const link = part.startsWith('\uFDD0') ? links[Number(part.slice(1, -1))] : undefined
    if (link) return [link]
    return part === '' ? [] : [{ text: part, href: null }]
  })
}

function clean(text: string): string {
  return text.replace(/[\uFDD0\uFDD1]/gu, '')
}
