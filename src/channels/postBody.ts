import { z } from 'zod'
import type { PostBody } from '../domain/message/postBody.ts'
import { contentTypes, packagings } from '../domain/post.ts'

export { toPostBody, type PostBody } from '../domain/message/postBody.ts'

/** What a receiver may rely on in a post's JSON; documentation and test of `toPostBody`. */
export const postBodySchema: z.ZodType<PostBody> = z.strictObject({
  id: z
    .string()
    .meta({ description: 'The delivery: the same in every attempt, to drop repeats by' }),
  title: z.string(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings),
  column: z.string().nullable().meta({ description: "The column's name as readers see it" }),
  link: z.url().nullable().meta({ description: 'Where the post points' }),
  dueAt: z.iso.datetime().meta({ description: 'When the post was due, UTC' }),
  text: z.string().meta({ description: 'The body as plain text' }),
  markdown: z.string().meta({ description: 'The body as CommonMark with ~~strikethrough~~' }),
  html: z.string().meta({ description: 'The body as escaped HTML' }),
  media: z.array(
    z.strictObject({
      url: z.url(),
      mimeType: z.string(),
      size: z.number().meta({ description: 'Bytes' }),
      width: z.number().nullable().meta({ description: 'Pixels' }),
      height: z.number().nullable().meta({ description: 'Pixels' }),
      alt: z.string(),
    }),
  ),
})
