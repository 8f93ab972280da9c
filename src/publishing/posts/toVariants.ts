import type { RichText } from '../../domain/message/richText.ts'
import type { Variant } from '../../domain/message/variant.ts'

/** A row of a post's variants as it is stored, or stands in a form. */
export type StoredVariant = {
  channel?: unknown
  title?: unknown
  body?: unknown
  hasOwnMedia?: unknown
  media?: unknown
}

/** What is stored → what the use cases know. An empty text is the post's own. */
export function toVariants(rows: unknown): Variant[] {
  if (!Array.isArray(rows)) return []
  return (rows as StoredVariant[]).flatMap(({ channel, title, body, hasOwnMedia, media }) => {
    if (!channel) return []
    return [
      {
        channel: idOf(channel),
        title: typeof title === 'string' && title.trim() !== '' ? title : null,
        body: hasText(body) ? body : null,
        media: hasOwnMedia === true ? (Array.isArray(media) ? media.map(idOf) : []) : null,
      },
    ]
  })
}

export function fromVariants(variants: readonly Variant[]): StoredVariant[] {
  return variants.map(({ media, ...rest }) => {
    return { ...rest, hasOwnMedia: media !== null, media: media ?? [] }
  })
}

type Node = { type?: unknown; children?: unknown }

/** An editor that was opened and left leaves paragraphs with nothing in them. */
function hasText(body: unknown): body is RichText {
  const children = (body as { root?: { children?: Node[] } } | null)?.root?.children ?? []
  const isEmpty = ({ type, children: inner }: Node): boolean =>
    type === 'paragraph' && !(Array.isArray(inner) && inner.length > 0)
  return !children.every(isEmpty)
}

function idOf(value: unknown): string {
  const isDocument = value !== null && typeof value === 'object' && 'id' in value
  return String(isDocument ? value.id : value)
}
