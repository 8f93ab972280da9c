import type { Payload } from 'payload'

/**
 * Runs an action now and again after each pause, never two at once. A failure is logged and the
 * next round tries again: a database that is away for a minute must not end a worker.
 */
export function repeat({
  action,
  everyMs,
  what,
  log,
}: {
  action: () => Promise<void>
  everyMs: number
  /** For the log: "the sweep". */
  what: string
  log: Payload['logger']
}): { stop(): Promise<void> } {
  let isStopped = false
  let endPause = () => {}

  async function run(): Promise<void> {
    while (!isStopped) {
      await action().catch((error: unknown) => log.error({ err: error }, `${what} failed`))
      if (isStopped) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        endPause = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  const running = run()
  return {
    async stop() {
      isStopped = true
      endPause()
      await running
    },
  }
}
