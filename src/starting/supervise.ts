import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pauseFor } from 'node:timers/promises'

export type Supervised = {
  /** Resolves when it can be used; rejects when it could not be started at all. */
  ready: Promise<void>
  stop(): Promise<void>
}

/** Pause before a process that died is started again; doubled each time it dies young. */
const pauses = { shortest: 500, longest: 30_000 }

/** A process that lived this long is healthy: the next pause is short again. */
const healthyAfterMs = 60_000

/** Deaths before it was ever ready: after these the fault is not going to pass by itself. */
const maxFirstDeaths = 3

/** How long a process may take to stop before it is killed: longer than a worker drains. */
const stopWithinMs = 40_000

/** Runs a process of ours and starts it again whenever it dies, until it is told to stop. */
export function supervise({
  name,
  entry,
  env,
  output = 'inherit',
  log,
}: {
  name: string
  /** Absolute path of the TypeScript file. */
  entry: string
  env: NodeJS.ProcessEnv
  /** Where it writes: a file descriptor, or where this process does. */
  output?: number | 'inherit'
  log: (line: string) => void
}): Supervised {
  let child: ChildProcess | null = null
  let wasReady = false
  const stopping = new AbortController()
  let onReady = () => {}
  let onFailure = (_error: Error) => {}
  const ready = new Promise<void>((resolve, reject) => {
    onReady = resolve
    onFailure = reject
  })
  // Whoever starts two of these and stops at the first failure leaves the other one's unread.
  ready.catch(() => {})

  async function keepRunning(): Promise<void> {
    let pause = pauses.shortest
    for (let deaths = 1; !stopping.signal.aborted; deaths++) {
      const startedAt = Date.now()
      child = fork(entry, {
        execArgv: ['-C', 'production', '--max-semi-space-size=64', '--import', 'tsx'],
        env,
        stdio: ['ignore', output, output, 'ipc'],
      })
      child.on('message', () => {
        wasReady = true
        onReady()
      })
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
      if (stopping.signal.aborted) return
      const end = `${name} ended (${signal ?? `code ${code}`})`
      if (!wasReady && deaths >= maxFirstDeaths) {
        return onFailure(new Error(`${end} and could not be started. Its log says why.`))
      }
      pause = Date.now() - startedAt > healthyAfterMs ? pauses.shortest : pause
      log(`${end}; starting it again in ${pause / 1000} s`)
      await pauseFor(pause, undefined, { signal: stopping.signal }).catch(() => {})
      pause = Math.min(pause * 2, pauses.longest)
    }
  }

  const running = keepRunning()
  return {
    ready,
    async stop() {
      stopping.abort()
      const timer = setTimeout(() => child?.kill('SIGKILL'), stopWithinMs)
      child?.kill('SIGTERM')
      await running
      clearTimeout(timer)
    },
  }
}
