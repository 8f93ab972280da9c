import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../src/domain/balance/defaults.ts'
import { findBreaches } from '../../../src/domain/balance/findBreaches.ts'
import type { BalancePolicy } from '../../../src/domain/balance/policy.ts'
import { toTimeline, type BalanceItem } from '../../../src/domain/balance/timeline.ts'
import { bare, free, noon, week } from './items.ts'

/** Only product is bounded, at 40 %. */
const capped: BalancePolicy = {
  ...bare,
  shares: { product: { ...free, max: 0.4 }, values: free, interaction: free },
}

/** Only interaction is asked for, at 20 %. */
const asked: BalancePolicy = {
  ...bare,
  shares: { product: free, values: free, interaction: { ...free, min: 0.2 } },
}

function breaches({
  items,
  policy,
  from = noon(0),
  to = noon(21),
}: {
  items: BalanceItem[]
  policy: BalancePolicy
  from?: Date
  to?: Date
}) {
  return findBreaches({ timeline: toTimeline(items), policy, from, to, now: from })
}

describe('bounds on shares', () => {
  it('names the stretch, the share, the bound and the posts when product crowds a week out', () => {
    // Friday brings 3 of 6 products; on day 7 both posts of day 0 are gone: 3 of 4 is no sample.
    const items = week('vi p - i pp')
    const [breach, ...others] = breaches({ items, policy: capped })
    expect(others).toEqual([])
    expect(breach).toEqual({
      rule: 'max-share',
      contentType: 'product',
      from: noon(4),
      to: noon(7),
      at: noon(4),
      level: 'warn',
      found: 0.5,
      allowed: 0.4,
      sample: { count: 3, total: 6 },
      off: 1,
      causes: ['1p0', '4p0', '4p1'],
    })
  })

  it('is silent at the bound itself', () => {
    const items = week('ppvii')
    expect(breaches({ items, policy: capped })).toEqual([])
  })

  it('gives no alarm for a handful of posts, whatever their mix', () => {
    expect(breaches({ items: week('p p p p'), policy: capped })).toEqual([])
    expect(breaches({ items: week('p p p p p'), policy: capped })).toHaveLength(1)
  })

  it('asks for a minimum only once it owes a whole post', () => {
    const tenth: BalancePolicy = {
      ...asked,
      shares: { ...asked.shares, interaction: { ...free, min: 0.1 } },
    }
    expect(breaches({ items: week('vvvvvvvvv'), policy: tenth })).toEqual([])
    expect(breaches({ items: week('vvvvvvvvvv'), policy: tenth })).toHaveLength(1)
  })

  it('says how many posts of a lacking type would do, and blames none', () => {
    // 1 of 9 is 11 %; one more makes it 2 of 10, the 20 % asked for.
    const [breach] = breaches({ items: week('ivvvvvvvv'), policy: asked })
    expect(breach?.rule).toBe('min-share')
    expect(breach?.found).toBeCloseTo(1 / 9)
    expect(breach?.off).toBe(1)
    expect(breach?.causes).toEqual([])
  })

  it('keeps the worst moment of one long breach', () => {
    const items = week('ppvvi p p')
    const [breach] = breaches({ items, policy: capped })
    expect(breach?.from).toEqual(noon(1))
    expect(breach?.at).toEqual(noon(2))
    expect(breach?.found).toBeCloseTo(4 / 7)
    expect(breach?.off).toBe(2)
    expect(breach?.to).toEqual(noon(7))
  })

  it('tells two breaches apart', () => {
    const items = week('pppvv - - - - - - - - pppvv')
    const found = breaches({ items, policy: capped })
    expect(found.map(({ from }) => from)).toEqual([noon(0), noon(9)])
    expect(found.map(({ to }) => to)).toEqual([noon(7), noon(16)])
  })

  it('sees what went out before the horizon and stops at its end', () => {
    const items = week('pppvv')
    const found = breaches({ items, policy: capped, from: noon(2), to: noon(3) })
    expect(found.map(({ from, to }) => [from, to])).toEqual([[noon(2), noon(3)]])
  })

  it('takes the items in any order', () => {
    const items = week('vi p - i pp')
    const shuffled = [...items].reverse()
    const [breach] = breaches({ items: shuffled, policy: capped })
    expect(breach?.found).toBe(0.5)
  })

  it('finds a week of the default policy in balance', () => {
    const items = week('iv i vi p i pv i')
    expect(breaches({ items, policy: defaultPolicy, from: noon(6), to: noon(7) })).toEqual([])
  })

  it('counts the last five posts where the policy says so, until newer ones take their place', () => {
    const last: BalancePolicy = { ...capped, window: { type: 'posts', posts: 5 } }
    // p i p i p is 3 of 5; the i of day 9 pushes out the p of day 0, which leaves 2 of 5.
    const items = week('p i p i p - - - - i')
    const [breach, ...others] = breaches({ items, policy: last })
    expect(others).toEqual([])
    expect(breach).toMatchObject({ from: noon(4), to: noon(9), sample: { count: 3, total: 5 } })
    expect(breach?.causes).toEqual(['0p0', '2p0', '4p0'])
  })

  it('asks of a window of four posts for four, not for the five of the policy', () => {
    const last: BalancePolicy = { ...capped, window: { type: 'posts', posts: 4 } }
    expect(breaches({ items: week('p p p'), policy: last })).toEqual([])
    expect(breaches({ items: week('p p p p'), policy: last })).toHaveLength(1)
  })
})
