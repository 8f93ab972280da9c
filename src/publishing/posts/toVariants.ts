import type { RichText } from '../../domain/message/richText.ts'
import type { Variant } from '../../domain/message/variant.ts'
import { idOf, idsOf } from '../../domain/ids.ts'
import { isBlank } from '../../domain/message/isBlank.ts'

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
    const id = idOf(channel)
    if (id === null) return []
    return [
      {
        channel: id,
        title: typeof title === 'string' && title.trim() !== '' ? title : null,
        body: isBlank(body) ? null : (body as RichText),
        media: hasOwnMedia === true ? idsOf(media) : null,
      },
    ]
  })
}

export function fromVariants(variants: readonly Variant[]): StoredVariant[] {
  return variants.map(({ media, ...rest }) => {
    return { ...rest, hasOwnMedia: media !== null, media: media ?? [] }
  })
}
