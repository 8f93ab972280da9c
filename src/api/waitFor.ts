import { setTimeout } from 'node:timers/promises'

/** How often it is looked again. Milliseconds. */
const everyMs = 500

/** Reads until something is there, the time is over, or whoever asks has gone. */
export async function waitFor<T>({
  read,
  isThere,
  forMs,
  signal,
}: {
  read: (now: Date) => Promise<T>
  isThere: (found: T) => boolean
  forMs: number
  signal: AbortSignal
}): Promise<T> {
  const end = Date.now() + forMs
  for (;;) {
    const found = await read(new Date())
    const left = end - Date.now()
    if (isThere(found) || left <= 0 || signal.aborted) return found
    // Gone while it waits: what it would be given is better left for another.
    await setTimeout(Math.min(everyMs, left), null, { signal }).catch(() => null)
    if (signal.aborted) return found
  }
}
