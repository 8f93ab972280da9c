import { bareAddress } from '../bareAddress.ts'
import type { Dialect } from '../dialect.ts'
import { graphemesOf } from '../graphemes.ts'
import { linkedLines, type LinkedPiece } from '../linkedLines.ts'

/** A post's text, and where in its UTF-8 bytes the links and tags are. */
export type BlueskyText = { text: string; facets: Facet[] }

/** Source: lexicon app.bsky.richtext.facet. */
export type Facet = {
  index: { byteStart: number; byteEnd: number }
  features: [LinkFeature | TagFeature]
}

type LinkFeature = { $type: 'app.bsky.richtext.facet#link'; uri: string }
type TagFeature = { $type: 'app.bsky.richtext.facet#tag'; tag: string }

/** Plain text; long addresses are shown short, because the whole one is in the facet. */
export const blueskyText: Dialect<BlueskyText> = {
  format: 'text',
  title: 'above',
  write: ({ document }) => {
    const lines = linkedLines({ document, label: ({ url, words }) => shownWords({ url, words }) })
    return withFacets(lines.flatMap((line, index) => (index === 0 ? line : [lineEnd, ...line])))
  },
  show: ({ text }) => text,
  measure: ({ text }) => text,
}

const lineEnd: LinkedPiece = { text: '\n', href: null }

function withFacets(pieces: LinkedPiece[]): BlueskyText {
  const facets: Facet[] = []
  let text = ''
  let bytes = 0
  for (const piece of pieces.flatMap(readPiece)) {
    const byteEnd = bytes + new TextEncoder().encode(piece.text).length
    if (piece.feature) {
      facets.push({ index: { byteStart: bytes, byteEnd }, features: [piece.feature] })
    }
    text += piece.text
    bytes = byteEnd
  }
  return { text, facets }
}

type Featured = { text: string; feature: LinkFeature | TagFeature | null }

function readPiece({ text, href }: LinkedPiece): Featured[] {
  if (href !== null) return [{ text, feature: linkTo(href) }]
  return cut({
    text,
    pattern: bareAddress,
    read: (uri) => ({ text: uri, feature: linkTo(uri) }),
  }).flatMap((piece) => (piece.feature ? [piece] : readTags(piece.text)))
}

/** A tag begins after a blank and ends before a blank or its last punctuation; numbers alone are none. */
function readTags(text: string): Featured[] {
  return cut({
    text,
    pattern: /(?<=^|\s)[#＃](?=\S*[^\d\s\p{P}])\S*[^\s\p{P}]/gu,
    read: (found) => {
      const tag = found.slice(1)
      const isTag = graphemesOf(tag).length <= mostTagGraphemes
      return {
        text: found,
        feature: isTag ? { $type: 'app.bsky.richtext.facet#tag', tag } : null,
      }
    },
  })
}

const mostTagGraphemes = 64

function cut({
  text,
  pattern,
  read,
}: {
  text: string
  pattern: RegExp
  read: (found: string) => Featured
}): Featured[] {
  const pieces: Featured[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    pieces.push({ text: text.slice(from, match.index), feature: null }, read(match[0]))
    from = match.index + match[0].length
  }
  pieces.push({ text: text.slice(from), feature: null })
  return pieces.filter((piece) => piece.text !== '')
}

function linkTo(uri: string): LinkFeature {
  return { $type: 'app.bsky.richtext.facet#link', uri }
}

/** An address as Bluesky's own app shows it: the host and the beginning of the path. */
function shownWords({ url, words }: { url: string; words: string }): string {
  if (words !== url || !/^https?:/i.test(url)) return words.replace(/^mailto:/i, '')
  const { host, pathname, search, hash } = new URL(url)
  const path = pathname === '/' && search + hash === '' ? '' : pathname + search + hash
  return host + (path.length > longestPath ? `${path.slice(0, longestPath - 1)}…` : path)
}

const longestPath = 20
