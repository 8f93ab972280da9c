import { describe, expect, it } from 'vitest'
import { issueOf, issuesBetween } from '../../../src/domain/calendar/issuesBetween.ts'
import { givenColumn, issuesOn } from './given.ts'

const week = { first: '2026-11-23', last: '2026-11-29' }

describe('the issues of a column', () => {
  it('begin at `from` and end before `to`', () => {
    const column = givenColumn()
    const from = new Date('2026-11-23T00:30:00Z')
    const to = new Date('2026-11-25T00:30:00Z')
    expect(issuesBetween({ column, from, to })).toEqual([
      { id: '2026-11-23#brief', at: from, isMoved: false, skip: null },
      {
        id: '2026-11-24#brief',
        at: new Date('2026-11-24T00:30:00Z'),
        isMoved: false,
        skip: null,
      },
    ])
  })

  it('keep their identity when the time, the zone or the order of the slots changes', () => {
    const slots = [
      { id: 'a', time: '08:30' },
      { id: 'b', time: '20:00' },
    ]
    const ids = (own: Parameters<typeof givenColumn>[0]) =>
      issuesOn({ column: givenColumn(own), ...week })
        .map(({ id }) => id)
        .sort()
    const later = [
      { id: 'b', time: '06:00' },
      { id: 'a', time: '23:59' },
    ]
    expect(ids({ slots: later })).toEqual(ids({ slots }))
    expect(ids({ slots, timezone: 'Pacific/Apia' })).toEqual(ids({ slots }))
  })

  it('follow a rule that counts from the first day, matched by it or not', () => {
    const column = givenColumn({
      recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      startsOn: '2026-11-18',
    })
    const found = issuesOn({ column, first: '2026-11-01', last: '2026-12-31' })
    expect(found.map(({ id }) => id.slice(0, 10))).toEqual([
      '2026-11-20',
      '2026-12-04',
      '2026-12-18',
    ])
  })

  it('end with the column’s last day', () => {
    const column = givenColumn({ endsOn: '2026-11-24' })
    expect(issuesOn({ column, ...week }).map(({ id }) => id)).toEqual([
      '2026-11-23#brief',
      '2026-11-24#brief',
    ])
  })
})

describe('an exception', () => {
  it('skips one issue and says why', () => {
    const exceptions = [{ type: 'skip', issue: '2026-11-25#brief', reason: 'staff day' }] as const
    const found = issuesOn({ column: givenColumn({ exceptions }), ...week })
    expect(found.filter(({ skip }) => skip)).toMatchObject([
      { id: '2026-11-25#brief', skip: { type: 'by-hand', reason: 'staff day' } },
    ])
    expect(found).toHaveLength(7)
  })

  it('moves one issue, out of the week even, and its identity stays', () => {
    const id = '2026-11-25#brief'
    const exceptions = [{ type: 'move', issue: id, to: '2027-01-08T21:00' }] as const
    const column = givenColumn({ exceptions })
    expect(issuesOn({ column, ...week }).map((issue) => issue.id)).not.toContain(id)
    const from = new Date('2027-01-08T13:00:00Z')
    const [moved] = issuesBetween({ column, from, to: new Date('2027-01-08T13:00:01Z') })
    expect(moved).toEqual({ id, at: from, isMoved: true, skip: null })
    expect(issueOf({ column, id })).toEqual(moved)
  })

  it('for an issue the rule no longer has makes none', () => {
    const exceptions = [
      { type: 'move', issue: '2026-11-25#brief', to: '2026-11-26T21:00' },
    ] as const
    const column = givenColumn({ exceptions, recurrence: 'FREQ=WEEKLY;BYDAY=MO' })
    expect(issuesOn({ column, ...week }).map(({ id }) => id)).toEqual(['2026-11-23#brief'])
  })
})

describe('an identity', () => {
  it.each([
    ['of a day without an issue', '2026-11-24#brief'],
    ['of another slot', '2026-11-23#evening'],
    ['before the first day', '2025-12-29#brief'],
    ['of a day no month has', '2026-02-30#brief'],
    ['of no date', 'brief'],
    ['of nothing', ''],
  ])('%s finds nothing', (_what, id) => {
    const column = givenColumn({ recurrence: 'FREQ=WEEKLY;BYDAY=MO' })
    expect(issueOf({ column, id })).toBeNull()
  })
})
