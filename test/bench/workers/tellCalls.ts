import type { Call, Message } from '../bench.ts'

/** How often calls are handed over: together, so that telling costs the worker next to nothing. */
const everyMs = 50

/** Notes that a channel was called for this delivery, now. */
export function tellCalls(): (key: string) => void {
  let calls: Call[] = []
  setInterval(() => {
    if (calls.length === 0) return
    tell({ type: 'calls', calls })
    calls = []
  }, everyMs).unref()
  return (key) => calls.push({ key, at: Date.now() })
}

export function tell(message: Message): void {
  // The other side may be gone by the time this one drains.
  if (process.connected) process.send?.(message)
}
