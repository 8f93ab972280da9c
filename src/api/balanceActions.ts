import { z } from 'zod'
import type { Applied } from '../publishing/balance/repairs/applyRepair.ts'
import { applyRepair } from '../publishing/balance/repairs/applyRepair.ts'
import { overrideBalance } from '../publishing/balance/overrideBalance.ts'
import type { ChangeRefusal } from '../publishing/balance/repairs/applyChange.ts'
import { previewRepair } from '../publishing/balance/repairs/previewRepair.ts'
import { effectShape, sentChange, sentRepair, stepShape, undoChange } from './repairShapes.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { horizonDays, id, words } from './shapes.ts'
import type { Words } from '../domain/words.ts'

/** Of each refusal, what it says. */
const reasons: Record<ChangeRefusal, Words> = {
  changed: { en: 'was changed meanwhile', zh: '其间有修改' },
  past: { en: 'its time is over', zh: '时间已过' },
  taken: { en: 'a post has the issue now', zh: '这一期已有内容' },
  'no-post': { en: 'the post is gone', zh: '内容已不存在' },
  'has-left': { en: 'the post has gone out, or is being sent', zh: '内容已发出，或正在发送' },
  'unsaved-draft': {
    en: 'the post has changes that are not scheduled',
    zh: '内容有尚未排期的修改',
  },
  'no-column': { en: 'the column is gone', zh: '栏目已不存在' },
  'no-issue': { en: 'the column has no such issue', zh: '栏目没有这一期' },
  skipped: { en: 'the issue is skipped', zh: '这一期停发' },
  busy: { en: 'somebody else is changing the column', zh: '有人正在修改这个栏目' },
  refused: { en: 'the post cannot be saved like this', zh: '内容不能这样保存' },
  used: { en: 'the evergreen was used meanwhile', zh: '这条常备内容其间已用掉' },
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
        .object({ index: z.int(), why: z.enum(refusals), detail: words })
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
      return {
        problem: 'not-found',
        detail: { en: 'There is no such post on the calendar.', zh: '日历上没有这条内容。' },
      }
    case 'forbidden':
      return { problem: 'forbidden', detail: done.detail }
  }
})

export const balanceActionRoutes: Route[] = [previewRoute, applyRoute, overrideRoute]

function detailOf({ type, index, why }: Exclude<Applied, { type: 'applied' }>): Words {
  const made =
    type === 'stopped'
      ? { en: `The ${index} before it were made.`, zh: `之前的 ${index} 项已完成。` }
      : { en: 'Nothing was changed.', zh: '什么都没有改变。' }
  const reason = reasons[why]
  return {
    en: `Change ${index + 1} cannot be made: ${reason.en}. ${made.en} Ask for the balance again.`,
    zh: `第 ${index + 1} 项改动无法进行：${reason.zh}。${made.zh}请重新查看配比。`,
  }
}
