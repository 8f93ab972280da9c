import express from 'express'
import { rateLimit } from 'express-rate-limit'
import next from 'next'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPayload } from 'payload'
import { health } from './api/health.ts'
import { createApi } from './api/router.ts'
import { readEnv, requireConnection } from './env.ts'
import { onShutdown, reportReady } from './process.ts'

/** The web process: Express with health and /v1, then Next with the admin and Payload's own API. */
async function serve(): Promise<void> {
  const env = readEnv()
  requireConnection(env)
  const isDev = env.NODE_ENV === 'development'
  const dir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
  const app = next({ dev: isDev, dir, hostname: env.HOST, port: env.PORT })
  await app.prepare()
  // After Next: in development Payload's reload must own the instance.
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })

  const server = express()
  server.disable('x-powered-by')
  server.set('trust proxy', env.TRUSTED_PROXIES)
  server.get('/', (_req, res) => res.redirect('/admin'))
  // Browsers ask for it before a page names its icon.
  server.get('/favicon.ico', (_req, res) => res.status(204).end())
  server.use(health(payload))
  server.use('/v1', createApi(payload))
  server.use('/api', limit({ perMinute: 1200 }))
  server.use(['/api/users/login', '/api/users/forgot-password'], limit({ perMinute: 20 }))
  // No body parser before this: Next reads the request itself.
  const handle = app.getRequestHandler()
  server.all(/.*/, (req, res) => handle(req, res))

  const listener = server.listen(env.PORT, env.HOST, (error?: Error) => {
    if (error) {
      payload.logger.error(error.message)
      process.exit(1)
    }
    payload.logger.info(`Lanmu is at ${env.SERVER_URL} (admin: ${env.SERVER_URL}/admin)`)
    reportReady()
  })

  onShutdown(async () => {
    await new Promise((resolve) => {
      listener.close(resolve)
      listener.closeIdleConnections()
      setTimeout(() => listener.closeAllConnections(), 5_000).unref()
    })
    await payload.destroy()
  })
}

function limit({ perMinute }: { perMinute: number }) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: { errors: [{ message: 'Too many requests: wait a minute.' }] },
  })
}

await serve()
