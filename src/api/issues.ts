import type { Response } from 'express'
import { Router } from 'express'
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
import { authenticate, requireRole, userOf } from './authenticate.ts'
import { parseBody } from './parseBody.ts'
import { sendProblem } from './problem.ts'

const id = z.string().regex(/^[0-9a-f]{24}$/, 'an id: 24 hexadecimal digits')
const fillBody = z.strictObject({ post: id })
const skipBody = z.strictObject({ reason: z.string().trim().max(500).optional() })
const moveBody = z.strictObject({
  /** Wall time in the column's zone. */
  to: z.iso
    .datetime({ local: true, precision: -1, abort: true, error: 'a local time: 2026-11-24T09:15' })
    .regex(/\d$/, 'a local time, without a zone'),
})

const rescheduleBody = z.strictObject({
  at: z.iso
    .datetime({ offset: true, error: 'an instant: 2026-11-23T08:30:00+08:00' })
    .transform((text) => new Date(text)),
})

/**
 * `POST /v1/posts/:id/move` (another time), `POST /v1/columns/:id/queue` (the next free issue), and for one issue
 * `POST /v1/columns/:id/issues/:issue/fill`, `/skip`, `/move`. In an address `#` is written `%23`.
 */
export function issues(payload: Payload): Router {
  const router = Router()
  const planners = [authenticate(payload), requireRole('admin', 'editor')]
  const issue = '/columns/:id/issues/:issue'

  router.post('/columns/:id/queue', ...planners, async (req, res) => {
    const body = parseBody({ req, res, schema: fillBody })
    if (!body) return
    const columnId = String(req.params.id)
    const asked = { payload, user: asUser(res), columnId, postId: body.post, now: new Date() }
    answer({ res, result: await queuePost(asked) })
  })
  router.post(`${issue}/fill`, ...planners, async (req, res) => {
    const body = parseBody({ req, res, schema: fillBody })
    if (!body) return
    const asked = { ...target({ payload, params: req.params }), postId: body.post }
    answer({ res, result: await fillIssue({ ...asked, user: asUser(res) }) })
  })
  router.post(`${issue}/skip`, ...planners, async (req, res) => {
    const body = parseBody({ req, res, schema: skipBody })
    if (!body) return
    const asked = { ...target({ payload, params: req.params }), reason: body.reason ?? null }
    answer({ res, result: await skipIssue(asked) })
  })
  router.post(`${issue}/move`, ...planners, async (req, res) => {
    const body = parseBody({ req, res, schema: moveBody })
    if (!body) return
    const asked = { ...target({ payload, params: req.params }), to: body.to }
    answer({ res, result: await moveIssue({ ...asked, user: asUser(res) }) })
  })
  const writers = [authenticate(payload), requireRole('admin', 'editor', 'author')]
  router.post('/posts/:id/move', ...writers, async (req, res) => {
    const body = parseBody({ req, res, schema: rescheduleBody })
    if (!body) return
    const postId = String(req.params.id)
    const asked = { payload, user: asUser(res), postId, at: body.at, now: new Date() }
    answer({ res, result: await reschedulePost(asked) })
  })
  return router
}

type Result = Filled | Queued | Skipped | IssueMoved | Rescheduled

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

function answer({ res, result }: { res: Response; result: Result }): void {
  switch (result.type) {
    case 'filled': {
      const { id: name, at } = result.issue
      return void res.json({ issue: name, at, post: result.post })
    }
    case 'done':
      return void res.json('at' in result ? { at: result.at, post: result.post } : {})
    case 'refused': {
      const detail = 'The post cannot be saved like this.'
      return sendProblem({ res, type: 'invalid', detail, code: 'refused', errors: result.errors })
    }
    default: {
      const [type, detail] = refusals[result.type]
      return sendProblem({ res, type, detail, code: result.type })
    }
  }
}

function target({ payload, params }: { payload: Payload; params: Record<string, unknown> }) {
  const [columnId, issueId] = [String(params.id), String(params.issue)]
  return { payload, columnId, issueId, now: new Date() }
}

function asUser(res: Response) {
  return { ...userOf(res), collection: 'users' as const }
}
