import { z } from 'zod'
import { duplicatePost } from '../publishing/posts/duplicatePost.ts'
import type { Words } from '../domain/words.ts'
import type { PublishedNow } from '../publishing/posts/publishNow.ts'
import { publishNow } from '../publishing/posts/publishNow.ts'
import type { PostSaved } from '../publishing/posts/savePost.ts'
import { versionOf } from '../publishing/posts/readPost.ts'
import { toWholePost, wholePost } from './postShapes.ts'
import type { Problem } from './problem.ts'
import { isWithinReach } from './reach.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idParams } from './shapes.ts'

const about = {
  method: 'post',
  tag: 'posts',
  scope: 'write:posts',
  params: idParams,
  heedsReach: true,
} as const

const channel = z.object({ id: z.string(), name: z.string(), kind: z.string() })

const channelDeparture = z
  .union([
    z.object({
      channel,
      because: z.enum(['now', 'quiet-hours', 'spread', 'queue']),
      at: answeredAt.meta({ description: 'For `queue` an estimate.' }),
    }),
    z.object({ channel, because: z.literal('held'), at: z.null() }),
  ])
  .meta({ id: 'ChannelDeparture' })

const publishRoute = route({
  ...about,
  path: '/posts/:id/publish-now',
  id: 'publishPostNow',
  summary: 'Publish a post now, as its latest version is',
  description:
    'It becomes due, and leaves by the rules of its channels: quiet hours, rate limits, holds and the balance still count. Asked for again it changes nothing; what has gone out is not sent twice.',
  body: z.strictObject({
    version: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'Refused where the post was changed since it was this.' }),
    isDryRun: z.boolean().optional().meta({ description: 'Only says what would happen.' }),
  }),
  answers: {
    200: z.object({
      at: answeredAt.meta({ description: 'Since when it is due.' }),
      channels: z.array(channelDeparture),
      blockedBy: z.array(z.object({ id: z.string(), name: z.string() })).meta({
        description: 'Communities whose balance would keep it back when it comes to the gate.',
      }),
    }),
  },
  problems: ['not-found', 'conflict'],
}).answer(async ({ payload, params, body, asker, now }) => {
  const { version = null, isDryRun = false } = body
  const mayChange = (placed: { channels: string[]; communities: string[] }) =>
    isWithinReach({ asker, placed })
  const asked = { payload, user: asker.user, postId: params.id, version, isDryRun, mayChange, now }
  const result = await publishNow(asked)
  if (result.type !== 'due') return toProblem(result)
  const { at, channels, blockedBy } = result
  return { status: 200, body: { at, channels, blockedBy } }
})

const duplicateRoute = route({
  ...about,
  path: '/posts/:id/duplicate',
  id: 'duplicatePost',
  summary: 'A new draft with the content of a post',
  description:
    'Text, pictures, link, types, column, channels and communities; no time, issue, repeats or deliveries. It belongs to whoever asks.',
  answers: { 201: wholePost },
  problems: ['not-found'],
}).answer(async ({ payload, params, asker, now }) => {
  const result = await duplicatePost({
    payload,
    user: asker.user,
    postId: params.id,
    // Of a limited key the copy is its own as the original is.
    mayCopy: (placed) => isWithinReach({ asker, placed }),
    now,
  })
  if (result.type !== 'saved') return toProblem(result)
  const body = toWholePost({ post: result.post, form: 'markdown' })
  const headers = { ETag: versionOf(result.post), Location: `/v1/posts/${body.id}` }
  return { status: 201, headers, body }
})

export const postActsRoutes: Route[] = [publishRoute, duplicateRoute]

type Failure = Exclude<PublishedNow, { type: 'due' }> | Exclude<PostSaved, { type: 'saved' }>

function toProblem(result: Failure): Problem {
  const { type: code } = result
  const detail = details[code]
  switch (code) {
    case 'no-post':
      return { problem: 'not-found', detail, code }
    case 'forbidden':
      return { problem: 'forbidden', detail, code }
    case 'has-left':
    case 'changed':
      return { problem: 'conflict', detail, code }
    case 'no-channels':
      return { problem: 'invalid', detail, code, errors: [{ path: 'channels', message: detail }] }
    case 'refused':
      return { problem: 'invalid', detail, code, errors: result.errors }
  }
}

const details: Record<Failure['type'], Words> = {
  'no-post': {
    en: 'There is no such post, or it is in the trash.',
    zh: '没有这条内容，或它在回收站里。',
  },
  forbidden: {
    en: 'Authors write drafts, editors put posts onto the calendar; viewers only read.',
    zh: '作者写草稿，编辑安排日历，访客只能查看。',
  },
  'has-left': {
    en: 'It has gone out, or is being sent. Duplicate it to publish it once more.',
    zh: '已经发出，或正在发送。要再发一次，请复制一份。',
  },
  changed: {
    en: 'It was changed since you looked at it: look again.',
    zh: '你查看之后它有修改，请再看一遍。',
  },
  'no-channels': { en: 'Choose at least one channel.', zh: '至少选择一个渠道。' },
  refused: { en: 'It cannot be saved like this.', zh: '这样无法保存。' },
}
