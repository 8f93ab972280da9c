import { describe, expect, it } from 'vitest'
import type { ChangeAnswer, RuleEffect, StepAnswer } from '../../src/admin/balance/answer.ts'
import { brokenText, ruleText } from '../../src/admin/balance/effectWords.ts'
import {
  calendarAddress,
  firstDate,
  readRepair,
  writeRepair,
} from '../../src/admin/balance/sharedRepair.ts'
import { readChoice, writeChoice } from '../../src/admin/calendar/address.ts'
import { crowd } from '../../src/admin/calendar/crowd.ts'
import { offStretches } from '../../src/admin/calendar/dayNotes.ts'
import type { Entry } from '../../src/admin/calendar/entries.ts'
import { withGhosts } from '../../src/admin/calendar/ghosts.ts'
import { daysAhead, spanOf } from '../../src/admin/calendar/span.ts'

const move: ChangeAnswer = {
  ...{ type: 'move', post: 'p1', slot: 'c1/2026-11-26#brief' },
  ...{ from: '2026-11-24T04:00:00.000Z', to: '2026-11-26T04:00:00.000Z' },
}
const repair = { days: 21, changes: [move] }

describe('a repair in the address', () => {
  it('is read as it was written, through the choice of the calendar', () => {
    const address = calendarAddress({ admin: '/admin', repair })
    const choice = readChoice(new URL(address, 'http://localhost').searchParams)
    expect(readRepair(choice.repair)).toEqual(repair)
    const again = readChoice(new URLSearchParams(writeChoice(choice)))
    expect(again).toEqual(choice)
  })

  it('begins on the day of its first moment, wherever the reader is', () => {
    const swap: ChangeAnswer = {
      type: 'swap',
      posts: [
        { post: 'p1', from: '2026-11-25T20:00:00Z' },
        { post: 'p2', from: '2026-11-24T20:00:00Z' },
      ],
    }
    expect(firstDate({ days: 7, changes: [move, swap] }, 'UTC')).toBe('2026-11-24')
    expect(firstDate({ days: 7, changes: [swap] }, 'Asia/Shanghai')).toBe('2026-11-25')
  })

  it.each([
    [null],
    [''],
    ['no json'],
    ['null'],
    ['{}'],
    [writeRepair({ days: 0, changes: [move] })],
    [writeRepair({ days: 21, changes: [] })],
    [writeRepair({ days: 21, changes: Array.from({ length: 6 }, () => move) })],
    ['{"days":21,"changes":[null]}'],
    ['{"days":21,"changes":[{"type":"burn"}]}'],
    ['{"days":21,"changes":[{"type":"swap","posts":[]}]}'],
    [writeRepair({ days: 21, changes: [{ ...move, to: 'soon' }] })],
  ])('%j is none', (text) => {
    expect(readRepair(text)).toBeNull()
  })
})

const entry: Entry = {
  ...{ key: 'post/p1', kind: 'post', id: 'p1', at: Date.parse(move.from), title: 'Tea' },
  ...{ contentType: 'product', packaging: 'topic', standing: 'scheduled', reason: null },
  ...{ column: 'c1', issue: '2026-11-24#brief', owner: null, timezone: 'UTC', channels: [] },
  ...{ communities: [], isHeld: false, canMove: true },
}
const empty: Entry = {
  ...entry,
  ...{ key: 'issue/c1/2026-11-26#brief', kind: 'issue', id: '2026-11-26#brief' },
  ...{ at: Date.parse(move.to), standing: 'empty', issue: '2026-11-26#brief' },
}
const step: StepAnswer = {
  ...{ change: 0, type: 'move', column: 'c1', issue: '2026-11-26#brief' },
  post: { id: 'p1', title: 'Tea', contentType: 'product', packaging: 'topic' },
  ...{ from: move.from, to: move.to },
}

