import { Router } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { recurrenceProblem } from '../domain/calendar/recurrenceProblem.ts'
import { timezones } from '../domain/calendar/timezones.ts'
import { changeColumn } from '../publishing/issues/changeColumn.ts'
import { authenticate, requireRole, userOf } from './authenticate.ts'
import { parseBody } from './parseBody.ts'
import { sendProblem } from './problem.ts'

const changeBody = z.strictObject({
  times: z
    .array(z.strictObject({ time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM') }))
    .min(1)
    .max(24)
    .refine((times) => new Set(times.map(({ time }) => time)).size === times.length, 'each once')
    .optional(),
  timezone: z
    .string()
    .refine((zone) => timezones.includes(zone), 'an IANA time zone, for example Asia/Shanghai')
    .optional(),
  recurrence: z
    .string()
    .max(500)
    .superRefine((rule, ctx) => {
      const problem = recurrenceProblem(rule)
      if (problem) ctx.addIssue({ code: 'custom', message: problem })
    })
    .optional(),
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().nullable().optional(),
  /** Only say what would move. */
  isDryRun: z.boolean().default(false),
})

/** `POST /v1/columns/:id/change`: another time, zone, rule or end; tells which planned posts move. */
export function columnChange(payload: Payload): Router {
  const router = Router()
  const planners = [authenticate(payload), requireRole('admin', 'editor')]
  router.post('/columns/:id/change', ...planners, async (req, res) => {
    const body = parseBody({ req, res, schema: changeBody })
    if (!body) return
    const { isDryRun, ...change } = body
    const result = await changeColumn({
      payload,
      user: { ...userOf(res), collection: 'users' },
      columnId: String(req.params.id),
      change,
      isDryRun,
      now: new Date(),
    })
    switch (result.type) {
      case 'changed':
        return void res.json({ isDryRun, moves: result.moves, stays: result.stays })
      case 'no-column':
        return sendProblem({ res, type: 'not-found', detail: 'There is no column with this id.' })
      case 'refused': {
        const detail = 'The column cannot be saved like this.'
        return sendProblem({ res, type: 'invalid', detail, errors: result.errors })
      }
    }
  })
  return router
}
