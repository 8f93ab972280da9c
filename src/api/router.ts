import express, { Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Payload } from 'payload'
import { balance } from './balance.ts'
import { calendar } from './calendar.ts'
import { columnChange } from './columnChange.ts'
import { deliveries } from './deliveries.ts'
import { feeds } from './feeds.ts'
import { issues } from './issues.ts'
import { handleError, sendProblem } from './problem.ts'
import { pull } from './pull.ts'

/** /v1: the headless API beside Payload's own REST and GraphQL. */
export function createApi(payload: Payload): Router {
  const router = Router()
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: 600,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_req, res) =>
        sendProblem({ res, type: 'too-many', detail: 'At most 600 requests a minute.' }),
    }),
  )
  router.use(express.json({ limit: '100kb' }))
  router.use(feeds(payload))
  router.use(pull(payload))
  router.use(deliveries(payload))
  router.use(balance(payload))
  router.use(issues(payload))
  router.use(columnChange(payload))
  router.use(calendar(payload))
  router.use((_req, res) => sendProblem({ res, type: 'not-found' }))
  router.use(handleError(payload.logger))
  return router
}
