import { describe, expect, it } from 'vitest'
import { createBoard } from '../../../../src/domain/balance/board.ts'
import type { BalancePolicy } from '../../../../src/domain/balance/policy.ts'
import { move } from '../../../../src/domain/balance/repair/change.ts'
import { effectsOf } from '../../../../src/domain/balance/repair/effects.ts'
import {
  badness,
  canTouch,
  graveBreaches,
} from '../../../../src/domain/balance/repair/judgeBoards.ts'
import { bare, free, noon, week } from '../items.ts'

const horizon = { from: noon(0), to: noon(21), now: noon(0) }
const boardOf = (plan: string, rules: Partial<BalancePolicy>) =>
  createBoard({ items: week(plan), policy: { ...bare, ...rules }, ...horizon })

describe('how bad a plan is', () => {
  it('is what is off, times the days for which it is', () => {
    // Two products too many from day 3 on, up to day 6.
    expect(badness(boardOf('i p p p p - v', { productStreak: { most: 2, level: 'warn' } }))).toBe(6)
    expect(badness(boardOf('i v', {}))).toBe(0)
  })

  it('is at least a day, and a tenth of what is off, for each thing', () => {
    const topics = boardOf('i P', { topicsBeforeActivity: { least: 4, level: 'block' } })
    expect(badness(topics)).toBe(3)
    const late = createBoard({
      items: week('P').concat({ ...week('P')[0]!, id: 'next', at: new Date(+noon(1) - 3_600_000) }),
      policy: { ...bare, activityCooldown: { days: 1, level: 'warn' } },
      ...horizon,
    })
    expect(badness(late)).toBe(0.1)
  })

  it('does not count what is only a notice', () => {
    const board = boardOf('p p p', { productStreak: { most: 1, level: 'notice' } })
    expect(graveBreaches(board)).toEqual([])
    expect(badness(board)).toBe(0)
  })
})

describe('whether a change can touch what is broken', () => {
  // Broken from day 3 to day 4.
  const board = boardOf('- - - vvv', { perDay: { most: 2, level: 'warn' } })
  const [breach] = graveBreaches(board)
  const item = { ...week('v')[0]!, id: 'x', at: noon(9) }
  const touches = (days: number) => {
    const slot = { key: 'slot', at: noon(days) }
    const candidate = move({ post: { item, boards: [0] }, slot })
    return canTouch({ board, breach: breach!, candidate })
  }

  it('is so where the post counts at any moment of it', () => {
    expect(breach).toMatchObject({ from: noon(3), to: noon(4) })
    expect([2.01, 3, 3.99].map(touches)).toEqual([true, true, true])
    expect([2, 4, 8].map(touches)).toEqual([false, false, false])
  })
})

describe('what a repair does to a rule', () => {
  it('is told by how often, how long and how far it is broken, the furthest of them all', () => {
    const lacking = { shares: { ...bare.shares, interaction: { ...free, min: 0.4 } } }
    // 1 of 5 for a week; much later 1 of 5, and then 1 of 6.
    const before = boardOf(`ivvvv ${'- '.repeat(12)}ivvvv - - v`, lacking)
    const [told] = effectsOf({ before, after: boardOf('i', lacking) })
    expect(told).toMatchObject({
      rule: 'min-share',
      before: { breaches: 2, hours: 336, worst: 3, found: 1 / 6 },
      after: { breaches: 0, hours: 0, worst: 0, found: null },
    })
  })

  it('has hours to a tenth', () => {
    const items = [0, 0.001, 0.002].map((days, index) => ({
      ...week('v')[0]!,
      ...{ id: `${index}`, at: noon(days) },
    }))
    const policy: BalancePolicy = { ...bare, perDay: { most: 2, level: 'warn' } }
    const board = createBoard({ items, policy, ...horizon })
    // From 2.88 minutes after noon on until noon: 23 hours and 57 minutes.
    expect(effectsOf({ before: board, after: board })[0]!.before.hours).toBe(24)
  })
})
