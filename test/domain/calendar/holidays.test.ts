import { describe, expect, it } from 'vitest'
import { chinaHolidays } from '../../../src/domain/calendar/chinaHolidays.ts'
import type { Column } from '../../../src/domain/calendar/column.ts'
import { givenColumn, issuesOn } from './given.ts'

const weekdays = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'

function column(policy: 'skip' | 'follow-workdays', own: Partial<Column> = {}): Column {
  return givenColumn({ recurrence: weekdays, holidays: { policy, days: chinaHolidays }, ...own })
}

function appearing({ of, first, last }: { of: Column; first: string; last: string }): string[] {
  return issuesOn({ column: of, first, last })
    .filter(({ skip }) => !skip)
    .map(({ id }) => id.slice(0, 10))
}

describe('a column that skips holidays', () => {
  it('does not appear on them, and names them', () => {
    const found = issuesOn({ column: column('skip'), first: '2026-09-30', last: '2026-10-08' })
    expect(found.map(({ id, skip }) => [id.slice(0, 10), skip])).toEqual([
      ['2026-09-30', null],
      ...['01', '02', '05', '06', '07'].map((day) => [
        `2026-10-${day}`,
        { type: 'holiday', name: '国庆节' },
      ]),
      ['2026-10-08', null],
    ])
  })

  it('does not appear on make-up workdays unless it follows them', () => {
    const around = { first: '2026-10-08', last: '2026-10-12' }
    expect(appearing({ of: column('skip'), ...around })).not.toContain('2026-10-10')
    expect(appearing({ of: column('follow-workdays'), ...around })).toEqual([
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
    ])
  })

  it('follows no workday before it began or after it ended', () => {
    const own = { startsOn: '2026-09-21', endsOn: '2026-10-09' }
    const found = appearing({
      of: column('follow-workdays', own),
      first: '2026-09-01',
      last: '2026-10-31',
    })
    expect(found).not.toContain('2026-09-20')
    expect(found).not.toContain('2026-10-10')
  })

  it('appears where a person moved an issue that the holiday took', () => {
    const exceptions = [
      { type: 'move', issue: '2026-10-01#brief', to: '2026-10-01T20:00' },
    ] as const
    const of = column('skip', { exceptions })
    expect(appearing({ of, first: '2026-10-01', last: '2026-10-02' })).toEqual(['2026-10-01'])
  })
})

describe('China’s public holidays', () => {
  it.each([
    ['2025', 28, 5],
    ['2026', 33, 6],
  ])('of %s are %i days off and %i workdays', (year, off, work) => {
    const days = chinaHolidays.filter(({ date }) => date.startsWith(year))
    expect(days.filter(({ isWorkday }) => !isWorkday)).toHaveLength(off)
    expect(days.filter(({ isWorkday }) => isWorkday)).toHaveLength(work)
  })

  it('make up on weekends only, and no day is said twice', () => {
    for (const { date } of chinaHolidays.filter(({ isWorkday }) => isWorkday)) {
      expect([0, 6], date).toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
    }
    expect(new Set(chinaHolidays.map(({ date }) => date)).size).toBe(chinaHolidays.length)
  })
})
