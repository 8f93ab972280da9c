import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBoard, type Board } from '../../../../src/domain/balance/board.ts'
import type { BalancePolicy } from '../../../../src/domain/balance/policy.ts'
import type { RepairOptions } from '../../../../src/domain/balance/repair/change.ts'
import { effectsOf } from '../../../../src/domain/balance/repair/effects.ts'
import { searchRepair } from '../../../../src/domain/balance/repair/searchRepair.ts'
import type { BalanceItem } from '../../../../src/domain/balance/timeline.ts'
import { bare, free, noon, week } from '../items.ts'
import { bruteForce, cases } from './bruteForce.ts'

const horizon = { from: noon(0), to: noon(21), now: noon(0) }

function boardOf({ items, policy }: { items: BalanceItem[]; policy: BalancePolicy }): Board {
  return createBoard({ items, policy, ...horizon })
}

/** Every post may go to noon of these days. */
function movableTo({ items, days }: { items: BalanceItem[]; days: number[] }): RepairOptions {
  const slots = days.map((day) => ({ key: `day ${day}`, at: noon(day) }))
  return {
    movable: items.map((item) => ({ item, boards: [0], slots, canSwap: false })),
    fillable: [],
  }
}

const streak: BalancePolicy = { ...bare, productStreak: { most: 2, level: 'warn' } }

