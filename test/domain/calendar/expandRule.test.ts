import { describe, expect, it } from 'vitest'
import { expandRule } from '../../../src/domain/calendar/expandRule.ts'
import { rfcExamples, rfcStart } from './rfc5545.ts'

describe('the examples of RFC 5545', () => {
  it.each(rfcExamples)('$what', ({ start = rfcStart, rule, falls, isAll }) => {
    const expected = falls.split(' ').map((at) => (at.includes('T') ? at : `${at}T09:00`))
    const found = expandRule({
      rule,
      start,
      timezone: 'America/New_York',
      from: start,
      to: '2012-12-31T23:59',
    })
    expect(isAll ? found : found.slice(0, expected.length)).toEqual(expected)
  })
})

describe('an UNTIL', () => {
  const until = (value: string, timezone = 'Asia/Shanghai') =>
    expandRule({
      rule: `FREQ=DAILY;UNTIL=${value}`,
      start: '2026-11-20T08:30',
      timezone,
      from: '2026-11-20T00:00',
      to: '2026-12-31T00:00',
    }).at(-1)

  it('that is a date means all of that day', () => {
    expect(until('20261123')).toBe('2026-11-23T08:30')
  })

  it('without a zone is wall time, inclusive', () => {
    expect(until('20261123T083000')).toBe('2026-11-23T08:30')
    expect(until('20261123T082959')).toBe('2026-11-22T08:30')
  })

  it('in UTC is that instant in the column’s zone', () => {
    expect(until('20261123T003000Z')).toBe('2026-11-23T08:30')
    expect(until('20261123T002959Z')).toBe('2026-11-22T08:30')
    expect(until('20261123T003000Z', 'America/New_York')).toBe('2026-11-22T08:30')
  })
})
