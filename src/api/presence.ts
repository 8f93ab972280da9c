import { z } from 'zod'
import { notePresence } from '../publishing/posts/notePresence.ts'
import { readPost } from '../publishing/posts/readPost.ts'
import { isReached } from './reach.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { idParams } from './shapes.ts'

/** For forms: who else is at it. */
export const presenceRoutes: Route[] = [
  route({
    method: 'post',
    path: '/posts/:id/presence',
    id: 'notePresence',
    tag: 'posts',
    summary: 'Say that a post is open in front of you, and hear who else has it open',
    description: 'Repeat it every five seconds; who is silent for 15 counts as gone.',
    scope: 'read:posts',
    heedsReach: true,
    params: idParams,
    body: z.strictObject({
      isTyping: z.boolean().meta({ description: 'There are changes that are not saved yet.' }),
    }),
    answers: {
      200: z.object({
        others: z.array(z.object({ name: z.string(), isTyping: z.boolean() })).max(50),
      }),
    },
    problems: ['not-found'],
  }).answer(async ({ payload, params, body, asker, now }) => {
    const post = await readPost({ payload, user: asker.user, id: params.id })
    if (!post || !isReached({ asker, placed: post })) return { problem: 'not-found' }
    const at = { payload, postId: post.id, userId: asker.user.id, now }
    return { status: 200, body: { others: await notePresence({ ...at, isTyping: body.isTyping }) } }
  }),
]
