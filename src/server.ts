import type { Express } from 'express'
import express from 'express'
import { rateLimit } from 'express-rate-limit'
import next from 'next'
import type { Server } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPayload } from 'payload'
import { health } from './api/health.ts'
import { createApi } from './api/router.ts'
import { awaitDatabase } from './database/awaitDatabase.ts'
import type { Env } from './env.ts'
import { readEnv, requireConnection } from './env.ts'
import type { Close } from './process.ts'
import { runUntilStopped } from './process.ts'

/** The web process: Express with health and /v1, then Next with the admin and Payload's own API. */
async function serve(signal: AbortSignal): Promise<Close> {
  const env = readEnv()
  const { databaseUrl } = requireConnection(env)
  await awaitDatabase({ url: databaseUrl, signal, log: (line) => console.log(line) })
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

  const listener = await listen({ server, env })
  payload.logger.info(`Lanmu is at ${env.SERVER_URL} (admin: ${env.SERVER_URL}/admin)`)

  return async () => {
    await new Promise((resolve) => {
      listener.close(resolve)
      listener.closeIdleConnections()
      setTimeout(() => listener.closeAllConnections(), 5_000).unref()
    })
    await payload.destroy()
  }
}

function listen({ server, env }: { server: Express; env: Env }): Promise<Server> {
  return new Promise((resolve, reject) => {
    const listener = server.listen(env.PORT, env.HOST, (error?: Error) =>
      error ? reject(error) : resolve(listener),
    )
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

await runUntilStopped(serve)
