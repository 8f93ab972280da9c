import { z } from 'zod'
import { recurrenceProblem } from '../domain/calendar/recurrenceProblem.ts'
import { changeColumn } from '../publishing/issues/changeColumn.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, timezone, anyIdParams } from './shapes.ts'
import { rule } from '../domain/ruleWords.ts'

const changeBody = z.strictObject({
  times: z
    .array(
      z.strictObject({
        time: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, rule({ en: 'HH:MM', zh: '格式为 HH:MM' })),
      }),
    )
    .min(1)
    .max(24)
    .refine(
      (times) => new Set(times.map(({ time }) => time)).size === times.length,
      rule({ en: 'each once', zh: '每个只出现一次' }),
    )
    .optional(),
  timezone: timezone.optional(),
  recurrence: z
    .string()
    .max(500)
    .superRefine((text, ctx) => {
      const problem = recurrenceProblem(text)
      if (problem) ctx.addIssue({ code: 'custom', message: rule(problem) })
    })
    .optional(),
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().nullable().optional(),
  /** Only say what would move. */
  isDryRun: z.boolean().default(false),
})

const planned = { post: z.string(), title: z.string(), issue: z.string() }
const moveShape = z.object({ ...planned, from: answeredAt, to: answeredAt })
const stayShape = z.object({
  ...planned,
  at: answeredAt,
  why: z.enum(['no-issue', 'past', 'unsaved-draft']),
})

/** Another time, zone, rule or end; tells which planned posts move. */
export const columnChangeRoutes: Route[] = [
  route({
    method: 'post',
    path: '/columns/:id/change',
    id: 'changeColumn',
    tag: 'columns',
    summary: 'Change when a column appears; tells which planned posts move',
    scope: 'write:columns',
    params: anyIdParams,
    body: changeBody,
    answers: {
      200: z.object({
        isDryRun: z.boolean(),
        moves: z.array(moveShape),
        stays: z.array(stayShape),
      }),
    },
    problems: ['not-found'],
  }).answer(async ({ payload, params, body, asker: { user }, now }) => {
    const { isDryRun, ...change } = body
    const asked = { payload, user, columnId: params.id, change, isDryRun, now }
    const result = await changeColumn(asked)
    switch (result.type) {
      case 'changed': {
        const { moves, stays } = result
        return { status: 200, body: { isDryRun, moves, stays } }
      }
      case 'no-column':
        return {
          problem: 'not-found',
          detail: { en: 'There is no column with this id.', zh: '没有这个编号的栏目。' },
        }
      case 'refused': {
        const detail = { en: 'The column cannot be saved like this.', zh: '栏目不能这样保存。' }
        return { problem: 'invalid', detail, errors: result.errors }
      }
    }
  }),
]
