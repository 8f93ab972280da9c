import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { openDatabase } from '../../../src/database/connect.ts'
import { freePort } from '../../app/given/runLanmu.ts'

const root = path.resolve(import.meta.dirname, '..', '..', '..')

export type Running = {
  url: string
  databaseUrl: string
  /** Ends with what the processes ended with, in the order in which they are stopped. */
  stop(): Promise<(number | null)[]>
}

/** The product's own database, server and worker, each with the probe in it. `folder`: for everything. */
export async function startProbed({
  folder,
  everyMs,
}: {
  folder: string
  everyMs: number
}): Promise<Running> {
  // The built-in database starts its own process with what this one was given.
  Object.assign(process.env, probeEnv({ folder, everyMs }))
  const log = createWriteStream(path.join(folder, 'log'))
  const database = await openDatabase({
    folder: path.join(folder, 'db'),
    port: 0,
    log: (line) => void log.write(`${line}\n`),
  })
  const named = new URL(database.url)
  named.pathname = '/lanmu'
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: named.href,
    PAYLOAD_SECRET: 'a secret that only the soak knows, 32+ characters',
    DATA_DIR: folder,
    PORT: String(port),
    ALLOW_PRIVATE_ADDRESSES: 'true',
    LOG_LEVEL: 'warn',
  }
  const server = await start({ name: 'server', env, log })
  const worker = await start({ name: 'worker', env, log })
  return {
    url: `http://localhost:${port}`,
    databaseUrl: named.href,
    async stop() {
      const codes = [await end(worker), await end(server)]
      await database.close()
      log.end()
      return codes
    },
  }
}

function probeEnv({ folder, everyMs }: { folder: string; everyMs: number }) {
  const probe = pathToFileURL(path.join(import.meta.dirname, 'probe.ts')).href
  const NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import tsx --import ${probe}`
  return { SOAK_FOLDER: folder, SOAK_EVERY_MS: String(everyMs), NODE_OPTIONS }
}

async function start({
  name,
  env,
  log,
}: {
  name: string
  env: NodeJS.ProcessEnv
  log: NodeJS.WritableStream
}): Promise<ChildProcess> {
  const child = fork(path.join(root, 'src', `${name}.ts`), {
    execArgv: ['-C', 'production', '--max-semi-space-size=64', '--import', 'tsx'],
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`the ${name} ended at its start (code ${String(code)})`)
  })
  await Promise.race([once(child, 'message'), gone])
  gone.catch(() => {})
  return child
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  const [code] = (await exit) as [number | null]
  return code
}
