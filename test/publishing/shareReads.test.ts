import { describe, expect, it } from 'vitest'
import { shareReads, shareTurns } from '../../src/publishing/shareReads.ts'

describe('a shared read', () => {
  it('is one for all who ask in the same turn', async () => {
    const { read, reads } = givenReads()
    const ask = shareReads(read)
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
    expect(reads()).toBe(1)
  })

  it('begins after everyone who shares it has asked', async () => {
    let stored = 'before'
    const ask = shareReads(() => Promise.resolve(stored))
    const first = ask()
    stored = 'after'
    expect(await Promise.all([first, ask()])).toEqual(['after', 'after'])
  })

  it('is not joined by those who come when it has begun', async () => {
    const { read, reads } = givenReads()
    let end = (): void => {}
    const held = new Promise<void>((resolve) => {
      end = resolve
    })
    const ask = shareReads(async () => {
      const value = await read()
      if (value === 1) await held
      return value
    })
    const first = ask()
    await turn()
    await turn()
    expect(await ask()).toBe(2)
    end()
    expect(await first).toBe(1)
    expect(reads()).toBe(2)
  })

  it('that fails does so for those who shared it, and for nobody after them', async () => {
    let isBroken = true
    const ask = shareReads(() =>
      isBroken ? Promise.reject(new Error('away')) : Promise.resolve(1),
    )
    const both = await Promise.allSettled([ask(), ask()])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    isBroken = false
    expect(await ask()).toBe(1)
  })
})

describe('shared work that must not meet itself', () => {
  it('is never under way twice, and whoever asks meanwhile shares the next', async () => {
    let [under, most, times] = [0, 0, 0]
    const ask = shareTurns(async () => {
      most = Math.max(most, ++under)
      const mine = ++times
      await turn()
      await turn()
      under -= 1
      return mine
    })
    const asked: Promise<number>[] = []
    for (let index = 0; index < 30; index += 1) {
      asked.push(ask())
      await turn()
    }
    const given = await Promise.all(asked)
    expect(most).toBe(1)
    expect(times).toBeLessThan(30)
    expect(given).toEqual([...given].sort((a, b) => a - b))
  })

  it('gives nobody what was found before he asked', async () => {
    let stored = 'before'
    const ask = shareTurns(async () => {
      const found = stored
      await turn()
      return found
    })
    const first = ask()
    await turn()
    await turn()
    stored = 'after'
    expect([await ask(), await first]).toEqual(['after', 'before'])
  })

  it('goes on after it failed', async () => {
    let isBroken = true
    const ask = shareTurns(() =>
      isBroken ? Promise.reject(new Error('away')) : Promise.resolve(1),
    )
    await expect(ask()).rejects.toThrow('away')
    isBroken = false
    expect(await ask()).toBe(1)
  })
})

function givenReads(): { read: () => Promise<number>; reads: () => number } {
  let count = 0
  return { read: () => Promise.resolve(++count), reads: () => count }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
