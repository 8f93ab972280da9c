import type { RequestHandler, Response } from 'express'
import { Router } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { toPostBody } from '../channels/postBody.ts'
import type { Answer } from '../domain/delivery/events.ts'
import { leaseDeliveries } from '../publishing/leaseDeliveries.ts'
import { settleLease } from '../publishing/settleLease.ts'
import { authenticate, requireRole, userOf } from './authenticate.ts'
import { findChannel } from './findChannel.ts'
import { sendProblem } from './problem.ts'
import { parseBody } from './parseBody.ts'

const leaseBody = z.strictObject({
  /** Most deliveries to hand out. */
  max: z.number().int().min(1).max(100).default(10),
  /** How long they are the reader's, in seconds. */
  seconds: z.number().int().min(5).max(3600).default(60),
})

const token = z.number().int().min(1)

const ackBody = z.strictObject({
  lease: token,
  externalId: z.string().min(1).max(500).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
})

const nackBody = z.strictObject({
  lease: token,
  reason: z.string().min(1).max(1000),
  /** Whether another try makes sense. */
  isPermanent: z.boolean().default(false),
  /** Not before so many seconds from now. */
  retryAfter: z.number().int().min(0).max(86_400).optional(),
})

/**
 * The pull API. A reader leases due deliveries of a pull channel, shows them, and acknowledges; at
 * least once, under a stable delivery id. `lease` is the token each answer must carry.
 */
export function pull(payload: Payload): Router {
  const router = Router()
  const guard: RequestHandler[] = [authenticate(payload), requireRole('admin', 'editor')]

  router.post('/channels/:channel/lease', ...guard, async (req, res) => {
    const body = parseBody({ req, res, schema: leaseBody })
    if (!body) return
    const channel = await findChannel({ payload, idOrSlug: String(req.params.channel) })
    if (channel?.kind !== 'pull') {
      const detail = 'Only channels of the kind “pull” can be leased from.'
      return sendProblem({ res, type: 'not-found', detail })
    }
    const by = readerOf(userOf(res))
    const leased = await leaseDeliveries({
      reader: { payload, by, holdMs: body.seconds * 1000, now: new Date() },
      channelId: channel.id,
      max: body.max,
    })
    res.json({
      deliveries: leased.map(({ row, message }) => ({
        id: row.id,
        lease: row.fence,
        leasedUntil: row.claimedUntil,
        post: toPostBody({ message, id: row.id }),
      })),
    })
  })

  router.post('/deliveries/:id/ack', ...guard, async (req, res) => {
    const body = parseBody({ req, res, schema: ackBody })
    if (!body) return
    const id = String(req.params.id)
    const answer: Answer = { type: 'sent', externalId: body.externalId ?? id, url: body.url }
    await settle({ req: { id, lease: body.lease }, res, answer })
  })

  router.post('/deliveries/:id/nack', ...guard, async (req, res) => {
    const body = parseBody({ req, res, schema: nackBody })
    if (!body) return
    const after = body.retryAfter ? new Date(Date.now() + body.retryAfter * 1000) : undefined
    const answer: Answer = body.isPermanent
      ? { type: 'rejected', reason: body.reason }
      : { type: 'try-later', reason: body.reason, after }
    await settle({ req: { id: String(req.params.id), lease: body.lease }, res, answer })
  })

  async function settle({
    req,
    res,
    answer,
  }: {
    req: { id: string; lease: number }
    res: Response
    answer: Answer
  }): Promise<void> {
    const row = await settleLease({
      payload,
      deliveryId: req.id,
      fence: req.lease,
      reader: readerOf(userOf(res)),
      answer,
      now: new Date(),
    })
    if (!row) {
      const detail =
        'The lease ran out or was settled. Lease again; a repeated delivery keeps its id.'
      return sendProblem({ res, type: 'lease-lost', detail })
    }
    res.json({ id: row.id, state: row.state, sentAt: row.sentAt, url: row.url })
  }

  return router
}

function readerOf(user: { id: string | number }): string {
  return `reader:${user.id}`
}
