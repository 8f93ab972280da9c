import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '../env.ts'
import { buildIfNeeded } from './build.ts'
import { checkPort } from './checkPort.ts'
import { keepDatabase } from './keepDatabase.ts'
import { lockFolder } from './lock.ts'
import { clearRunning, writeRunning } from './running.ts'
import { readOrMakeSecret } from './secret.ts'
import { supervise } from './supervise.ts'

export type Lanmu = {
  serverUrl: string
  databaseUrl: string
  secret: string
  folder: string
  /** Stops the worker first, so that nothing is cut off, then the web, then the database. */
  stop(): Promise<void>
}

type Start = {
  root: string
  env: Env
  /** Where web and worker write: a file descriptor, or where this process does. */
  output?: number
  /** Aborted: what is up already is stopped again. */
  signal: AbortSignal
  log: (line: string) => void
}

/** Brings everything up: builds the admin if needed, opens the database, starts worker and web. */
export async function startAll(start: Start): Promise<Lanmu> {
  const closers: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    const up = await bringUp({ ...start, closers })
    return { ...up, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function bringUp({
  root,
  env,
  output,
  signal,
  log,
  closers,
}: Start & { closers: (() => Promise<void>)[] }): Promise<Omit<Lanmu, 'stop'>> {
  const folder = env.DATA_DIR
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { unlock } = await lockFolder({ folder })
  closers.push(unlock)
  await checkPort({ host: env.HOST, port: env.PORT })
  const secret = env.PAYLOAD_SECRET ?? (await readOrMakeSecret({ folder }))
  await buildIfNeeded({ root, signal, log })
  const database = await keepDatabase({
    url: env.DATABASE_URL,
    folder: path.join(folder, 'db'),
    log,
  })
  closers.push(() => database.close())
  const databaseUrl = env.DATABASE_URL ?? inDatabase({ url: database.url, name: 'lanmu' })
  signal.throwIfAborted()

  const childEnv = {
    ...process.env,
    NODE_ENV: env.NODE_ENV,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: secret,
    SERVER_URL: env.SERVER_URL,
    DATA_DIR: folder,
    ALLOW_PRIVATE_ADDRESSES: String(env.ALLOW_PRIVATE_ADDRESSES),
  }
  const run = (name: string, file: string) =>
    supervise({ name, entry: path.join(root, 'src', file), env: childEnv, output, log })
  const web = run('The web process', 'server.ts')
  closers.push(() => web.stop())
  const worker = run('The worker', 'worker.ts')
  closers.push(() => worker.stop())
  await Promise.race([Promise.all([web.ready, worker.ready]), aborted(signal)])
  const { SERVER_URL: serverUrl, ALLOW_PRIVATE_ADDRESSES: allowsPrivateAddresses } = env
  await writeRunning({
    folder,
    running: { pid: process.pid, databaseUrl, serverUrl, allowsPrivateAddresses },
  })
  closers.push(() => clearRunning({ folder }))
  return { serverUrl, databaseUrl, secret, folder }
}

/** The built-in server's address says no database; ours is called as it would be on MongoDB. */
function inDatabase({ url, name }: { url: string; name: string }): string {
  const named = new URL(url)
  named.pathname = `/${name}`
  return named.href
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.throwIfAborted()
    signal.addEventListener('abort', () => reject(signal.reason as Error))
  })
}
