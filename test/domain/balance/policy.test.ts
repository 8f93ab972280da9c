import { describe, expect, it } from 'vitest'
import { defaultPolicy, stagePolicies } from '../../../src/domain/balance/defaults.ts'
import { lookbackOf } from '../../../src/domain/balance/lookback.ts'
import {
  keyOf,
  rulesOf,
  sampleFor,
  type BalancePolicy,
  type RuleName,
} from '../../../src/domain/balance/policy.ts'
import { countedIn, receiversOf } from '../../../src/domain/balance/receiversOf.ts'
import { bare } from './items.ts'

describe('the fewest posts before a share says anything', () => {
  const sample = (name: RuleName, allowed: number, policy: Partial<BalancePolicy> = {}) =>
    sampleFor({
      rule: { name, contentType: 'product', allowed, level: 'warn' },
      policy: { ...bare, ...policy },
    })

  it('are those of the policy for a maximum, however small it is', () => {
    expect(sample('max-share', 0.1)).toBe(5)
  })

  it('are so many that a minimum owes one whole post', () => {
    expect(sample('min-share', 0.1)).toBe(10)
    expect(sample('min-share', 0.5)).toBe(5)
    expect(sample('min-share', 0.3, { minimumSample: 1 })).toBe(4)
  })

  it('are no more than a window of posts ever holds', () => {
    expect(sample('min-share', 0.1, { window: { type: 'posts', posts: 7 } })).toBe(7)
  })
})

describe('a rule', () => {
  it('has a name, with its content type where it has one', () => {
    expect(rulesOf(defaultPolicy).map(keyOf)).toEqual([
      ...['max-share product', 'max-share values', 'min-share values', 'min-share interaction'],
      ...['product-streak product', 'topics-before-activity', 'activity-cooldown'],
      ...['per-day', 'per-week', 'silence'],
    ])
  })
})

describe('the policies that are built in', () => {
  it.each(Object.entries(stagePolicies))('can be kept: %s', (_stage, { shares }) => {
    const all = Object.values(shares)
    const sum = (bound: 'min' | 'target' | 'max') =>
      all.reduce((total, one) => total + one[bound], 0)
    for (const { min, target, max } of all) {
      expect([min, target, max]).toEqual([min, target, max].sort((a, b) => a - b))
    }
    expect(sum('min')).toBeLessThanOrEqual(1)
    expect(sum('target')).toBeCloseTo(1)
    expect(sum('max')).toBeGreaterThanOrEqual(1)
  })

  it('block nothing by themselves, and want less of products the earlier it is', () => {
    const levels = Object.values(stagePolicies).flatMap((one) =>
      rulesOf(one).map(({ level }) => level),
    )
    expect(levels).not.toContain('block')
    const most = (['attention', 'interest', 'action'] as const).map(
      (stage) => stagePolicies[stage].shares.product.max,
    )
    expect(most).toEqual([0.25, 0.4, 0.5])
  })
})

describe('what is looked back at', () => {
  it('is at least sixty days and one post', () => {
    expect(lookbackOf(bare)).toEqual({ days: 60, posts: 1 })
  })

  it('is as much as a rule counts, in days or in posts', () => {
    expect(lookbackOf({ ...bare, window: { type: 'days', days: 90 } }).days).toBe(90)
    expect(lookbackOf({ ...bare, activityCooldown: { days: 61, level: 'warn' } }).days).toBe(61)
    expect(lookbackOf({ ...bare, window: { type: 'posts', posts: 30 } }).posts).toBe(30)
    expect(lookbackOf({ ...bare, productStreak: { most: 8, level: 'warn' } }).posts).toBe(9)
    expect(lookbackOf({ ...bare, topicsBeforeActivity: { least: 6, level: 'warn' } }).posts).toBe(6)
  })
})

describe('where a post counts', () => {
  const reach = new Map([
    ['a', ['A']],
    ['b', ['B', 'C']],
    ['feed', []],
  ])
  const counted = (deliveries: Parameters<typeof countedIn>[0]['deliveries']) => [
    ...countedIn({ communities: ['A', 'B'], deliveries, reach }),
  ]

  it('is what the channel reaches of those it is for; without a match, all it is for', () => {
    expect(receiversOf({ channel: ['B', 'C'], post: ['A', 'B'] })).toEqual(['B'])
    expect(receiversOf({ channel: [], post: ['A', 'B'] })).toEqual(['A', 'B'])
    expect(receiversOf({ channel: ['C'], post: ['A'] })).toEqual(['A'])
  })

  it('is once for each community that some delivery has reached or may reach', () => {
    expect(
      counted([
        { channel: 'a', state: 'sent' },
        { channel: 'b', state: 'rejected' },
      ]),
    ).toEqual(['A'])
    expect(
      counted([
        { channel: 'a', state: 'sent' },
        { channel: 'feed', state: 'planned' },
      ]),
    ).toEqual(['A', 'B'])
    expect(
      counted([
        { channel: 'a', state: 'blocked' },
        { channel: 'b', state: 'missed' },
      ]),
    ).toEqual([])
  })
})
