import { describe, expect, it } from 'vitest'
import { allBreaches, changeBoard, createBoard } from '../../../src/domain/balance/board.ts'
import { findBreaches } from '../../../src/domain/balance/findBreaches.ts'
import type { BalancePolicy } from '../../../src/domain/balance/policy.ts'
import { toTimeline } from '../../../src/domain/balance/timeline.ts'
import { bare, noon, week } from './items.ts'

function breaches({
  plan,
  policy,
  now = 0,
}: {
  plan: string
  policy: BalancePolicy
  now?: number
}) {
  const timeline = toTimeline(week(plan))
  return findBreaches({ timeline, policy, from: noon(0), to: noon(21), now: noon(now) })
}

describe('a run of products', () => {
  const policy: BalancePolicy = { ...bare, productStreak: { most: 2, level: 'block' } }

  it('is too long from the post that is one too many until something else comes', () => {
    expect(breaches({ plan: 'i p p p p - v p', policy })).toEqual([
      {
        rule: 'product-streak',
        contentType: 'product',
        level: 'block',
        from: noon(3),
        to: noon(6),
        at: noon(4),
        found: 4,
        allowed: 2,
        sample: null,
        off: 2,
        causes: ['1p0', '2p0', '3p0', '4p0'],
      },
    ])
  })

  it('is told for each run by itself', () => {
    const found = breaches({ plan: 'p p p i p p p i', policy })
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [noon(2), noon(3)],
      [noon(6), noon(7)],
    ])
  })

  it('goes on over days without a post, and is none while it is as long as allowed', () => {
    expect(breaches({ plan: 'p - - - - - p', policy })).toEqual([])
    expect(breaches({ plan: 'p - - - - - p p', policy })).toMatchObject([
      { from: noon(7), to: noon(21) },
    ])
  })
})

describe('an activity', () => {
  it('wants its topics first, counted since the activity before', () => {
    const policy: BalancePolicy = { ...bare, topicsBeforeActivity: { least: 3, level: 'warn' } }
    const found = breaches({ plan: 'i v i P i I iii P', policy })
    expect(found).toEqual([
      {
        rule: 'topics-before-activity',
        contentType: null,
        level: 'warn',
        from: noon(5),
        to: new Date(+noon(5) + 1),
        at: noon(5),
        found: 1,
        allowed: 3,
        sample: null,
        off: 2,
        causes: ['5I0'],
      },
    ])
  })

  it('that is the first thing a community sees has no topic before it', () => {
    const policy: BalancePolicy = { ...bare, topicsBeforeActivity: { least: 1, level: 'warn' } }
    expect(breaches({ plan: 'P', policy })).toMatchObject([{ found: 0, off: 1 }])
  })

  it('comes too soon until the days after the one before are over', () => {
    const policy: BalancePolicy = { ...bare, activityCooldown: { days: 3, level: 'warn' } }
    expect(breaches({ plan: 'P i P i i P', policy })).toMatchObject([
      { from: noon(2), to: noon(3), found: 2, allowed: 3, off: 1, causes: ['0P0', '2P0'] },
    ])
  })
})

describe('activities whose days overlap', () => {
  const policy: BalancePolicy = { ...bare, activityCooldown: { days: 3, level: 'warn' } }
  const horizon = { from: noon(0), to: noon(21), now: noon(0) }

  it('keep theirs where another one comes when the first are over', () => {
    const items = week('P P P')
    const add = { ...items[0]!, id: 'late', at: noon(3.5) }
    const board = createBoard({ items, policy, ...horizon })
    const after = changeBoard({ board, change: { remove: null, add } })
    expect(allBreaches(after).map(({ from, to }) => [from, to])).toEqual([
      [noon(1), noon(3)],
      [noon(2), noon(4)],
      [noon(3.5), noon(5)],
    ])
  })
})

describe('the pace', () => {
  it('is too quick while more posts than allowed meet in 24 hours', () => {
    const policy: BalancePolicy = { ...bare, perDay: { most: 2, level: 'notice' } }
    expect(breaches({ plan: 'vi vip - vv', policy })).toMatchObject([
      {
        rule: 'per-day',
        from: noon(1),
        to: noon(2),
        found: 3,
        off: 1,
        causes: ['1i1', '1p2', '1v0'],
      },
    ])
  })

  it('is too quick while more than allowed meet in seven days', () => {
    const policy: BalancePolicy = { ...bare, perWeek: { most: 5, level: 'notice' } }
    expect(breaches({ plan: 'v v v v v v', policy })).toMatchObject([
      { rule: 'per-week', from: noon(5), to: noon(7), found: 6, off: 1 },
    ])
  })
})

describe('silence', () => {
  const policy: BalancePolicy = { ...bare, silence: { days: 3, level: 'warn' } }

  it('begins when the days without a post are over and ends with the next post', () => {
    expect(breaches({ plan: 'v - - - - i', policy })).toMatchObject([
      { rule: 'silence', from: noon(3), to: noon(5), found: 5, off: 2, causes: [] },
    ])
  })

  it('of just the days that are allowed is none', () => {
    expect(breaches({ plan: 'v - - v', policy })).toEqual([])
  })

  it('does not begin before the first post, nor where the plan simply ends', () => {
    expect(breaches({ plan: '- - - - - v', policy })).toEqual([])
    expect(breaches({ plan: '-', policy })).toEqual([])
  })

  it('lies ahead where nothing at all is planned from now on', () => {
    expect(breaches({ plan: 'v i', policy, now: 2 })).toMatchObject([
      { from: noon(4), to: noon(21) },
    ])
  })
})
