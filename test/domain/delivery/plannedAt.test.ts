import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterQuiet, plannedAt } from '../../../src/domain/delivery/plannedAt.ts'
import type { ChannelRules } from '../../../src/domain/delivery/rules.ts'

const open: ChannelRules = {
  late: { type: 'publish' },
  quiet: null,
  jitterSeconds: 0,
  spacingSeconds: 60,
}
const night = { from: '22:30', to: '07:30', timezone: 'Asia/Shanghai' }
const at = (text: string): Date => new Date(text)

describe('quiet hours', () => {
  it('that span midnight end the next morning', () => {
    expect(afterQuiet({ at: at('2026-11-23T23:00:00+08:00'), quiet: night })).toEqual(
      at('2026-11-24T07:30:00+08:00'),
    )
    expect(afterQuiet({ at: at('2026-11-24T03:00:00+08:00'), quiet: night })).toEqual(
      at('2026-11-24T07:30:00+08:00'),
    )
  })

  it('begin at their first minute and end at their last', () => {
    const begin = at('2026-11-23T22:30:00+08:00')
    const end = at('2026-11-24T07:30:00+08:00')
    expect(afterQuiet({ at: begin, quiet: night })).toEqual(end)
    expect(afterQuiet({ at: end, quiet: night })).toEqual(end)
  })

  it('within a day leave the rest of it alone', () => {
    const noon = { from: '12:00', to: '14:00', timezone: 'Europe/Berlin' }
    const before = at('2026-11-24T11:59:00+01:00')
    expect(afterQuiet({ at: before, quiet: noon })).toEqual(before)
    expect(afterQuiet({ at: at('2026-11-24T13:00:00+01:00'), quiet: noon })).toEqual(
      at('2026-11-24T14:00:00+01:00'),
    )
  })

  it('follow the clock on the wall when it changes', () => {
    const berlin = { from: '22:00', to: '07:00', timezone: 'Europe/Berlin' }
    expect(afterQuiet({ at: at('2026-10-24T23:00:00+02:00'), quiet: berlin })).toEqual(
      at('2026-10-25T07:00:00+01:00'),
    )
    expect(afterQuiet({ at: at('2027-03-27T23:00:00+01:00'), quiet: berlin })).toEqual(
      at('2027-03-28T07:00:00+02:00'),
    )
  })

  it('of no length are none', () => {
    const none = { from: '08:00', to: '08:00', timezone: 'UTC' }
    expect(afterQuiet({ at: at('2026-11-24T08:00:00Z'), quiet: none })).toEqual(
      at('2026-11-24T08:00:00Z'),
    )
  })

  it('never move anything earlier, and never into themselves', () => {
    const time = fc
      .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
      .map(
        ({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      )
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC')
    const instant = fc.date({ min: at('2026-01-01'), max: at('2028-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(time, time, zone, instant, (from, to, timezone, moment) => {
        const quiet = { from, to, timezone }
        const moved = afterQuiet({ at: moment, quiet })
        expect(moved.getTime()).toBeGreaterThanOrEqual(moment.getTime())
        expect(afterQuiet({ at: moved, quiet })).toEqual(moved)
      }),
    )
  })
})

describe('the planned instant', () => {
  const dueAt = at('2026-11-24T08:30:00+08:00')

  it('is the due time where the channel has no rules', () => {
    expect(plannedAt({ dueAt, key: 'a', rules: open })).toEqual(dueAt)
  })

  it('is spread by the same amount each time, within the spread and never early', () => {
    const rules = { ...open, jitterSeconds: 120 }
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        const first = plannedAt({ dueAt, key, rules })
        expect(plannedAt({ dueAt, key, rules })).toEqual(first)
        const spread = first.getTime() - dueAt.getTime()
        expect(spread).toBeGreaterThanOrEqual(0)
        expect(spread).toBeLessThan(120_000)
      }),
    )
  })

  it('uses the whole of the spread', () => {
    const rules = { ...open, jitterSeconds: 60 }
    const spreads = Array.from({ length: 600 }, (_, n) =>
      Math.floor((plannedAt({ dueAt, key: `row ${n}`, rules }).getTime() - dueAt.getTime()) / 6000),
    )
    for (let tenth = 0; tenth < 10; tenth += 1) {
      expect(spreads.filter((spread) => spread === tenth).length).toBeGreaterThan(30)
    }
  })
})
