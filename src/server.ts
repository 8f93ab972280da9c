import type { Express } from 'express'
import express from 'express'
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
import { limitBodies } from './guard/limitBodies.ts'
import { limitRequests } from './guard/limitRequests.ts'
import { refuseOtherSites } from './guard/refuseOtherSites.ts'
import { sayWhatMayRun } from './guard/sayWhatMayRun.ts'
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
  server.use(sayWhatMayRun({ serverUrl: env.SERVER_URL, isStrict: !isDev }), refuseOtherSites)
  server.get('/', (_req, res) => res.redirect('/admin'))
  // Browsers ask for it before a page names its icon.
  server.get('/favicon.ico', (_req, res) => res.status(204).end())
  server.use(health(payload))
  server.use('/v1', createApi(payload))
  server.use(limitRequests(), limitBodies)
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

await runUntilStopped(serve)
