import pLimit from 'p-limit'
import type { Drainer } from './drainChannel.ts'
import { drainChannel } from './drainChannel.ts'
import { disarm } from './unarmed.ts'

/** One worker's channels: each is drained by one loop at a time, and none waits for another. */
export type Lanes = {
  /** Drains the channel at this instant or as soon after as it can; resolves when it is drained. */
  wakeAt(request: { channelId: string; at: Date }): Promise<void>
  /** Takes nothing new and resolves when what was under way has been recorded. */
  stop(): Promise<void>
}

type Lane = { running: Promise<void>; isWanted: boolean }

/** How long a stopping worker waits for answers before it aborts the calls. Milliseconds. */
const graceMs = 20_000

/** Longest sleep between two looks at the clock. Milliseconds. */
const lookAgainMs = 5_000

/** Lanes of one worker that open at the same time. */
const opening = 16

/** A pause that ends within this gets a timer of its own. Milliseconds. */
const soonMs = 10 * 60_000

export function createLanes(
  worker: Omit<Drainer, 'shouldStop' | 'signal' | 'enter'> & {
    /** Nothing is claimed while this holds. */
    isBlind: () => boolean
  },
): Lanes {
  const lanes = new Map<string, Lane>()
  const abort = new AbortController()
  const timers = new Set<{ cancel: () => void }>()
  /** What is waited for already: a sweep comes by a paused channel every few seconds. */
  const soon = new Set<string>()
  let isStopping = false
  const drainer: Drainer = {
    ...worker,
    signal: abort.signal,
    enter: pLimit(opening),
    shouldStop: () => isStopping || worker.isBlind(),
  }

  async function drain(channelId: string, lane: Lane): Promise<void> {
    while (lane.isWanted && !isStopping) {
      lane.isWanted = false
      try {
        const opensAt = await drainChannel({ worker: drainer, channelId })
        if (opensAt) void wakeSoon({ channelId, at: opensAt })
      } catch (error) {
        // The sweep comes back to this channel; the rows it holds run out by their own time.
        worker.payload.logger.error({ err: error, channel: channelId }, 'a channel was not drained')
      }
    }
    lanes.delete(channelId)
  }

  /** The sweep would come to it as well, some seconds later. */
  async function wakeSoon({ channelId, at }: { channelId: string; at: Date }): Promise<void> {
    const name = `${channelId} ${at.getTime()}`
    if (soon.has(name) || at.getTime() - worker.clock().getTime() > soonMs) return
    soon.add(name)
    await waitUntil({ at, clock: worker.clock, timers })
    soon.delete(name)
    await wake(channelId)
  }

  function wake(channelId: string): Promise<void> {
    if (isStopping) return Promise.resolve()
    const lane = lanes.get(channelId)
    if (lane) {
      lane.isWanted = true
      return lane.running
    }
    const fresh: Lane = { running: Promise.resolve(), isWanted: true }
    lanes.set(channelId, fresh)
    fresh.running = drain(channelId, fresh)
    return fresh.running
  }

  return {
    async wakeAt({ channelId, at }) {
      await waitUntil({ at, clock: worker.clock, timers })
      // An alarm this worker will not follow is handed back, so that another one sets it anew.
      if (isStopping) await disarm({ payload: worker.payload, channelId, at })
      else await wake(channelId)
    },
    async stop() {
      isStopping = true
      for (const timer of timers) timer.cancel()
      const grace = setTimeout(() => abort.abort(), graceMs)
      await Promise.all([...lanes.values()].map((lane) => lane.running))
      clearTimeout(grace)
    },
  }
}

/**
 * Node's timers can fire a millisecond early; nothing may leave early, so it looks at the clock again.
 * Now and then in between as well: a clock that was wrong when the timer was set is put right.
 */
async function waitUntil({
  at,
  clock,
  timers,
}: {
  at: Date
  clock: () => Date
  timers: Set<{ cancel: () => void }>
}): Promise<void> {
  let isCancelled = false
  for (;;) {
    const left = at.getTime() - clock().getTime()
    if (left <= 0 || isCancelled) return
    await new Promise<void>((resolve) => {
      const timer = {
        cancel: () => {
          isCancelled = true
          clearTimeout(timeout)
          resolve()
        },
      }
      const timeout = setTimeout(
        () => {
          timers.delete(timer)
          resolve()
        },
        Math.min(left, lookAgainMs),
      )
      timers.add(timer)
    })
  }
}
