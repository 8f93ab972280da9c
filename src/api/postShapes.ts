import { z } from 'zod'
import { rule } from '../domain/ruleWords.ts'
import { fromMarkdown } from '../domain/message/fromMarkdown.ts'
import type { RichText } from '../domain/message/richText.ts'
import type { Variant } from '../domain/message/variant.ts'
import { toHtml } from '../domain/message/toHtml.ts'
import { toMarkdown } from '../domain/message/toMarkdown.ts'
import { toText } from '../domain/message/toText.ts'
import { contentTypes, packagings, postStates } from '../domain/post.ts'
import type { EditedPost } from '../publishing/posts/readPost.ts'
import { answeredAt, id, instant, timezone, webAddress } from './shapes.ts'

/** The forms a text is read in. */
export const bodyForms = ['markdown', 'html', 'text', 'lexical', 'none'] as const
export type BodyForm = (typeof bodyForms)[number]

const lexicalNode: z.ZodType<{ type: string } & Record<string, unknown>> = z
  .looseObject({
    type: z.string().max(50),
    text: z.string().max(100_000).optional(),
    get children() {
      return z.array(lexicalNode).max(5_000).optional()
    },
  })
  .meta({ id: 'LexicalNode', description: 'A node of the editor’s text.' })

const lexical = z
  .strictObject({
    root: z.looseObject({ type: z.literal('root'), children: z.array(lexicalNode) }),
  })
  .meta({ id: 'LexicalText', description: 'Lexical’s serialised state.' })

/** A text that is sent to us. */
export const sentBody = z.union(
  [z.strictObject({ markdown: z.string().max(200_000) }), z.strictObject({ lexical })],
  rule({
    en: 'a text: {"markdown": "…"}, up to 200,000 letters, or {"lexical": {"root": {…}}}',
    zh: '文字：{"markdown": "…"}（最多 200000 个字符）或 {"lexical": {"root": {…}}}',
  }),
)

const list = z.array(id).max(100)

/** What is said differently on one channel; what is left out or null is as the post has it. */
const sentVariant = z
  .strictObject({
    channel: id,
    title: z.string().trim().min(1).max(1000).nullable().default(null),
    body: sentBody.nullable().default(null),
    media: list.nullable().default(null).meta({ description: 'An empty list: no pictures.' }),
  })
  .meta({ id: 'NewVariant', description: 'What a post says differently on one channel.' })

export const sentVariants = z
  .array(sentVariant)
  .max(50)
  .refine((all) => new Set(all.map(({ channel }) => channel)).size === all.length, {
    error: rule({
      en: 'one channel can have one text of its own',
      zh: '一个渠道只能有一份自己的文字',
    }),
  })

const fields = {
  title: z.string().trim().min(1).max(1000),
  body: sentBody.nullable(),
  link: webAddress.nullable(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings),
  state: z.enum(postStates).meta({ description: '`scheduled` puts it on the calendar.' }),
  publishAt: instant.nullable(),
  timezone,
  channels: list,
  communities: list,
  column: id.nullable(),
  issue: z.string().min(1).max(400).nullable().meta({ example: '2026-11-23#morning-brief' }),
  media: list,
  variants: sentVariants.meta({ description: 'Replaces all there are.' }),
  owner: id,
}

export const postChange = z.strictObject(fields).partial().meta({ id: 'PostChange' })

export const newPost = z
  .strictObject({
    ...postChange.shape,
    ...{ title: fields.title, contentType: fields.contentType },
  })
  .meta({ id: 'NewPost' })

/** A text in an answer, in the form that was asked for. */
export const answeredBody = z
  .object({
    markdown: z.string().optional(),
    html: z.string().optional(),
    text: z.string().optional(),
    lexical: z.record(z.string(), z.unknown()).optional(),
  })
  .nullable()

const placed = {
  id: z.string(),
  title: z.string(),
  link: z.string().nullable(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings),
  state: z.enum(postStates),
  publishAt: answeredAt.nullable(),
  timezone: z.string().nullable(),
  channels: z.array(z.string()),
  communities: z.array(z.string()),
  column: z.string().nullable(),
  issue: z.string().nullable(),
  media: z.array(z.string()),
  owner: z.string().nullable(),
  createdAt: answeredAt,
  updatedAt: answeredAt,
  deletedAt: answeredAt.nullable(),
}

export const listedPost = z.object(placed).meta({ id: 'ListedPost' })

const variant = z
  .object({
    channel: z.string(),
    title: z.string().nullable(),
    body: answeredBody,
    media: z.array(z.string()).nullable(),
  })
  .meta({ id: 'Variant', description: 'null: as the post has it.' })

export const wholePost = z
  .object({ ...placed, body: answeredBody, variants: z.array(variant) })
  .meta({ id: 'Post' })

export function toWholePost({
  post,
  form,
}: {
  post: EditedPost
  form: BodyForm
}): z.output<typeof wholePost> {
  const variants = post.variants.map((one) => ({ ...one, body: toBody({ body: one.body, form }) }))
  return { ...post, body: toBody({ body: post.body, form }), variants }
}

export function toBody({
  body,
  form,
}: {
  body: RichText | null
  form: BodyForm
}): z.output<typeof answeredBody> {
  if (!body) return null
  switch (form) {
    case 'markdown':
      return { markdown: toMarkdown(body) }
    case 'html':
      return { html: toHtml(body) }
    case 'text':
      return { text: toText(body) }
    case 'lexical':
      return { lexical: body }
    case 'none':
      return null
  }
}

/** The editor's text of what was sent. */
export function fromSentBody(
  body: z.output<typeof sentBody> | null | undefined,
): RichText | null | undefined {
  if (!body) return body
  return 'markdown' in body ? fromMarkdown(body.markdown) : (body.lexical as unknown as RichText)
}

export function fromSentVariants(variants: z.output<typeof sentVariant>[]): Variant[] {
  return variants.map(({ body, ...rest }) => ({ ...rest, body: fromSentBody(body) ?? null }))
}
