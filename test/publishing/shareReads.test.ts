import { describe, expect, it } from 'vitest'
import { shareReads } from '../../src/publishing/shareReads.ts'

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

function givenReads(): { read: () => Promise<number>; reads: () => number } {
  let count = 0
  return { read: () => Promise.resolve(++count), reads: () => count }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
