import { z } from 'zod'
import { notePresence } from '../publishing/posts/notePresence.ts'
import { readNewer } from '../publishing/posts/readNewer.ts'
import { readVersion } from '../publishing/posts/readVersion.ts'
import { isReached } from './reach.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idParams, instant } from './shapes.ts'

/** For forms: who else is at it, and whether somebody saved meanwhile. */
export const presenceRoutes: Route[] = [
  route({
    method: 'post',
    path: '/posts/:id/presence',
    id: 'notePresence',
    tag: 'posts',
    summary: 'Say that a post is open in front of you, and hear what others do with it',
    description: 'Repeat it every five seconds; who is silent for 15 counts as gone.',
    scope: 'read:posts',
    heedsReach: true,
    params: idParams,
    body: z.strictObject({
      isTyping: z.boolean().meta({ description: 'There are changes that are not saved yet.' }),
      shown: instant.optional().meta({
        description: 'The `updatedAt` of what you have in front of you.',
      }),
    }),
    answers: {
      200: z.object({
        others: z.array(z.object({ name: z.string(), isTyping: z.boolean() })).max(50),
        newer: z
          .object({
            updatedAt: answeredAt,
            by: z
              .object({ id: z.string(), name: z.string() })
              .nullable()
              .meta({ description: 'null: Lanmu itself.' }),
          })
          .nullable()
          .meta({ description: 'A version that was saved after `shown`; a draft’s, too.' }),
      }),
    },
    problems: ['not-found'],
  }).answer(async ({ payload, params, body, asker, now }) => {
    const { user } = asker
    const { id: postId } = params
    const version = await readVersion({ payload, user, id: postId })
    if (!version || !isReached({ asker, placed: version })) return { problem: 'not-found' }
    const { updatedAt } = version
    const { isTyping, shown = null } = body
    const [others, newer] = await Promise.all([
      notePresence({ payload, postId, user, isTyping, now }),
      readNewer({ payload, postId, updatedAt, shown }),
    ])
    return { status: 200, body: { others, newer } }
  }),
]
