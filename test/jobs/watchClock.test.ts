import type { Db } from 'mongodb'
import { describe, expect, it } from 'vitest'
import { watchClock } from '../../jobs/watchClock.ts'

/** A machine with a monotonic time, a clock that can be set, and a database whose clock is right. */
function givenMachine() {
  const machine = { elapsed: 5_000, ahead: 0 }
  const start = Date.UTC(2026, 10, 21)
  const localTime = (): Date => new Date(start + machine.elapsed)
  const db = { admin: () => ({ command: async () => ({ localTime: localTime() }) }) }
  const watch = watchClock({
    db: db as unknown as Db,
    clock: () => new Date(localTime().getTime() + machine.ahead),
    monotonic: () => machine.elapsed,
    limitMs: 1_000,
  })
  return { machine, watch }
}

describe('the watch on a worker’s clock', () => {
  it('trusts no clock that was never compared', () => {
    expect(givenMachine().watch.isOff()).toBe(true)
  })

  it('trusts one within a second of the database’s', async () => {
    const { machine, watch } = givenMachine()
    machine.ahead = 900
    expect(await watch.measure()).toBe(900)
    expect(watch.isOff()).toBe(false)
    machine.elapsed += 3_600_000
    expect(watch.isOff()).toBe(false)
  })

  it.each([660_000, -660_000, 1_500])(
    'notices a jump of %i ms at once, not at the next comparison',
    async (jump) => {
      const { machine, watch } = givenMachine()
      await watch.measure()
      machine.ahead += jump
      expect(watch.isOff()).toBe(true)
      machine.ahead -= jump
      expect(watch.isOff()).toBe(false)
    },
  )

  it('adds a jump to what the clock was off before', async () => {
    const { machine, watch } = givenMachine()
    machine.ahead = 700
    await watch.measure()
    machine.ahead = 1_100
    expect(watch.isOff()).toBe(true)
  })

  it.each([660_000, -660_000])('still knows the time after a jump of %i ms', async (jump) => {
    const { machine, watch } = givenMachine()
    machine.ahead = 300
    await watch.measure()
    const before = watch.now().getTime()
    machine.elapsed += 5_000
    expect(watch.now().getTime()).toBe(before + 5_000)
    machine.ahead += jump
    expect(watch.now().getTime()).toBe(before + 5_000 - 300)
  })

  it('believes the clock as long as there is nothing to compare it with', () => {
    const { machine, watch } = givenMachine()
    const before = watch.now().getTime()
    machine.ahead = 60_000
    expect(watch.now().getTime()).toBe(before + 60_000)
  })
})