describe('a repair', () => {
  it('moves the post that is one too many to where it breaks nothing', () => {
    const items = week('p p p i v i')
    const board = boardOf({ items, policy: streak })
    const [repair, ...others] = searchRepair({
      boards: [board],
      options: movableTo({ items, days: [4, 7] }),
    })
    expect(repair).toMatchObject({ isWhole: true, isSmallest: true })
    expect(repair!.candidates.map(({ change }) => change)).toEqual([
      { type: 'move', post: '2p0', from: noon(2), to: noon(4), slot: 'day 4' },
    ])
    // The other ways are as short, and shift more.
    expect(others.every(({ candidates }) => candidates.length === 1)).toBe(true)
  })

  it('swaps two issues where there is no free place', () => {
    const items = week('p p p i')
    const movable = items.map((item) => ({ item, boards: [0], slots: [], canSwap: true }))
    const [repair] = searchRepair({
      boards: [boardOf({ items, policy: streak })],
      options: { movable, fillable: [] },
    })
    expect(repair!.candidates[0]!.change).toEqual({
      type: 'swap',
      posts: [
        { post: '2p0', from: noon(2) },
        { post: '3i0', from: noon(3) },
      ],
    })
  })

  it('fills an empty issue with an evergreen of the type that is lacking', () => {
    const policy = { ...bare, shares: { ...bare.shares, product: { ...free, max: 0.5 } } }
    const items = week('ppp vv')
    const evergreens = [
      { id: 'offer', contentType: 'product' as const, packaging: 'topic' as const },
      { id: 'question', contentType: 'interaction' as const, packaging: 'topic' as const },
    ]
    const fillable = [
      { slot: { key: 'noon', at: new Date(+noon(1) - 1) }, boards: [0], evergreens },
    ]
    const [repair] = searchRepair({
      boards: [boardOf({ items, policy })],
      options: { movable: [], fillable },
    })
    expect(repair!.candidates[0]!.change).toMatchObject({ type: 'fill', post: 'question' })
    expect(repair!.isWhole).toBe(true)
  })

  it('postpones an activity that comes too soon', () => {
    const policy: BalancePolicy = { ...bare, activityCooldown: { days: 3, level: 'warn' } }
    const items = week('P i P i')
    const [first, , activity] = items
    const [repair] = searchRepair({
      boards: [boardOf({ items, policy })],
      options: movableTo({ items: [activity!], days: [1, 3, 5] }),
    })
    expect(first!.packaging).toBe('activity')
    expect(repair!.candidates[0]!.change).toMatchObject({ type: 'postpone', to: noon(3) })
  })

  it('mends two things with two changes when one is not enough', () => {
    const items = week('p p p i p p p i')
    const options = movableTo({ items, days: [10, 12] })
    const policy: BalancePolicy = { ...streak, productStreak: { most: 2, level: 'warn' } }
    const [repair] = searchRepair({ boards: [boardOf({ items, policy })], options })
    expect(repair).toMatchObject({ isWhole: true, isSmallest: true })
    expect(repair!.candidates).toHaveLength(2)
  })

  it('says what it does to every rule, those it leaves alone too', () => {
    const policy: BalancePolicy = { ...streak, perDay: { most: 5, level: 'warn' } }
    const items = week('p p p i v i')
    const [repair] = searchRepair({
      boards: [boardOf({ items, policy })],
      options: movableTo({ items, days: [4] }),
    })
    const holds = { breaches: 0, hours: 0, worst: 0, found: null }
    expect(effectsOf({ before: repair!.before[0]!, after: repair!.after[0]! })).toEqual([
      {
        rule: 'product-streak',
        contentType: 'product',
        ...{ level: 'warn', allowed: 2 },
        before: { breaches: 1, hours: 24, worst: 1, found: 3 },
        after: holds,
      },
      {
        rule: 'per-day',
        contentType: null,
        ...{ level: 'warn', allowed: 5 },
        ...{ before: holds, after: holds },
      },
    ])
  })

  it('never makes another community worse', () => {
    const items = week('p p p i v i')
    const one = boardOf({ items, policy: streak })
    const full: BalancePolicy = { ...bare, perDay: { most: 1, level: 'warn' } }
    // The other community has a post on day 4 already: two would be one too many.
    const other = boardOf({ items: [...items.slice(0, 3), ...week('- - - - v')], policy: full })
    const slots = [4, 9].map((day) => ({ key: `day ${day}`, at: noon(day) }))
    const movable = [{ item: items[2]!, boards: [0, 1], slots, canSwap: false }]
    const [repair] = searchRepair({ boards: [one, other], options: { movable, fillable: [] } })
    expect(repair!.candidates[0]!.change).toMatchObject({ to: noon(9) })
  })

  it('is none where nothing is broken, where nothing can be done, or for notices alone', () => {
    const items = week('p p p i')
    const calm = boardOf({ items, policy: bare })
    expect(searchRepair({ boards: [calm], options: movableTo({ items, days: [9] }) })).toEqual([])
    const stuck = boardOf({ items, policy: streak })
    expect(searchRepair({ boards: [stuck], options: { movable: [], fillable: [] } })).toEqual([])
    const told = boardOf({
      items,
      policy: { ...bare, productStreak: { most: 2, level: 'notice' } },
    })
    expect(searchRepair({ boards: [told], options: movableTo({ items, days: [9] }) })).toEqual([])
  })

  it('offers three ways of one size at most, each once, and claims the best for the first alone', () => {
    const items = week('p p p i v i')
    const options = movableTo({ items, days: [4, 7, 8, 9] })
    const boards = [boardOf({ items, policy: streak })]
    const found = searchRepair({ boards, options })
    expect(found.map(({ candidates }) => candidates.length)).toEqual([1, 1, 1])
    expect(found.map(({ isSmallest }) => isSmallest)).toEqual([true, false, false])
    expect(new Set(found.map(({ candidates }) => candidates[0])).size).toBe(3)
    expect(searchRepair({ boards, options, limit: 1 })).toHaveLength(1)
  })

  it('offers each pair of changes once, in whichever order they are made', () => {
    const items = week('p p p p p p')
    const fillable = [1.5, 3.5].map((days) => ({
      slot: { key: `day ${days}`, at: noon(days) },
      boards: [0],
      evergreens: [{ ...week('i')[0]!, id: `question ${days}` }],
    }))
    const boards = [boardOf({ items, policy: streak })]
    const found = searchRepair({ boards, options: { movable: [], fillable } })
    expect(found.map(({ candidates }) => candidates.length)).toEqual([2])
  })

  it('claims the best only where it has tried all', () => {
    const items = week('p p p i v i')
    const options = movableTo({ items: [items[2]!], days: [4, 7] })
    const within = (budget: number) =>
      searchRepair({ boards: [boardOf({ items, policy: streak })], options, budget })[0]
    expect(within(1)).toMatchObject({ isWhole: true, isSmallest: false })
    expect(within(2)).toMatchObject({ isWhole: true, isSmallest: true })
  })

  it('makes room in another community where that has a breach of its own before', () => {
    const [third, other] = [week('- - p')[0]!, { ...week('- - - - - - v')[0]!, id: 'other' }]
    const items = [...week('p p'), third, ...week('- - - i'), other]
    const full: BalancePolicy = { ...bare, perDay: { most: 1, level: 'warn' } }
    // The second community has too much on day 3, which nothing here can change.
    const seconds = [...week('- - - vv'), third, other]
    const boards = [boardOf({ items, policy: streak }), boardOf({ items: seconds, policy: full })]
    const to = (item: BalanceItem, days: number) => ({
      ...{ item, boards: [0, 1], canSwap: false },
      slots: [{ key: `${item.id} to ${days}`, at: noon(days) }],
    })
    const movable = [to(third, 6), to(other, 9)]
    const [repair] = searchRepair({ boards, options: { movable, fillable: [] } })
    expect(repair).toMatchObject({ isWhole: true, isSmallest: true })
    expect(repair!.candidates).toHaveLength(2)
  })

  it('offers nothing that makes nothing better', () => {
    const items = week('p p p p i')
    const one: BalancePolicy = { ...bare, productStreak: { most: 2, level: 'warn' } }
    const hours = { key: 'an hour earlier', at: new Date(+noon(1) - 3_600_000) }
    const movable = [{ item: items[1]!, boards: [0], slots: [hours], canSwap: false }]
    const boards = [boardOf({ items, policy: one })]
    expect(searchRepair({ boards, options: { movable, fillable: [] } })).toEqual([])
  })

  it('makes up to three changes, and mends a part where four are needed', () => {
    const plan = (runs: number) => {
      const items = week('p p p i '.repeat(runs).trim())
      const movable = items
        .filter((_, index) => index % 4 === 2)
        .map((item, index) => ({
          ...{ item, boards: [0], canSwap: false },
          slots: [{ key: `slot ${index}`, at: noon(17 + index) }],
        }))
      // An interaction between the places where they go, so that they make no run there.
      const talks = [0, 1, 2].map((index) => ({
        ...week('i')[0]!,
        ...{ id: `talk ${index}`, at: new Date(+noon(17 + index) + 1) },
      }))
      const board = boardOf({ items: [...items, ...talks], policy: streak })
      return searchRepair({ boards: [board], options: { movable, fillable: [] } })
    }
    expect(plan(3)).toMatchObject([{ isWhole: true, isSmallest: true }])
    expect(plan(3)[0]!.candidates).toHaveLength(3)
    expect(plan(4)).toMatchObject([{ isWhole: false, isSmallest: false }])
    expect(plan(4)[0]!.candidates).toHaveLength(3)
  })

  it('looks at as many plans as it may, and no more', () => {
    const items = week('p p p i p p p i')
    const options = movableTo({ items: [items[2]!, items[6]!], days: [10, 12] })
    const boards = [boardOf({ items, policy: streak })]
    // One change that touches the first run, to either place: two plans of one change, then of two.
    const within = (budget: number) => searchRepair({ boards, options, budget })
    expect(within(2)).toMatchObject([{ isWhole: false }])
    expect(within(2)[0]!.candidates).toHaveLength(1)
    expect(within(100)).toMatchObject([{ isWhole: true }, { isWhole: true }])
    expect(within(0)).toEqual([])
  })

  it('where it mends a part, mends the most with the least, and nothing at another community’s cost', () => {
    const items = week('p p p p i')
    const one: BalancePolicy = { ...bare, productStreak: { most: 1, level: 'warn' } }
    const slots = [8, 6, 10].map((day) => ({ key: `day ${day}`, at: noon(day) }))
    const movable = [{ item: items[3]!, boards: [0, 1], slots, canSwap: false }]
    const full: BalancePolicy = { ...bare, perDay: { most: 1, level: 'warn' } }
    const boards = (days: string) => [
      boardOf({ items, policy: one }),
      boardOf({ items: [items[3]!, ...week(days)], policy: full }),
    ]
    const best = (days: string) =>
      searchRepair({ boards: boards(days), options: { movable, fillable: [] } })
    expect(best('-')).toMatchObject([{ isWhole: false, candidates: [{ change: { to: noon(6) } }] }])
    expect(best('- - - - - - v')).toMatchObject([{ candidates: [{ change: { to: noon(8) } }] }])
    expect(best('- - - - - - v - v - v')).toEqual([])
  })

  it('gives the best it met, and says so, where the budget ends', () => {
    const items = week('pp pp pp pp pp i')
    const policy: BalancePolicy = { ...bare, productStreak: { most: 1, level: 'warn' } }
    const [repair] = searchRepair({
      boards: [boardOf({ items, policy })],
      options: movableTo({ items, days: [7, 9, 11, 13] }),
      budget: 60,
    })
    expect(repair).toMatchObject({ isWhole: false, isSmallest: false })
  })
})

describe('the search, against trying everything', () => {
  it('finds a set as small, and of those one that shifts as little, for one community and for two', () => {
    const sizes: (number | null)[] = []
    fc.assert(
      fc.property(cases, (one) => {
        const [repair] = searchRepair({ ...one, budget: 1_000_000 })
        const best = bruteForce(one, 2)
        sizes.push(best.type === 'found' ? best.size : null)
        if (best.type !== 'found') {
          // Nothing to do, more than two changes, or none that mend it all.
          if (best.type === 'nothing to do') expect(repair).toBeUndefined()
          else expect(!repair?.isWhole || repair.candidates.length > 2).toBe(true)
          return
        }
        expect(repair).toMatchObject({ isWhole: true, isSmallest: true })
        expect(repair!.candidates).toHaveLength(best.size)
        expect(repair!.candidates.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(best.cost)
      }),
      { numRuns: 150 },
    )
    // It did compare something of each kind.
    for (const size of [1, 2, null]) expect(sizes).toContain(size)
  })
})
