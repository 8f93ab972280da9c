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
import { answeredAt, id, instant } from './shapes.ts'

const columnParams = z.object({ id: z.string().max(200) })
const issueParams = z.object({
  id: z.string().max(200),
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
    .datetime({ local: true, precision: -1, abort: true, error: 'a local time: 2026-11-24T09:15' })
    .regex(/\d$/, 'a local time, without a zone')
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
  'no-column': ['not-found', 'There is no column with this id.'],
  'no-issue': ['not-found', 'The column has no issue of this name.'],
  'no-post': ['not-found', 'There is no such post, or it is in the trash.'],
  'no-free-issue': ['conflict', 'The column has no free issue within a year.'],
  skipped: ['conflict', 'This issue is skipped.'],
  past: ['conflict', 'This time is over.'],
  forbidden: ['forbidden', 'Authors move their own drafts; what is scheduled is the editors’.'],
  taken: ['conflict', 'A post has this issue.'],
  'has-left': ['conflict', 'The post has gone out, or is being sent.'],
  'unsaved-draft': [
    'conflict',
    'The post has changes that are not scheduled: schedule or discard them first.',
  ],
  busy: ['conflict', 'Somebody else is changing this column: try again.'],
} as const

type Failure = Exclude<
  Filled | Queued | Skipped | IssueMoved | Rescheduled,
  { type: 'filled' | 'done' }
>

function toProblem(result: Failure): Problem {
  if (result.type === 'refused') {
    const detail = 'The post cannot be saved like this.'
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
