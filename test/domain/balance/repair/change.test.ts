import { describe, expect, it } from 'vitest'
import {
  listCandidates,
  momentsOf,
  type Movable,
  type RepairChange,
} from '../../../../src/domain/balance/repair/change.ts'
import { changeText } from '../../../../src/domain/balance/repair/changeText.ts'
import type { BalanceItem } from '../../../../src/domain/balance/timeline.ts'
import { noon } from '../items.ts'

function movable(rest: Partial<BalanceItem>, more: Partial<Movable> = {}): Movable {
  const item: BalanceItem = {
    ...{ id: 'a', at: noon(1), contentType: 'product', packaging: 'topic' },
    ...rest,
  }
  return { item, boards: [0], slots: [], canSwap: true, ...more }
}

const talk = { id: 'b', at: noon(2), contentType: 'interaction' } as const

/** The pairs that may trade their times. */
function trades(...posts: Movable[]): string[] {
  return listCandidates({ movable: posts, fillable: [] }).map(({ uses }) => uses.join(' and '))
}

describe('what a repair may do', () => {
  it('is each move to each place, by as many hours as it shifts the post', () => {
    const slots = [
      { key: 'earlier', at: noon(0) },
      { key: 'later', at: noon(3) },
    ]
    const found = listCandidates({ movable: [movable({}, { slots })], fillable: [] })
    expect(found).toMatchObject([
      { change: { type: 'move', post: 'a', slot: 'earlier' }, uses: ['a', 'earlier'], cost: 24 },
      { change: { type: 'move', post: 'a', slot: 'later' }, uses: ['a', 'later'], cost: 48 },
    ])
  })

  it('postpones an activity where it comes later, and moves it where it comes sooner', () => {
    const slots = [0, 3].map((day) => ({ key: `day ${day}`, at: noon(day) }))
    const activity = movable({ packaging: 'activity' }, { slots })
    const found = listCandidates({ movable: [activity], fillable: [] })
    expect(found.map(({ change }) => change.type)).toEqual(['move', 'postpone'])
  })

  it('fills an empty issue with each evergreen, at no cost', () => {
    const evergreens = ['x', 'y'].map((id) => ({
      ...{ id, contentType: 'values' as const, packaging: 'topic' as const },
    }))
    const fillable = [{ slot: { key: 'empty', at: noon(4) }, boards: [0, 1], evergreens }]
    expect(listCandidates({ movable: [], fillable })).toMatchObject([
      { change: { type: 'fill', post: 'x' }, boards: [0, 1], cost: 0 },
      { change: { type: 'fill', post: 'y' }, uses: ['evergreen y', 'empty'] },
    ])
  })

  it('trades each two posts once, by the hours that both are shifted', () => {
    const found = listCandidates({ movable: [movable({}), movable(talk)], fillable: [] })
    expect(found).toMatchObject([{ change: { type: 'swap' }, uses: ['a', 'b'], cost: 48 }])
  })

  it('trades what differs in type or in packaging, and nothing else', () => {
    expect(trades(movable({}), movable({ ...talk, contentType: 'product' }))).toEqual([])
    expect(
      trades(movable({}), movable({ ...talk, contentType: 'product', packaging: 'activity' })),
    ).toEqual(['a and b'])
  })

  it('trades posts up to a fortnight apart, in either order, and not of one instant', () => {
    const at = (days: number) =>
      trades(movable({ at: noon(14) }), movable({ ...talk, at: noon(days) }))
    expect([0, 13, 15, 28].map((days) => at(days).length)).toEqual([1, 1, 1, 1])
    expect([-0.01, 14, 28.01].map((days) => at(days).length)).toEqual([0, 0, 0])
  })

  it('trades posts that both may, and that come to the same communities', () => {
    expect(trades(movable({}, { canSwap: false }), movable(talk))).toEqual([])
    expect(trades(movable({}), movable(talk, { canSwap: false }))).toEqual([])
    expect(trades(movable({}), movable(talk, { boards: [0, 1] }))).toEqual([])
    expect(trades(movable({}, { boards: [0, 1] }), movable(talk, { boards: [0, 1] }))).toEqual([
      'a and b',
    ])
  })
})

describe('a change', () => {
  const said = { titles: { a: 'One pot left' }, timeZone: 'Asia/Shanghai' }
  const both = (change: Parameters<typeof changeText>[0]['change']) => [
    changeText({ change, ...said, language: 'en' }),
    changeText({ change, ...said, language: 'zh' }),
  ]
  const move = { post: 'a', from: noon(4), to: noon(6), slot: 'x' }
  const swap: RepairChange = {
    type: 'swap',
    posts: [
      { post: 'a', from: noon(0) },
      { post: 'unnamed', from: noon(1) },
    ],
  }

  it('reads as people say it, in both languages', () => {
    expect(both({ type: 'move', ...move })).toEqual([
      'Move “One pot left” from Fri 27 Nov, 20:00 to Sun 29 Nov, 20:00',
      '把《One pot left》从 11月27日周五 20:00 移到 11月29日周日 20:00',
    ])
    expect(both({ type: 'postpone', ...move })).toEqual([
      'Postpone the activity “One pot left” from Fri 27 Nov, 20:00 to Sun 29 Nov, 20:00',
      '把活动《One pot left》从 11月27日周五 20:00 推迟到 11月29日周日 20:00',
    ])
    expect(both({ type: 'fill', post: 'a', slot: 'x', at: noon(0) })).toEqual([
      'Fill the empty issue of Mon 23 Nov, 20:00 with “One pot left”',
      '用《One pot left》补上 11月23日周一 20:00 的空缺',
    ])
    expect(both({ type: 'empty', post: 'a', slot: 'x', at: noon(0) })).toEqual([
      'Take “One pot left” out of the issue of Mon 23 Nov, 20:00',
      '把《One pot left》从 11月23日周一 20:00 这一期撤出',
    ])
    expect(both(swap)).toEqual([
      'Swap the times of “One pot left” (Mon 23 Nov, 20:00) and “unnamed” (Tue 24 Nov, 20:00)',
      '对调《One pot left》（11月23日周一 20:00）和《unnamed》（11月24日周二 20:00）的时间',
    ])
  })

  it('is about the moments it takes from and puts to', () => {
    expect(momentsOf({ type: 'move', ...move })).toEqual([noon(4), noon(6)])
    expect(momentsOf(swap)).toEqual([noon(0), noon(1)])
    expect(momentsOf({ type: 'fill', post: 'a', slot: 'x', at: noon(3) })).toEqual([noon(3)])
  })
})
