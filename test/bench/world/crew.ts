import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Call, Message, Stage } from '../bench.ts'

export type Crew = {
  /** Every call the crew's processes told of so far. */
  calls: Call[]
  /** Waits until there are so many calls; false: not within the time. */
  reaches(wanted: { count: number; withinMs: number }): Promise<boolean>
  /** The figures one of them reports at its end. */
  figures(withinMs: number): Promise<Record<string, number>[]>
}

export type Entry = 'lanmu' | 'agenda' | 'payloadQueue' | 'ledger' | 'api'

/** Real processes, ready to work while `use` runs; each is stopped as an operator stops it. */
export async function withCrew<Value>({
  stage,
  entry,
  size = 1,
  databaseUrl,
  settings = {},
  use,
}: {
  stage: Stage
  entry: Entry
  size?: number
  databaseUrl: string
  /** Given to the process as BENCH_SETTINGS. */
  settings?: Record<string, unknown>
  use: (crew: Crew) => Promise<Value>
}): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lanmu-bench-'))
  const calls: Call[] = []
  const reports: Record<string, number>[][] = []
  const children: ChildProcess[] = []
  try {
    // One after the other: the first makes the indexes.
    for (let index = 0; index < size; index++) {
      const child = start({ stage, entry, databaseUrl, folder, settings })
      children.push(child)
      child.on('message', (message: Message) => {
        if (message.type === 'calls') calls.push(...message.calls)
        if (message.type === 'figures') reports.push(message.figures)
      })
      await isReady(child)
    }
    return await use({
      calls,
      reaches: ({ count, withinMs }) => reached({ isThere: () => calls.length >= count, withinMs }),
      async figures(withinMs) {
        if (!(await reached({ isThere: () => reports.length > 0, withinMs }))) {
          throw new Error(`${entry} reported nothing within ${withinMs} ms`)
        }
        return reports[0]!
      },
    })
  } finally {
    await Promise.all(children.map(stop))
    await rm(folder, { recursive: true, force: true })
  }
}

function start({
  stage,
  entry,
  databaseUrl,
  folder,
  settings,
}: {
  stage: Stage
  entry: Entry
  databaseUrl: string
  folder: string
  settings: Record<string, unknown>
}): ChildProcess {
  const profiling = stage.profiles ? ['--cpu-prof', `--cpu-prof-dir=${stage.profiles}`] : []
  return fork(fileURLToPath(new URL(`../workers/${entry}.ts`, import.meta.url)), [], {
    execArgv: ['-C', 'production', '--import', 'tsx', ...profiling],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PAYLOAD_SECRET: 'a secret that only benches know, 32+ characters',
      DATA_DIR: folder,
      DISABLE_PAYLOAD_HMR: 'true',
      LOG_LEVEL: 'error',
      BENCH_SETTINGS: JSON.stringify(settings),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

function isReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`a process ended at its start (code ${code})`)))
    child.on('message', (message: Message) => {
      if (message.type === 'ready') resolve()
    })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  // Longer than a worker drains.
  const impatience = setTimeout(() => child.kill('SIGKILL'), 40_000)
  await exited
  clearTimeout(impatience)
}

async function reached({
  isThere,
  withinMs,
}: {
  isThere: () => boolean
  withinMs: number
}): Promise<boolean> {
  const end = Date.now() + withinMs
  while (!isThere()) {
    if (Date.now() > end) return false
    await pause(50)
  }
  return true
}
