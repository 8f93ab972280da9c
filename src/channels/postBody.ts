import { z } from 'zod'
import type { Message } from '../domain/message/message.ts'
import { toHtml } from '../domain/message/toHtml.ts'
import { toMarkdown } from '../domain/message/toMarkdown.ts'
import { toText } from '../domain/message/toText.ts'
import { contentTypes, packagings } from '../domain/post.ts'

/** The one JSON shape of a post, the same for a webhook's receiver and a reader that pulls. */
export const postBody = z.object({
  id: z
    .string()
    .meta({ description: 'The delivery: the same in every attempt, so keep it to drop repeats' }),
  title: z.string(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings),
  column: z.string().nullable().meta({ description: "The column's name as readers see it" }),
  link: z.url().nullable().meta({ description: 'Where the post points' }),
  dueAt: z.iso.datetime().meta({ description: 'When it was due, UTC' }),
  text: z.string().meta({ description: 'The body as plain text' }),
  markdown: z.string().meta({ description: 'The body as CommonMark with ~~strikethrough~~' }),
  html: z.string().meta({ description: 'The body as escaped HTML' }),
  media: z.array(
    z.object({
      url: z.string(),
      mimeType: z.string(),
      size: z.number().meta({ description: 'Bytes' }),
      width: z.number().nullable().meta({ description: 'Pixels' }),
      height: z.number().nullable().meta({ description: 'Pixels' }),
      alt: z.string(),
    }),
  ),
})

export type PostBody = z.infer<typeof postBody>

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
