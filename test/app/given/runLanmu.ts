import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'

const root = path.resolve(import.meta.dirname, '..', '..', '..')

/** Where one Lanmu lives: data folder, port, and a database of its own where DATABASE_URL is set. */
export type Place = { folder: string; port: number; databaseUrl: string | undefined }

export type RunningLanmu = {
  url: string
  pid: number
  /** From the start of the process to its printed address. */
  startedInMs: number
  output(): string
  /** Resolves when this appears in the output. */
  says(text: string, withinMs?: number): Promise<void>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGTERM to every process of the tree, as systemd does. */
  stopTree(): Promise<number | null>
  /** SIGKILL to every process of the tree. */
  killTree(): Promise<void>
  /** Whether any process of the tree is left. */
  isGone(): boolean
}

/** A place for one Lanmu, and a way to leave nothing of it. */
export async function givenPlace(): Promise<Place & { clear(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-app-'))
  const databaseUrl = ownDatabase(process.env.DATABASE_URL)
  return {
    folder,
    port: await freePort(),
    databaseUrl,
    async clear() {
      await rm(folder, { recursive: true, force: true })
      if (!databaseUrl) return
      const client = await MongoClient.connect(databaseUrl)
      await client.db().dropDatabase()
      await client.close()
    },
  }
}

/** `npm start`, or another entry such as the demo, in a process group of its own. */
export async function runLanmu({
  place,
  entry = 'src/start.ts',
  env = {},
  until = '/admin ',
}: {
  place: Place
  entry?: string
  env?: Record<string, string>
  /** What it says when it is waited for no longer; by default its address. */
  until?: string
}): Promise<RunningLanmu> {
  const startedAt = Date.now()
  const { child, output } = launch({ place, entry, env })
  const pid = child.pid!
  const says = async (text: string, withinMs = 120_000): Promise<void> => {
    const end = Date.now() + withinMs
    while (!output().includes(text)) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > end) {
        throw new Error(`it never said "${text}":\n${output()}`)
      }
      await pause(50)
    }
  }
  const signal = async (name: NodeJS.Signals, to: number): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const exit = once(child, 'exit')
    process.kill(to, name)
    const [code] = (await exit) as [number | null]
    return code
  }
  await says(until)
  return {
    url: `http://localhost:${place.port}`,
    pid,
    startedInMs: Date.now() - startedAt,
    output,
    says,
    stop: () => signal('SIGTERM', pid),
    stopTree: () => signal('SIGTERM', -pid),
    async killTree() {
      await signal('SIGKILL', -pid)
    },
    isGone: () => !isAlive(-pid),
  }
}

/** A start that is expected to end by itself. */
export async function runToEnd({
  place,
  entry = 'src/start.ts',
}: {
  place: Place
  entry?: string
}): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch({ place, entry, env: {} })
  const [code] = (await once(child, 'exit')) as [number | null]
  return { code, output: output() }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function launch({
  place,
  entry,
  env,
}: {
  place: Place
  entry: string
  env: Record<string, string>
}): { child: ChildProcess; output: () => string } {
  const { PATH = '', HOME = '', LANG = 'C.UTF-8' } = process.env
  const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', entry], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // As from a fresh terminal: nothing of the test runner's environment.
    env: {
      ...{ PATH, HOME, LANG, DATA_DIR: place.folder, PORT: String(place.port) },
      ...(place.databaseUrl ? { DATABASE_URL: place.databaseUrl } : {}),
      ...env,
    } as unknown as NodeJS.ProcessEnv,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  // The tests end whether or not a failed one left something running.
  const killGroup = (): void => {
    if (isAlive(-child.pid!)) process.kill(-child.pid!, 'SIGKILL')
  }
  process.once('exit', killGroup)
  child.once('exit', () => process.off('exit', killGroup))
  return { child, output: () => output }
}

function ownDatabase(url: string | undefined): string | undefined {
  if (!url) return undefined
  const named = new URL(url)
  named.pathname = `/lanmu_app_${randomBytes(5).toString('hex')}`
  return named.href
}
