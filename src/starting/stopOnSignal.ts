/** A second signal this soon is the same one: the terminal's and npm's, or a whole group's. Milliseconds. */
const echoMs = 1_000

/**
 * Ctrl-C and SIGTERM: `stop` once, then exit; a second signal exits at once. Also while things are
 * still starting, so that no half of them is left.
 */
export function stopOnSignal({
  stop,
  log,
}: {
  stop: () => Promise<void>
  log: (line: string) => void
}): void {
  let since: number | null = null
  const onSignal = (): void => {
    if (since !== null) {
      if (Date.now() - since > echoMs) process.exit(1)
      return
    }
    since = Date.now()
    log('Stopping: what is being sent is finished first (Ctrl-C again to stop at once) …')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('stopping failed:', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  if (process.env.npm_lifecycle_event) onParentGone(onSignal)
}

/** `npm start` runs us below a shell that dies of a signal without passing it on. */
function onParentGone(listener: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    listener()
  }, 1_000)
  timer.unref()
}
