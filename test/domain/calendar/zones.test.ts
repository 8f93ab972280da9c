import { describe, expect, it } from 'vitest'
import { givenColumn, issuesOn, told } from './given.ts'

type Case = [zone: string, time: string, first: string, last: string, falls: string[]]

function falls([timezone, time, first, last, expected]: Case): void {
  const column = givenColumn({ timezone, time, startsOn: first })
  const found = issuesOn({ column, first, last })
  expect(found.map((issue) => told({ issue, column }))).toEqual(expected)
}

describe('where the clock is put forward, a time in the gap is as much later', () => {
  const gaps: Case[] = [
    [
      'Europe/Berlin',
      '02:30',
      '2026-03-28',
      '2026-03-30',
      ['2026-03-28T02:30 = 01:30Z', '2026-03-29T03:30 = 01:30Z', '2026-03-30T02:30 = 00:30Z'],
    ],
    [
      'America/New_York',
      '02:30',
      '2026-03-07',
      '2026-03-09',
      ['2026-03-07T02:30 = 07:30Z', '2026-03-08T03:30 = 07:30Z', '2026-03-09T02:30 = 06:30Z'],
    ],
    [
      'Australia/Lord_Howe',
      '02:15',
      '2026-10-03',
      '2026-10-05',
      ['2026-10-03T02:15 = 15:45Z', '2026-10-04T02:45 = 15:45Z', '2026-10-05T02:15 = 15:15Z'],
    ],
    [
      'Africa/Cairo',
      '00:30',
      '2026-04-23',
      '2026-04-25',
      ['2026-04-23T00:30 = 22:30Z', '2026-04-24T01:30 = 22:30Z', '2026-04-25T00:30 = 21:30Z'],
    ],
    [
      'Pacific/Chatham',
      '03:00',
      '2026-09-26',
      '2026-09-28',
      ['2026-09-26T03:00 = 14:15Z', '2026-09-27T04:00 = 14:15Z', '2026-09-28T03:00 = 13:15Z'],
    ],
    [
      'Africa/Casablanca',
      '02:30',
      '2026-03-21',
      '2026-03-23',
      ['2026-03-21T02:30 = 02:30Z', '2026-03-22T03:30 = 02:30Z', '2026-03-23T02:30 = 01:30Z'],
    ],
  ]
  it.each(gaps)('%s at %s', (...row) => falls(row))
})

describe('where an hour comes twice, the first of the two counts', () => {
  const overlaps: Case[] = [
    [
      'Europe/Berlin',
      '02:30',
      '2026-10-24',
      '2026-10-26',
      ['2026-10-24T02:30 = 00:30Z', '2026-10-25T02:30 = 00:30Z', '2026-10-26T02:30 = 01:30Z'],
    ],
    [
      'America/New_York',
      '01:30',
      '2026-10-31',
      '2026-11-02',
      ['2026-10-31T01:30 = 05:30Z', '2026-11-01T01:30 = 05:30Z', '2026-11-02T01:30 = 06:30Z'],
    ],
    [
      'Australia/Lord_Howe',
      '01:45',
      '2026-04-04',
      '2026-04-06',
      ['2026-04-04T01:45 = 14:45Z', '2026-04-05T01:45 = 14:45Z', '2026-04-06T01:45 = 15:15Z'],
    ],
    [
      'Africa/Cairo',
      '23:30',
      '2026-10-28',
      '2026-10-30',
      ['2026-10-28T23:30 = 20:30Z', '2026-10-29T23:30 = 20:30Z', '2026-10-30T23:30 = 21:30Z'],
    ],
    [
      'Pacific/Chatham',
      '03:00',
      '2026-04-04',
      '2026-04-06',
      ['2026-04-04T03:00 = 13:15Z', '2026-04-05T03:00 = 13:15Z', '2026-04-06T03:00 = 14:15Z'],
    ],
    [
      'Africa/Casablanca',
      '02:30',
      '2026-02-14',
      '2026-02-16',
      ['2026-02-14T02:30 = 01:30Z', '2026-02-15T02:30 = 01:30Z', '2026-02-16T02:30 = 02:30Z'],
    ],
  ]
  it.each(overlaps)('%s at %s', (...row) => falls(row))
})

describe('a day that never was', () => {
  it('has no issue: Samoa went from 29 to 31 December 2011', () => {
    falls([
      'Pacific/Apia',
      '08:30',
      '2011-12-28',
      '2012-01-01',
      [
        '2011-12-28T08:30 = 18:30Z',
        '2011-12-29T08:30 = 18:30Z',
        '2011-12-31T08:30 = 18:30Z',
        '2012-01-01T08:30 = 18:30Z',
      ],
    ])
  })
})

describe('Shanghai', () => {
  it('had summer time from 1986 to 1991, and keeps wall time through it', () => {
    falls([
      'Asia/Shanghai',
      '08:30',
      '1986-05-03',
      '1986-05-05',
      ['1986-05-03T08:30 = 00:30Z', '1986-05-04T08:30 = 23:30Z', '1986-05-05T08:30 = 23:30Z'],
    ])
    falls([
      'Asia/Shanghai',
      '08:30',
      '1991-09-14',
      '1991-09-15',
      ['1991-09-14T08:30 = 23:30Z', '1991-09-15T08:30 = 00:30Z'],
    ])
  })

  it('has had none since', () => {
    falls([
      'Asia/Shanghai',
      '08:30',
      '2026-07-01',
      '2026-07-02',
      ['2026-07-01T08:30 = 00:30Z', '2026-07-02T08:30 = 00:30Z'],
    ])
  })
})
