import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'

export type Supervised = { ready: Promise<void>; stop(): Promise<void> }

/** Pause before a process that died is started again; doubled each time it dies young. */
const pauses = { shortest: 500, longest: 30_000 }

/** A process that lived this long is healthy: the next pause is short again. */
const healthyAfterMs = 60_000

/** How long a process may take to stop before it is killed: longer than a worker drains. */
const stopWithinMs = 40_000

/** Runs a process of ours and starts it again whenever it dies, until it is told to stop. */
export function supervise({
  name,
  entry,
  env,
  log,
}: {
  name: string
  /** Absolute path of the TypeScript file. */
  entry: string
  env: NodeJS.ProcessEnv
  log: (line: string) => void
}): Supervised {
  let child: ChildProcess | null = null
  let isStopping = false
  let pause = pauses.shortest
  let onReady = () => {}
  const ready = new Promise<void>((resolve) => (onReady = resolve))

  async function keepRunning(): Promise<void> {
    while (!isStopping) {
      const startedAt = Date.now()
      child = fork(entry, { execArgv: ['-C', 'production', '--import', 'tsx'], env })
      child.on('message', onReady)
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
      if (isStopping) return
      pause = Date.now() - startedAt > healthyAfterMs ? pauses.shortest : pause
      log(`${name} ended (${signal ?? `code ${code}`}); starting it again in ${pause / 1000} s`)
      await new Promise((resolve) => setTimeout(resolve, pause))
      pause = Math.min(pause * 2, pauses.longest)
    }
  }

  const running = keepRunning()
  return {
    ready,
    async stop() {
      isStopping = true
      const timer = setTimeout(() => child?.kill('SIGKILL'), stopWithinMs)
      child?.kill('SIGTERM')
      await running
      clearTimeout(timer)
    },
  }
}
