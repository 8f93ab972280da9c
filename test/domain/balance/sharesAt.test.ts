import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../src/domain/balance/defaults.ts'
import { sharesAt } from '../../../src/domain/balance/sharesAt.ts'
import { noon, week } from './items.ts'

const policy = defaultPolicy

describe('sharesAt', () => {
  it('counts each type in the seven days that end at the moment', () => {
    const shares = sharesAt({ timeline: week('p v i i p i v'), at: noon(6), policy })
    expect(shares.total).toBe(7)
    expect(shares.types.product).toEqual({ count: 2, share: 2 / 7 })
    expect(shares.types.values).toEqual({ count: 2, share: 2 / 7 })
    expect(shares.types.interaction).toEqual({ count: 3, share: 3 / 7 })
  })

  it('holds a post at its own moment and lets it go exactly seven days later', () => {
    const timeline = week('p')
    const before = new Date(noon(7).getTime() - 1)
    expect(sharesAt({ timeline, at: noon(0), policy }).total).toBe(1)
    expect(sharesAt({ timeline, at: before, policy }).total).toBe(1)
    expect(sharesAt({ timeline, at: noon(7), policy }).total).toBe(0)
  })

  it('says zero, not NaN, where nothing is planned', () => {
    expect(sharesAt({ timeline: [], at: noon(0), policy }).types.product.share).toBe(0)
  })

  it('says whether there are enough posts to judge', () => {
    expect(sharesAt({ timeline: week('pppp'), at: noon(0), policy }).isSample).toBe(false)
    expect(sharesAt({ timeline: week('ppppp'), at: noon(0), policy }).isSample).toBe(true)
  })
})