describe('ghosts', () => {
  it('leave what is left where it is, and take the place of the empty issue', () => {
    const shown = withGhosts({ entries: [entry, empty], steps: [step] })
    expect(shown.map(({ key, at, canMove, ghost }) => ({ key, at, canMove, ghost }))).toEqual([
      {
        ...{ key: 'post/p1', at: entry.at, canMove: false },
        ghost: { side: 'leaves', type: 'move', other: empty.at },
      },
      {
        ...{ key: 'ghost/0/p1', at: empty.at, canMove: false },
        ghost: { side: 'comes', type: 'move', other: entry.at },
      },
    ])
  })

  it('of an evergreen come from nowhere, and leave its own entries alone', () => {
    const shown = withGhosts({
      entries: [entry, empty],
      steps: [{ ...step, type: 'fill', from: null }],
    })
    expect(shown.map(({ key, ghost }) => [key, ghost?.side])).toEqual([
      ['post/p1', undefined],
      ['ghost/0/p1', 'comes'],
    ])
  })

  it('of a post that is not shown come all the same; a repeat of it is none', () => {
    const repeat = { ...entry, key: 'post/p1/2026-12-01' }
    const shown = withGhosts({ entries: [repeat], steps: [step] })
    expect(shown.map(({ key, ghost }) => [key, ghost?.side])).toEqual([
      ['post/p1/2026-12-01', undefined],
      ['ghost/0/p1', 'comes'],
    ])
  })

  it('are never behind the number of a crowded day', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({
      ...entry,
      key: `post/x${n}`,
      id: `x${n}`,
    }))
    const entries = withGhosts({ entries: [...many, entry], steps: [{ ...step, to: move.from }] })
    const shown = crowd({ entries, placeOf: () => 'd', dateOf: () => 'd', max: 3 })
    expect(shown.map((one) => (one.type === 'entry' ? one.entry.ghost?.side : one.count))).toEqual([
      ...['leaves', 'comes', 30],
    ])
  })
})

describe('days off balance', () => {
  it('in a row are said once for each sentence', () => {
    const days = new Map([
      ['2026-11-30', ['A']],
      ['2026-12-01', ['A', 'B']],
      ['2026-12-03', ['A']],
    ])
    expect(offStretches(days)).toEqual([
      { first: '2026-11-30', last: '2026-12-01', said: 'A' },
      { first: '2026-12-01', last: '2026-12-01', said: 'B' },
      { first: '2026-12-03', last: '2026-12-03', said: 'A' },
    ])
  })

  it('are mended from now to the end of what is shown, a week at least and two months at most', () => {
    const span = spanOf({ view: 'month', date: '2026-11-15', isNarrow: false })
    const days = (now: string) => daysAhead({ span, zone: 'UTC', now: Date.parse(now) })
    expect(days('2026-11-20T12:00:00Z')).toBe(17)
    expect(days('2026-12-20T12:00:00Z')).toBe(7)
    expect(days('2026-01-01T12:00:00Z')).toBe(62)
  })
})

describe('the effect of a repair on a rule', () => {
  // The keys themselves, with what is filled in.
  const t = ((key: string, filled: object = {}) =>
    [key.split(':')[1], ...Object.values(filled)].join(' ').trim()) as Parameters<
    typeof ruleText
  >[0]['t']
  const share: RuleEffect = {
    ...{ rule: 'max-share', contentType: 'product', level: 'warn', allowed: 0.4 },
    before: { breaches: 1, hours: 26.3, worst: 2, found: 0.571 },
    after: { breaches: 0, hours: 0, worst: 0, found: null },
  }

  it('names the bound, what was found and for how long, or that it holds', () => {
    expect(ruleText({ effect: share, t })).toBe('rule_max-share product percent 40')
    expect(brokenText({ effect: share, side: 'before', t })).toBe('hours percent 57 26')
    expect(brokenText({ effect: share, side: 'after', t })).toBe('whole0')
    const long = { ...share, before: { ...share.before, hours: 72 } }
    expect(brokenText({ effect: long, side: 'before', t })).toBe('forDays percent 57 3')
  })

  it('never reads as the bound itself, and counts what takes no time', () => {
    const near = { ...share, before: { ...share.before, found: 0.402 } }
    expect(brokenText({ effect: near, side: 'before', t })).toBe('hours percent 40.2 26')
    const topics: RuleEffect = {
      ...{ rule: 'topics-before-activity', contentType: null, level: 'warn', allowed: 3 },
      before: { breaches: 2, hours: 0, worst: 2, found: 1 },
      after: { breaches: 1, hours: 0, worst: 2, found: 1 },
    }
    expect(brokenText({ effect: topics, side: 'before', t })).toBe('times 1 2')
    expect(brokenText({ effect: topics, side: 'after', t })).toBe('1')
  })
})
