import type { ContentType, Packaging } from '../post.ts'
import type { RichText } from './richText.ts'

/** One post as a channel receives it: no framework, everything needed to render it. */
export type Message = {
  title: string
  contentType: ContentType
  packaging: Packaging
  body: RichText
  /** Absolute http(s) address the post points at. */
  link: string | null
  media: MessageMedia[]
  /** The column's name, as readers see it. */
  column: string | null
  /** When the post was due, an instant. */
  dueAt: Date
}

export type MessageMedia = {
  /** Names it to `openMedia`; no address and nothing a reader sees. */
  id: string
  /** Absolute address a platform or reader can fetch it from. */
  url: string
  mimeType: string
  /** Bytes. */
  size: number
  width: number | null
  height: number | null
  alt: string
}
