import type { Document } from './document.ts'
import type { RenderedPart } from './rendering.ts'

/** One platform's way of writing: pure, and total over everything a post can hold. */
export type Dialect<Piece> = {
  format: RenderedPart['format']
  /** `above`: the title is the text's first line. `apart`: the platform has a place of its own for it. */
  title: 'above' | 'apart'
  write(page: Page): Piece
  /** What a preview shows of it. */
  show(piece: Piece): string
  /** The text whose length the platform limits. */
  measure(piece: Piece): string
}

/** What goes into one message: a whole post, or a part of one. */
export type Page = { document: Document; title: string }

/** A dialect whose messages are one text, counted as it is sent. */
export function textDialect({
  format,
  write,
}: {
  format: RenderedPart['format']
  write: (document: Document) => string
}): Dialect<string> {
  return {
    format,
    title: 'above',
    write: ({ document }) => write(document),
    show: (text) => text,
    measure: (text) => text,
  }
}
