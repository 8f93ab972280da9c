/** Started by another process of ours, which is told by the channel it gave. */
const isChild = process.channel != null

/** Closes what was started. */
export type Close = () => Promise<void>

/**
 * Starts something and keeps it until the process is told to stop. Told so half-way, the start is
 * aborted and what is up already is closed. A start that fails ends the process with 1 and its reason.
 */
export async function runUntilStopped(
  start: (signal: AbortSignal) => Promise<Close>,
): Promise<void> {
  const giveUp = new AbortController()
  const starting = start(giveUp.signal)
  onShutdown(async () => {
    giveUp.abort()
    // Why it was not up is said below, or is that it was aborted.
    const close = await starting.catch(() => null)
    await close?.()
  })
  try {
    await starting
  } catch (error) {
    if (giveUp.signal.aborted) return
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  if (!giveUp.signal.aborted) reportReady()
}

/** Tells the process that started this one that it can be used; nothing to do when run alone. */
export function reportReady(): void {
  process.send?.({ type: 'ready' })
}

/**
 * Runs `close` once on SIGTERM, SIGINT, or when the starting process is gone, then exits. A second
 * signal exits at once.
 */
export function onShutdown(close: Close): void {
  let isClosing = false
  const shutdown = (): void => {
    if (isClosing) {
      // A service manager signals every process, and so does the one that started this: it ends us
      // itself where closing takes too long.
      if (!isChild) process.exit(1)
      return
    }
    isClosing = true
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('stopping failed:', error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', shutdown)
  if (isChild) {
    // Ctrl-C reaches the whole group: the starting process decides in which order things stop.
    process.on('SIGINT', () => {})
    process.once('disconnect', shutdown)
    // It may have gone while this one was still starting.
    if (!process.connected) shutdown()
  } else {
    process.on('SIGINT', shutdown)
  }
}
