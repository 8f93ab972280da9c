import { z } from 'zod'
import type { Applied } from '../publishing/balance/repairs/applyRepair.ts'
import { applyRepair } from '../publishing/balance/repairs/applyRepair.ts'
import { overrideBalance } from '../publishing/balance/overrideBalance.ts'
import type { ChangeRefusal } from '../publishing/balance/repairs/applyChange.ts'
import { previewRepair } from '../publishing/balance/repairs/previewRepair.ts'
import { effectShape, sentChange, sentRepair, stepShape, undoChange } from './repairShapes.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { horizonDays, id } from './shapes.ts'

/** Of each refusal, what it says. */
const reasons: Record<ChangeRefusal, string> = {
  changed: 'was changed meanwhile',
  past: 'its time is over',
  taken: 'a post has the issue now',
  'no-post': 'the post is gone',
  'has-left': 'the post has gone out, or is being sent',
  'unsaved-draft': 'the post has changes that are not scheduled',
  'no-column': 'the column is gone',
  'no-issue': 'the column has no such issue',
  skipped: 'the issue is skipped',
  busy: 'somebody else is changing the column',
  refused: 'the post cannot be saved like this',
  used: 'the evergreen was used meanwhile',
}

const refusals = Object.keys(reasons) as ChangeRefusal[]

const previewRoute = route({
  method: 'post',
  path: '/balance/preview',
  id: 'previewBalanceSuggestion',
  tag: 'balance',
  summary:
    'Where a suggested repair puts which post, and what it does to every rule; saves nothing',
  scope: 'read:balance',
  body: z.strictObject({
    changes: z.array(sentRepair).min(1).max(5),
    days: z.int().min(1).max(366).default(horizonDays),
  }),
  answers: {
    200: z.object({
      refusal: z
        .object({ index: z.int(), why: z.enum(refusals), detail: z.string() })
        .nullable()
        .meta({ description: 'Why it cannot be made any more; then there are no steps.' }),
      steps: z.array(stepShape),
      effects: z.array(effectShape),
    }),
  },
}).answer(async ({ payload, body, now }) => {
  const { refusal, ...preview } = await previewRepair({ payload, ...body, now })
  const told = refusal && { ...refusal, detail: detailOf({ type: 'outdated', ...refusal }) }
  return { status: 200, body: { refusal: told, ...preview } }
})

const applyRoute = route({
  method: 'post',
  path: '/balance/apply',
  id: 'applyBalanceSuggestion',
  tag: 'balance',
  summary: 'Carry out a suggested repair, if the plan is still what it was made for',
  scope: 'write:balance',
  body: z.strictObject({ changes: z.array(sentChange).min(1).max(5) }),
  answers: {
    200: z.object({
      applied: z.int(),
      undo: z.array(undoChange).meta({ description: 'Send them here to take it back.' }),
    }),
  },
  problems: ['conflict'],
}).answer(async ({ payload, body, asker, now }) => {
  const { changes } = body
  const applied = await applyRepair({ payload, user: asker.user, changes, now })
  if (applied.type === 'applied') {
    return { status: 200, body: { applied: changes.length, undo: applied.undo } }
  }
  return { problem: 'conflict', detail: detailOf(applied) }
})

const overrideRoute = route({
  method: 'post',
  path: '/balance/override',
  id: 'overrideBalance',
  tag: 'balance',
  summary: 'Let a post pass that the balance blocks; the reason is kept',
  scope: 'write:balance',
  body: z.strictObject({ post: id, reason: z.string().trim().min(5).max(2000) }),
  answers: { 201: z.object({ id: z.string() }) },
  problems: ['not-found', 'forbidden'],
}).answer(async ({ payload, body, asker }) => {
  const done = await overrideBalance({ payload, user: asker.user, ...body, postId: body.post })
  switch (done.type) {
    case 'done':
      return { status: 201, body: { id: done.id } }
    case 'no-post':
      return { problem: 'not-found', detail: 'There is no such post on the calendar.' }
    case 'forbidden':
      return { problem: 'forbidden', detail: done.detail }
  }
})

export const balanceActionRoutes: Route[] = [previewRoute, applyRoute, overrideRoute]

function detailOf({ type, index, why }: Exclude<Applied, { type: 'applied' }>): string {
  const made = type === 'stopped' ? `The ${index} before it were made.` : 'Nothing was changed.'
  return `Change ${index + 1} cannot be made: ${reasons[why]}. ${made} Ask for the balance again.`
}
