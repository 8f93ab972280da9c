import type { Payload } from 'payload'
import { createComplaint } from '../src/publishing/complaint.ts'

/** Longest pause after failures, unless the usual one is longer: what is back is found soon. Milliseconds. */
const longestPauseMs = 5_000

/**
 * Runs an action now and again after each pause, never two at once. A failure is logged and the
 * next round tries again, each time a little later: a database that is away for an hour must not end
 * a worker, nor keep it busy.
 */
export function repeat({
  action,
  everyMs,
  what,
  clock,
  log,
}: {
  action: () => Promise<void>
  everyMs: number
  /** For the log: "the sweep". */
  what: string
  clock: () => Date
  log: Payload['logger']
}): { stop(): Promise<void> } {
  const complaint = createComplaint({ what, log })
  let isStopped = false
  let endPause = () => {}

  async function run(): Promise<void> {
    let pauseMs = everyMs
    while (!isStopped) {
      try {
        await action()
        complaint.worked(clock())
        pauseMs = everyMs
      } catch (error) {
        complaint.failed(error, clock())
        pauseMs = Math.max(everyMs, Math.min(pauseMs * 2, longestPauseMs))
      }
      if (isStopped) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs)
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
