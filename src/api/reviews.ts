import { z } from 'zod'
import { postStates } from '../domain/post.ts'
import type { ReviewAct } from '../domain/review.ts'
import { offeredActs, reviewActs, reviewKinds } from '../domain/review.ts'
import { readPost, versionOf } from '../publishing/posts/readPost.ts'
import { listReviews } from '../publishing/reviews/listReviews.ts'
import type { Reviewed } from '../publishing/reviews/reviewPost.ts'
import { reviewPost } from '../publishing/reviews/reviewPost.ts'
import { needsApproval } from '../publishing/reviews/readWorkflow.ts'
import { next, pageById, pageQuery } from './page.ts'
import type { Problem } from './problem.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idParams } from './shapes.ts'
import { postStateNames } from '../domain/postWords.ts'

const review = z
  .object({
    id: z.string(),
    kind: z.enum(reviewKinds),
    comment: z.string().nullable(),
    at: answeredAt,
    by: z.object({ id: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'Review' })

const about = { tag: 'posts', params: idParams } as const

const list = route({
  ...about,
  method: 'get',
  path: '/posts/:id/reviews',
  id: 'listReviews',
  summary: 'Who asked for a review of a post, approved it or sent it back',
  description: 'The latest first. `offered`: what whoever asks can do about it now.',
  scope: 'read:posts',
  query: z.strictObject(pageQuery),
  answers: {
    200: z.object({
      state: z.enum(postStates),
      version: z.string().meta({ description: 'What `version` of the others takes.' }),
      needsApproval: z.boolean().meta({ description: 'Whether authors need one at all.' }),
      offered: z.array(z.enum(reviewActs)),
      reviews: z.array(review),
      next,
    }),
  },
  problems: ['not-found'],
}).answer(async ({ payload, params, query, asker: { user } }) => {
  const post = await readPost({ payload, user, id: params.id })
  if (!post) return { problem: 'not-found', detail: gone }
  const page = await pageById({
    path: `/posts/${post.id}/reviews`,
    query,
    read: ({ behind, limit }) => listReviews({ payload, postId: post.id, behind, limit }),
  })
  if ('problem' in page) return page
  const isOwner = post.owner === String(user.id)
  const { state } = post
  return {
    ...page,
    body: {
      state,
      version: versionOf(post),
      needsApproval: await needsApproval({ payload }),
      offered: offeredActs({ role: user.role, isOwner, state }),
      reviews: page.body.items,
      next: page.body.next,
    },
  }
})

const reviewBody = z.strictObject({
  comment: z.string().trim().max(2000).optional(),
  version: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Refused where the post was changed since it was this.' }),
})

const summaries: Record<ReviewAct, string> = {
  submit: 'Ask for a review of a draft of one’s own',
  withdraw: 'Take one’s own post back from review',
  approve: 'Approve a post as it is now',
  'send-back': 'Send a post back to its author, with a comment',
  comment: 'Say something about a post',
}

const acts = reviewActs.map((act) =>
  route({
    ...about,
    method: 'post',
    path: `/posts/:id/${act}`,
    id: `${act.replace('-b', 'B')}Post`,
    summary: summaries[act],
    scope: 'write:posts',
    body: reviewBody,
    answers: { 200: z.object({ state: z.enum(postStates) }) },
    problems: ['not-found', 'conflict'],
  }).answer(async ({ payload, params, body, asker: { user }, now }) => {
    const { comment, version } = body
    const said = { comment: comment || null, version: version ?? null }
    const result = await reviewPost({ payload, user, postId: params.id, act, ...said, now })
    if (result.type !== 'done') return toProblem(result)
    return { status: 200, body: { state: result.state } }
  }),
)

export const reviewsRoutes: Route[] = [list, ...acts]

const gone = {
  en: 'There is no such post, or it is in the trash.',
  zh: '没有这条内容，或它在回收站里。',
}

function toProblem(result: Exclude<Reviewed, { type: 'done' }>): Problem {
  const code = result.type
  switch (result.type) {
    case 'no-post':
      return { problem: 'not-found', detail: gone, code }
    case 'forbidden': {
      const detail = {
        en: 'Authors submit what is their own; editors approve and send back.',
        zh: '作者提交自己的内容，编辑通过或退回。',
      }
      return { problem: 'forbidden', detail, code }
    }
    case 'wrong-state': {
      const detail = {
        en: `A post that is ${result.state} cannot take this.`,
        zh: `内容目前的状态是“${postStateNames[result.state].zh}”，不能这样做。`,
      }
      return { problem: 'conflict', detail, code }
    }
    case 'changed': {
      const detail = {
        en: 'It was changed since you looked at it: look again.',
        zh: '你查看之后它有修改，请再看一遍。',
      }
      return { problem: 'conflict', detail, code }
    }
    case 'needs-comment': {
      const errors = [{ path: 'comment', message: sayWhat }]
      return { problem: 'invalid', detail: needsComment, code, errors }
    }
    case 'no-title':
      return {
        problem: 'conflict',
        detail: { en: 'It has no title yet.', zh: '还没有标题。' },
        code,
      }
    case 'refused': {
      const { errors } = result
      return {
        problem: 'invalid',
        detail: { en: 'It cannot be saved like this.', zh: '不能这样保存。' },
        code,
        errors,
      }
    }
  }
}

const needsComment = { en: 'A comment is needed.', zh: '需要写一条留言。' }
const sayWhat = {
  en: 'Write a comment first, so that the author knows what to do.',
  zh: '请先写留言，让作者知道怎么改。',
}
