import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { openDatabase } from '../database/connect.ts'
import type { Env } from '../env.ts'
import { buildIfNeeded } from './build.ts'
import { clearRunning, readRunning, writeRunning } from './running.ts'
import { readOrMakeSecret } from './secret.ts'
import { supervise } from './supervise.ts'

export type Lanmu = {
  serverUrl: string
  databaseUrl: string
  folder: string
  /** Stops the worker first, so that nothing is cut off, then the web, then the database. */
  stop(): Promise<void>
}

/** Brings everything up: builds the admin if needed, opens the database, starts worker and web. */
export async function startAll({
  root,
  env,
  log,
}: {
  root: string
  env: Env
  log: (line: string) => void
}): Promise<Lanmu> {
  const folder = env.DATA_DIR
  await mkdir(folder, { recursive: true })
  const running = await readRunning({ folder })
  if (running) {
    throw new Error(
      `Lanmu is already running on ${folder} (process ${running.pid}), at ${running.serverUrl}.`,
    )
  }
  const secret = env.PAYLOAD_SECRET ?? (await readOrMakeSecret({ folder }))
  await buildIfNeeded({ root, log })
  const database = await openDatabase({
    url: env.DATABASE_URL,
    folder: path.join(folder, 'db'),
    log,
  })

  const childEnv = {
    ...process.env,
    NODE_ENV: env.NODE_ENV,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.url,
    PAYLOAD_SECRET: secret,
    SERVER_URL: env.SERVER_URL,
    DATA_DIR: folder,
  }
  const entry = (file: string): string => path.join(root, 'src', file)
  const web = supervise({ name: 'The web process', entry: entry('server.ts'), env: childEnv, log })
  const worker = supervise({ name: 'The worker', entry: entry('worker.ts'), env: childEnv, log })
  await Promise.all([web.ready, worker.ready])
  await writeRunning({
    folder,
    running: {
      pid: process.pid,
      databaseUrl: database.url,
      serverUrl: env.SERVER_URL,
      allowsPrivateAddresses: env.ALLOW_PRIVATE_ADDRESSES,
    },
  })

  return {
    serverUrl: env.SERVER_URL,
    databaseUrl: database.url,
    folder,
    async stop() {
      await worker.stop()
      await web.stop()
      await database.close()
      await clearRunning({ folder })
    },
  }
}
