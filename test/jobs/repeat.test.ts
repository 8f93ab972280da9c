import type { Payload } from 'payload'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { repeat } from '../../jobs/repeat.ts'

const log = { error: () => {}, info: () => {} } as unknown as Payload['logger']

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function givenLoop({ everyMs, fails }: { everyMs: number; fails: () => boolean }) {
  const ranAt: number[] = []
  const begun = Date.now()
  const loop = repeat({
    everyMs,
    what: 'it',
    clock: () => new Date(),
    log,
    action: async () => {
      ranAt.push(Date.now() - begun)
      if (fails()) throw new Error('away')
    },
  })
  return { loop, ranAt }
}

describe('what a worker does again and again', () => {
  it('runs at once, and after each pause', async () => {
    const { loop, ranAt } = givenLoop({ everyMs: 1_000, fails: () => false })
    await vi.advanceTimersByTimeAsync(3_500)
    expect(ranAt).toEqual([0, 1_000, 2_000, 3_000])
    await loop.stop()
  })

  it('tries ever later as long as it fails, 5 s apart at most, and then as before', async () => {
    let isAway = true
    const { loop, ranAt } = givenLoop({ everyMs: 500, fails: () => isAway })
    await vi.advanceTimersByTimeAsync(21_500)
    expect(ranAt).toEqual([0, 1_000, 3_000, 7_000, 12_000, 17_000])
    isAway = false
    await vi.advanceTimersByTimeAsync(1_500)
    expect(ranAt.slice(6)).toEqual([22_000, 22_500, 23_000])
    await loop.stop()
  })

  it('keeps a long pause as it is', async () => {
    const { loop, ranAt } = givenLoop({ everyMs: 60_000, fails: () => true })
    await vi.advanceTimersByTimeAsync(130_000)
    expect(ranAt).toEqual([0, 60_000, 120_000])
    await loop.stop()
  })
})
