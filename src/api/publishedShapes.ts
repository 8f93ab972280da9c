import { z } from 'zod'
import { contentTypes, packagings } from '../domain/post.ts'
import { contentTypeLabels, packagingNames } from '../domain/postWords.ts'
import type { Published, Shown } from '../publishing/published/readPublished.ts'
import { answeredBody, bodyForms, toBody } from './postShapes.ts'
import { mediaShape } from './media.ts'
import { answeredAt } from './shapes.ts'

const whole = z.object({
  title: z.string(),
  contentType: z.enum(contentTypes),
  packaging: z.enum(packagings),
  labels: z.object({ contentType: z.string(), packaging: z.string() }),
  column: z.string().nullable(),
  link: z.string().nullable(),
  post: z.string(),
  dueAt: answeredAt,
  sentAt: answeredAt,
  changedAt: answeredAt.nullable(),
  body: answeredBody,
  media: z.array(mediaShape),
})

const fieldNames = Object.keys(whole.shape) as (keyof typeof whole.shape)[]

/** Always there: what it is called. The rest may be left out by `fields`. */
export const published = z
  .object({ id: z.string(), type: z.literal('published') })
  .extend(whole.partial().shape)
  .meta({ id: 'Published' })

const removed = z
  .object({
    id: z.string(),
    type: z.literal('removed'),
    changedAt: answeredAt.nullable().optional(),
  })
  .meta({ id: 'Removed' })

export const changed = z.union([published, removed])

export const shapeQuery = {
  body: z.enum(bodyForms).default('html').meta({ description: 'The form of the text.' }),
  fields: z
    .string()
    .max(300)
    .transform((names) => names.split(','))
    .pipe(z.array(z.enum(fieldNames)).max(fieldNames.length))
    .optional()
    .meta({
      override: { type: 'string' },
      example: 'title,sentAt,body',
      description: `Only these, besides id and type: ${fieldNames.join(', ')}.`,
    }),
  locale: z
    .enum(['en', 'zh'])
    .default('en')
    .meta({ description: 'The language of `labels`; posts themselves are in one language.' }),
}

type ShapeQuery = {
  body: (typeof bodyForms)[number]
  fields?: (keyof typeof whole.shape)[]
  locale: 'en' | 'zh'
}

/** What was taken down keeps its name only. */
export function toChange({
  one: { row, shown },
  query,
}: {
  one: Published
  query: ShapeQuery
}): z.output<typeof changed> {
  if (!shown) return { id: row.id, type: 'removed', changedAt: row.changedAt }
  return toItem({ one: { row, shown }, query })
}

/** One item as it was asked for. */
export function toItem({
  one: { row, shown },
  query,
}: {
  one: Shown
  query: ShapeQuery
}): z.output<typeof published> {
  const { id, post, sentAt, dueAt, changedAt } = row
  const { message, media } = shown
  const { title, contentType, packaging, column, link } = message
  const labels = {
    contentType: contentTypeLabels[contentType][query.locale],
    packaging: packagingNames[packaging][query.locale],
  }
  const isWanted = (name: keyof typeof whole.shape) => query.fields?.includes(name) ?? true
  const body = isWanted('body') ? toBody({ body: message.body, form: query.body }) : null
  const all: z.output<typeof whole> = {
    ...{ title, contentType, packaging, labels, column, link, post },
    ...{ dueAt, sentAt, changedAt, body, media },
  }
  const fields = Object.entries(all).filter(([name]) => isWanted(name as keyof typeof all))
  return { id, type: 'published', ...Object.fromEntries(fields) }
}
