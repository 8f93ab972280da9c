import { describe, expect, it } from 'vitest'
import { readTime } from '../../src/importing/readTime.ts'

function read(text: string, timeZone: string): string {
  const time = readTime({ text, timeZone })
  return time.type === 'time' ? time.at.toISOString() : time.code
}

describe('readTime', () => {
  it.each([
    ['2026-11-23 08:30', 'Asia/Shanghai', '2026-11-23T00:30:00.000Z'],
    ['2026-11-23T08:30:15', 'Asia/Shanghai', '2026-11-23T00:30:15.000Z'],
    ['2026/11/23 8:30', 'Asia/Shanghai', '2026-11-23T00:30:00.000Z'],
    ['2026-11-27T20:00:00+08:00', 'Europe/Berlin', '2026-11-27T12:00:00.000Z'],
    ['2026-11-27T12:00Z', 'Asia/Shanghai', '2026-11-27T12:00:00.000Z'],
    ['2028-02-29 12:00', 'UTC', '2028-02-29T12:00:00.000Z'],
  ])('reads %s in %s as %s', (text, timeZone, instant) => {
    expect(read(text, timeZone)).toBe(instant)
  })

  it('moves a time in a gap past it, by the length of the gap', () => {
    expect(read('2027-03-28 02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00.000Z')
    expect(read('2027-10-03 02:15', 'Australia/Lord_Howe')).toBe('2027-10-02T15:45:00.000Z')
  })

  it('takes the first of two in an overlap', () => {
    expect(read('2027-11-07 01:30', 'America/New_York')).toBe('2027-11-07T05:30:00.000Z')
  })

  it.each([
    ['03/04/2026 10:00', 'ambiguous-date'],
    ['3-4-26 10:00', 'ambiguous-date'],
    ['26/11/23 10:00', 'ambiguous-date'],
    ['2026-11-31 10:00', 'no-such-date'],
    ['2027-02-29T10:00:00Z', 'no-such-date'],
    ['2026-11-23 24:00', 'no-such-date'],
    ['2026-11-23 10:60', 'no-such-date'],
    ['2026-11-23', 'no-time-of-day'],
    ['2026/1/3', 'no-time-of-day'],
    ['2026-11/23 10:00', 'not-a-date'],
    ['10:00', 'not-a-date'],
    ['46349.35', 'not-a-date'],
    ['明天早上', 'not-a-date'],
  ])('refuses %s: %s', (text, code) => {
    expect(read(text, 'Asia/Shanghai')).toBe(code)
  })
})
