import type { Request as Asked, Response as Answer } from 'express'
import express from 'express'
import { REST_GET } from '@payloadcms/next/routes'
import { createApi } from '../../../src/api/router.ts'
import { readEnv, requireConnection } from '../../../src/env.ts'
import { onShutdown, reportReady } from '../../../src/process.ts'
import type { ApiSettings } from '../world/keys.ts'
import { openPayload } from './openPayload.ts'

/**
 * /v1 as `src/server.ts` mounts it, and Payload's own REST in the same process without Next in front:
 * what is compared is the work, and Payload's half has the shorter way.
 */
async function work(): Promise<void> {
  requireConnection(readEnv())
  const { port, email, apiKey } = JSON.parse(process.env.BENCH_SETTINGS ?? '') as ApiSettings
  const { default: config } = await import('../../../payload.config.ts')
  const payload = await openPayload(config)
  const password = 'of no use to anybody'
  const data = {
    name: 'bench',
    email,
    password,
    role: 'admin',
    enableAPIKey: true,
    apiKey,
  } as const
  await payload.create({ collection: 'users', data })
  const rest = REST_GET(config)
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', 1)
  app.use('/v1', createApi(payload))
  app.get('/api/:slug', async (req, res) => {
    const params = Promise.resolve({ slug: [req.params.slug] })
    await send({ answer: await rest(toRequest(req), { params }), res })
  })
  const listener = app.listen(port, '127.0.0.1', reportReady)
  onShutdown(async () => {
    listener.close()
    listener.closeAllConnections()
    await payload.destroy()
  })
}

function toRequest(req: Asked): Request {
  const { authorization = '' } = req.headers
  return new Request(`http://localhost:3000${req.originalUrl}`, { headers: { authorization } })
}

async function send({ answer, res }: { answer: Response; res: Answer }): Promise<void> {
  res
    .status(answer.status)
    .type('application/json')
    .send(await answer.text())
}

await work()
