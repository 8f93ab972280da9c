import { Router } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { decide, decisions } from '../publishing/decide.ts'
import { authenticate, requireRole, userOf } from './authenticate.ts'
import { parseBody } from './parseBody.ts'
import { sendProblem } from './problem.ts'

const bodies = {
  confirm: z.strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
  }),
  resend: z.strictObject({}),
  dismiss: z.strictObject({}),
  cancel: z.strictObject({}),
}

/**
 * `POST /v1/deliveries/:id/confirm` (it is live), `/resend` (send it again), `/dismiss` (leave it),
 * `/cancel` (do not send it). Each is recorded on the delivery with who and when.
 */
export function deliveries(payload: Payload): Router {
  const router = Router()
  for (const decision of decisions) {
    router.post(
      `/deliveries/:id/${decision}`,
      authenticate(payload),
      requireRole('admin', 'editor'),
      async (req, res) => {
        const body = parseBody<{ url?: string }>({ req, res, schema: bodies[decision] })
        if (!body) return
        const decided = await decide({
          payload,
          deliveryId: String(req.params.id),
          decision,
          by: `user:${userOf(res).id}`,
          url: body.url,
          now: new Date(),
        })
        switch (decided.type) {
          case 'done': {
            const { id, state, nextAttemptAt, sentAt, url } = decided.row
            return void res.json({ id, state, nextAttemptAt, sentAt, url })
          }
          case 'not-found':
            return sendProblem({ res, type: 'not-found', detail: 'There is no such delivery.' })
          case 'refused': {
            const detail = `A ${decided.state} delivery cannot take “${decision}”.`
            return sendProblem({ res, type: 'conflict', detail })
          }
          case 'no-post': {
            const detail = 'The post is not on the calendar, or no longer on this channel.'
            return sendProblem({ res, type: 'conflict', detail })
          }
        }
      },
    )
  }
  return router
}
