import { counted } from '../domain/counted.ts'
import compression from 'compression'
import type { Request, Response } from 'express'
import { Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { Payload } from 'payload'
import { allRoutes } from './allRoutes.ts'
import { docsFiles } from './docs.ts'
import { askerOf, mount, recognize } from './mount.ts'
import { nameRequest } from './nameRequest.ts'
import { handleError, sendProblem } from './problem.ts'
import { refuseMethods } from './refuseMethods.ts'
import { share } from './share.ts'

/** Requests a minute for each key or user; for strangers, each address. */
const perMinute = 600

/** /v1: the headless API beside Payload's own REST and GraphQL. */
export function createApi(payload: Payload): Router {
  const router = Router()
  const routes = allRoutes()
  const shared = routes.filter(({ isShared }) => isShared).map(({ path }) => path)
  router.use(nameRequest)
  // Before anything that may refuse: a page should see why.
  router.all(shared, share)
  router.use(compression({ threshold: 1024, filter: isCompressible }))
  router.use('/docs/files', docsFiles())
  router.use(recognize(payload))
  router.use(
    rateLimit({
      windowMs: 60_000,
      limit: (_req, res) => limitOf(res),
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      keyGenerator: (req, res) => {
        const asker = askerOf(res)
        if (!asker) return ipKeyGenerator(req.ip ?? '')
        return asker.key ? `key:${asker.key.id}` : `user:${asker.user.id}`
      },
      handler: (_req, res) =>
        sendProblem({
          res,
          type: 'too-many',
          detail: {
            en: `At most ${counted({ count: limitOf(res), of: 'request' })} a minute.`,
            zh: `每分钟最多 ${limitOf(res)} 个请求。`,
          },
        }),
    }),
  )
  for (const route of routes) mount({ router, route, payload })
  refuseMethods({ router, routes })
  router.use((_req, res) => sendProblem({ res, type: 'not-found' }))
  router.use(handleError(payload.logger))
  return router
}

function limitOf(res: Response): number {
  return askerOf(res)?.key?.perMinute ?? perMinute
}

/** A stream of events must leave as it is written. */
function isCompressible(req: Request, res: Response): boolean {
  return !res.get('Content-Type')?.startsWith('text/event-stream') && compression.filter(req, res)
}
