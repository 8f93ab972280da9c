import { z } from 'zod'
import { contentTypes, packagings } from '../domain/post.ts'
import { readPost } from '../publishing/posts/readPost.ts'
import { previewPost } from '../publishing/preview/previewPost.ts'
import { findChannel } from './findChannel.ts'
import { fromSentBody, fromSentVariants, sentBody, sentVariants } from './postShapes.ts'
import { isChannelReached, isColumnReached, isReached } from './reach.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { id, idOrSlug, idParams, instant, words } from './shapes.ts'

const part = z.object({
  text: z.string().meta({ description: 'What is sent, to the letter.' }),
  format: z.string(),
  html: z.string().meta({ description: 'What readers see of it, in simple tags.' }),
  counts: z.array(
    z.object({
      used: z.number(),
      max: z.number(),
      unit: z.string().meta({ description: 'bytes, utf16, graphemes …, as the platform counts.' }),
    }),
  ),
})

const problem = z.object({
  type: z.string(),
  isFatal: z.boolean().meta({ description: 'The channel would refuse it.' }),
  en: z.string(),
  zh: z.string(),
})

const rendition = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    mimeType: z.string(),
    bytes: z.int(),
    width: z.int(),
    height: z.int(),
  }),
  z.object({ type: z.literal('refused'), reason: words }),
])

const preview = z
  .object({
    channel: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
    title: z.string(),
    link: z.string().nullable(),
    parts: z.array(part).meta({ description: 'Several where the text is split into a thread.' }),
    problems: z.array(problem),
    media: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        alt: z.string(),
        rendition: rendition.nullable().meta({ description: 'The form it would be sent in.' }),
      }),
    ),
  })
  .meta({ id: 'Preview' })

const about = { tag: 'posts', heedsReach: true } as const
const noChannel = {
  problem: 'not-found',
  detail: { en: 'There is no such channel.', zh: '没有这个渠道。' },
} as const

const savedRoute = route({
  ...about,
  method: 'get',
  path: '/posts/:id/preview',
  id: 'previewPost',
  summary: 'What a channel would be sent of a post: text, counts, problems, pictures',
  description: 'The latest version of the post, by the function that the sender uses.',
  scope: 'read:posts',
  params: idParams,
  query: z.strictObject({ channel: idOrSlug }),
  answers: { 200: preview },
  problems: ['not-found'],
}).answer(async ({ payload, params, query, asker, now }) => {
  const post = await readPost({ payload, user: asker.user, id: params.id })
  if (!post || !isReached({ asker, placed: post })) {
    return { problem: 'not-found', detail: { en: 'There is no such post.', zh: '没有这条内容。' } }
  }
  const channel = await findChannel({ payload, idOrSlug: query.channel })
  if (!channel || !isChannelReached({ asker, channel: channel.id })) return noChannel
  const channelId = channel.id
  const found = await previewPost({ payload, post, channelId, withRenditions: true, now })
  return found ? { status: 200, body: found } : noChannel
})

const typedRoute = route({
  ...about,
  method: 'post',
  path: '/post-previews',
  id: 'previewUnsavedPost',
  summary: 'What channels would be sent of a post that is not saved yet',
  description: 'For forms, while somebody types.',
  scope: 'write:posts',
  body: z.strictObject({
    channels: z.array(id).max(20),
    title: z.string().max(2000).default(''),
    body: sentBody.nullable().default(null),
    contentType: z.enum(contentTypes).default('values'),
    packaging: z.enum(packagings).default('topic'),
    link: z.string().max(2000).nullable().default(null),
    media: z.array(id).max(100).default([]),
    variants: sentVariants.default([]),
    column: id.nullable().default(null),
    publishAt: instant.nullable().default(null),
    hasRenditions: z
      .boolean()
      .default(false)
      .meta({ description: 'Say what becomes of each picture, which takes a moment.' }),
  }),
  bodyLimit: '1mb',
  answers: { 200: z.object({ previews: z.array(preview) }) },
  problems: ['not-found'],
}).answer(async ({ payload, body: asked, asker, now }) => {
  const { channels, body, link, variants, hasRenditions, ...fields } = asked
  if (!(await isColumnReached({ payload, asker, column: asked.column }))) {
    return {
      problem: 'not-found',
      detail: { en: 'There is no such column.', zh: '没有这个栏目。' },
    }
  }
  const isLink = link !== null && URL.canParse(link)
  const said = { body: fromSentBody(body) ?? null, variants: fromSentVariants(variants) }
  const post = { ...fields, ...said, link: isLink ? link : null }
  const reached = channels.filter((channel) => isChannelReached({ asker, channel }))
  const previews = await Promise.all(
    reached.map((channelId) =>
      previewPost({ payload, post, channelId, withRenditions: hasRenditions, now }),
    ),
  )
  return { status: 200, body: { previews: previews.filter((one) => one !== null) } }
})

/** What a channel would be sent, before it is. */
export const previewsRoutes: Route[] = [savedRoute, typedRoute]
