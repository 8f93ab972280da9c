import type { ContentType, Packaging } from '../post.ts'
import type { Message, MessageMedia } from './message.ts'
import { toHtml } from './toHtml.ts'
import { toMarkdown } from './toMarkdown.ts'
import { toText } from './toText.ts'

/** The one JSON shape of a post, the same for a webhook's receiver and a reader that pulls. */
export type PostBody = {
  /** The delivery: the same in every attempt, so that a receiver can drop repeats. */
  id: string
  title: string
  contentType: ContentType
  packaging: Packaging
  /** The column's name as readers see it. */
  column: string | null
  link: string | null
  /** When the post was due: ISO 8601, UTC. */
  dueAt: string
  text: string
  /** CommonMark with ~~strikethrough~~. */
  markdown: string
  /** Escaped, without scripts and styles. */
  html: string
  media: Omit<MessageMedia, 'id'>[]
}

/** A message → what leaves the house. `id` is the delivery key. */
export function toPostBody({ message, id }: { message: Message; id: string }): PostBody {
  const { body, dueAt, title, contentType, packaging, column, link, media } = message
  return {
    ...{ id, title, contentType, packaging, column, link },
    dueAt: dueAt.toISOString(),
    text: toText(body),
    markdown: toMarkdown(body),
    html: toHtml(body),
    media: media.map(({ url, mimeType, size, width, height, alt }) => ({
      ...{ url, mimeType, size, width, height, alt },
    })),
  }
}
