import type { Payload } from 'payload'
import { z } from 'zod'
import type { Filled } from '../publishing/issues/fillIssue.ts'
import { fillIssue } from '../publishing/issues/fillIssue.ts'
import type { IssueMoved } from '../publishing/issues/moveIssue.ts'
import { moveIssue } from '../publishing/issues/moveIssue.ts'
import type { Rescheduled } from '../publishing/issues/reschedulePost.ts'
import { reschedulePost } from '../publishing/issues/reschedulePost.ts'
import type { Queued } from '../publishing/issues/queuePost.ts'
import { queuePost } from '../publishing/issues/queuePost.ts'
import type { Skipped } from '../publishing/issues/skipIssue.ts'
import { skipIssue } from '../publishing/issues/skipIssue.ts'
import type { Problem } from './problem.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { anyIdParams, answeredAt, id, instant } from './shapes.ts'
import { rule } from '../domain/ruleWords.ts'

const columnParams = anyIdParams
const issueParams = z.object({
  id: anyIdParams.shape.id,
  issue: z
    .string()
    .max(400)
    .meta({ example: '2026-11-23#morning-brief', description: 'In an address `#` is `%23`.' }),
})
const fillBody = z.strictObject({ post: id })
const skipBody = z.strictObject({ reason: z.string().trim().max(500).optional() })
const moveBody = z.strictObject({
  /** Wall time in the column's zone. */
  to: z.iso
    .datetime({
      local: true,
      precision: -1,
      abort: true,
      error: rule({ en: 'a local time: 2026-11-24T09:15', zh: '当地时间，例如 2026-11-24T09:15' }),
    })
    .regex(/\d$/, rule({ en: 'a local time, without a zone', zh: '当地时间，不带时区' }))
    .meta({ example: '2026-11-24T09:15' }),
})
const rescheduleBody = z.strictObject({ at: instant })
const movedShape = z.object({ at: answeredAt, post: z.string().nullable() })
const filledShape = z.object({ issue: z.string(), at: answeredAt, post: z.string() })

const planning = {
  method: 'post',
  tag: 'columns',
  scope: 'write:columns',
  problems: ['not-found', 'conflict'],
} as const

/** The next free issue of a column; and filling, skipping and moving one issue. */
export const issuesRoutes: Route[] = [
  route({
    ...planning,
    path: '/columns/:id/queue',
    id: 'queuePost',
    summary: 'Put a post into the column’s next free issue',
    params: columnParams,
    body: fillBody,
    answers: { 200: filledShape },
  }).answer(async ({ payload, params, body, asker: { user }, now }) => {
    const asked = { payload, user, columnId: params.id, postId: body.post, now }
    return toFilled(await queuePost(asked))
  }),
  route({
    ...planning,
    path: '/columns/:id/issues/:issue/fill',
    id: 'fillIssue',
    summary: 'Put a post into this issue',
    params: issueParams,
    body: fillBody,
    answers: { 200: filledShape },
  }).answer(async ({ payload, params, body, asker: { user }, now }) => {
    const asked = { ...target({ payload, params, now }), user, postId: body.post }
    return toFilled(await fillIssue(asked))
  }),
  route({
    ...planning,
    path: '/columns/:id/issues/:issue/skip',
    id: 'skipIssue',
    summary: 'Let an empty issue fall out',
    params: issueParams,
    body: skipBody,
    answers: { 200: z.object({}) },
  }).answer(async ({ payload, params, body, now }) => {
    const asked = { ...target({ payload, params, now }), reason: body.reason ?? null }
    const result = await skipIssue(asked)
    return result.type === 'done' ? { status: 200, body: {} } : toProblem(result)
  }),
  route({
    ...planning,
    path: '/columns/:id/issues/:issue/move',
    id: 'moveIssue',
    summary: 'Move this issue, and the post in it, to another time',
    params: issueParams,
    body: moveBody,
    answers: { 200: movedShape },
  }).answer(async ({ payload, params, body, asker: { user }, now }) => {
    const asked = { ...target({ payload, params, now }), user, to: body.to }
    const result = await moveIssue(asked)
    if (result.type !== 'done') return toProblem(result)
    return { status: 200, body: { at: result.at, post: result.post } }
  }),
  route({
    method: 'post',
    path: '/posts/:id/move',
    id: 'movePost',
    tag: 'posts',
    summary: 'Move a post to another time',
    scope: 'write:posts',
    params: columnParams,
    body: rescheduleBody,
    answers: { 200: movedShape },
    problems: ['not-found', 'conflict'],
  }).answer(async ({ payload, params, body, asker: { user }, now }) => {
    const result = await reschedulePost({ payload, user, postId: params.id, at: body.at, now })
    if (result.type !== 'done') return toProblem(result)
    return { status: 200, body: { at: result.at, post: result.post } }
  }),
]

function toFilled(result: Filled | Queued) {
  if (result.type !== 'filled') return toProblem(result)
  const { id: issue, at } = result.issue
  return { status: 200 as const, body: { issue, at, post: result.post } }
}

/** One table for what the four can be refused for. */
const refusals = {
  'no-column': [
    'not-found',
    { en: 'There is no column with this id.', zh: '没有这个编号的栏目。' },
  ],
  'no-issue': [
    'not-found',
    { en: 'The column has no issue of this name.', zh: '这个栏目没有这一期。' },
  ],
  'no-post': [
    'not-found',
    { en: 'There is no such post, or it is in the trash.', zh: '没有这条内容，或它在回收站里。' },
  ],
  'no-free-issue': [
    'conflict',
    { en: 'The column has no free issue within a year.', zh: '这个栏目一年内没有空缺的一期。' },
  ],
  skipped: ['conflict', { en: 'This issue is skipped.', zh: '这一期停发。' }],
  past: ['conflict', { en: 'This time is over.', zh: '那个时间已经过去。' }],
  forbidden: [
    'forbidden',
    {
      en: 'Authors move their own drafts; what is scheduled is the editors’.',
      zh: '作者只能移动自己的草稿，已排期的由编辑移动。',
    },
  ],
  taken: ['conflict', { en: 'A post has this issue.', zh: '这一期已有内容。' }],
  'has-left': [
    'conflict',
    { en: 'The post has gone out, or is being sent.', zh: '内容已经发出，或正在发送。' },
  ],
  'unsaved-draft': [
    'conflict',
    {
      en: 'The post has changes that are not scheduled: schedule or discard them first.',
      zh: '内容有尚未排期的修改，请先排期或放弃修改。',
    },
  ],
  busy: [
    'conflict',
    {
      en: 'Somebody else is changing this column: try again.',
      zh: '有人正在修改这个栏目，请再试一次。',
    },
  ],
} as const

type Failure = Exclude<
  Filled | Queued | Skipped | IssueMoved | Rescheduled,
  { type: 'filled' | 'done' }
>

function toProblem(result: Failure): Problem {
  if (result.type === 'refused') {
    const detail = { en: 'The post cannot be saved like this.', zh: '内容不能这样保存。' }
    return { problem: 'invalid', detail, code: 'refused', errors: result.errors }
  }
  const [problem, detail] = refusals[result.type]
  return { problem, detail, code: result.type }
}

function target({
  payload,
  params,
  now,
}: {
  payload: Payload
  params: z.output<typeof issueParams>
  now: Date
}) {
  return { payload, columnId: params.id, issueId: params.issue, now }
}
