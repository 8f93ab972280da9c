import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recurrenceProblem } from '../../../src/domain/calendar/recurrenceProblem.ts'
import type { Series } from '../../../src/domain/calendar/series.ts'
import { occurrencesBetween } from '../../../src/domain/calendar/series.ts'
import { wantedOccurrences } from '../../../src/domain/delivery/wantedOccurrences.ts'

const dayMs = 86_400_000
const first = new Date('2026-11-23T00:30:00Z')

/** Every week, from a Monday at 08:30 in Shanghai. */
const weekly: Series = {
  rule: 'FREQ=WEEKLY',
  timezone: 'Asia/Shanghai',
  startsAt: first,
  time: null,
  from: null,
  until: null,
  maxRepeats: null,
  cooldownDays: 0,
}

function tell(series: Partial<Series>, { days = 70, from = first } = {}): string[] {
  const to = new Date(from.getTime() + days * dayMs)
  const found = occurrencesBetween({ series: { ...weekly, ...series }, from, to })
  return found.map(({ id, at }) => `${id} ${at.toISOString().slice(0, 16)}`)
}

describe('the repeats of a post', () => {
  it('come after its first time, by the rule', () => {
    expect(tell({ rule: 'FREQ=WEEKLY;INTERVAL=3' })).toEqual([
      '2026-12-14 2026-12-14T00:30',
      '2027-01-04 2027-01-04T00:30',
      '2027-01-25 2027-01-25T00:30',
    ])
    expect(tell({ rule: 'FREQ=DAILY;INTERVAL=2;COUNT=4' })).toHaveLength(3)
    expect(tell({ rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' })).toEqual([
      '2026-11-30 2026-11-30T00:30',
      '2026-12-31 2026-12-31T00:30',
      '2027-01-31 2027-01-31T00:30',
    ])
  })

  it('keep their names when their time of day changes', () => {
    const [one] = tell({ time: '20:00' })
    expect(one).toBe('2026-11-30 2026-11-30T12:00')
  })

  it('end with their last day, and are counted from a day of their own', () => {
    expect(tell({ until: '2026-12-07' })).toHaveLength(2)
    expect(tell({ from: '2026-12-02', until: '2026-12-09' })).toEqual([
      '2026-12-02 2026-12-02T00:30',
      '2026-12-09 2026-12-09T00:30',
    ])
  })

  it('stay at their wall time when clocks change', () => {
    const startsAt = new Date('2026-03-01T08:00:00Z')
    const series = { startsAt, timezone: 'Europe/Berlin' }
    expect(tell(series, { from: startsAt, days: 36 }).map((text) => text.slice(-5))).toEqual([
      ...['08:00', '08:00', '08:00', '07:00', '07:00'],
    ])
  })

  it('are the same however the range is split, rising, and never before the first', () => {
    const rules = ['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=TU,FR', 'FREQ=MONTHLY;BYDAY=2WE']
    const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham']
    fc.assert(
      fc.property(
        fc.constantFrom(...rules),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 400 * 24 * 60 }),
        fc.integer({ min: 0, max: 90 * 24 * 60 }),
        (rule, timezone, start, cut) => {
          const startsAt = new Date(first.getTime() + start * 60_000)
          const series = { ...weekly, rule, timezone, startsAt }
          expect(recurrenceProblem(rule)).toBeNull()
          const middle = new Date(startsAt.getTime() + cut * 60_000)
          const to = new Date(startsAt.getTime() + 90 * dayMs)
          const all = occurrencesBetween({ series, from: startsAt, to })
          const parts = [
            ...occurrencesBetween({ series, from: startsAt, to: middle }),
            ...occurrencesBetween({ series, from: middle, to }),
          ]
          expect(parts).toEqual(all)
          const times = [startsAt, ...all.map(({ at }) => at)].map((at) => at.getTime())
          expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the repeats that the ledger should have', () => {
  const now = new Date('2026-12-10T00:00:00Z')
  const to = new Date('2027-01-20T00:00:00Z')
  const row = (occurrence: string, state: 'planned' | 'sent' | 'cancelled' | 'missed') => ({
    occurrence,
    state,
    dueAt: new Date(`${occurrence}T00:30:00Z`),
    isInDoubt: false,
    isWithdrawn: false,
  })
  const wanted = (series: Partial<Series>, rows: ReturnType<typeof row>[] = []) =>
    wantedOccurrences({ series: { ...weekly, ...series }, rows, now, to }).map(({ id }) => id)
  const ahead = ['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11', '2027-01-18']

  it('are those ahead, and one that waits to leave', () => {
    expect(wanted({})).toEqual(ahead)
    const waiting = [row('2026-12-07', 'planned'), row('2026-11-30', 'missed')]
    expect(wanted({}, waiting)).toEqual(['2026-12-07', ...ahead])
  })

  it('do not have one that waits where the rule lost it', () => {
    const rows = [row('2026-12-07', 'planned')]
    expect(wanted({ rule: 'FREQ=WEEKLY;BYDAY=TU' }, rows)).not.toContain('2026-12-07')
    // Its new time is over: it would leave at once.
    expect(wanted({ time: '07:00' }, rows)).not.toContain('2026-12-07')
  })

  it('are as many as may leave, whatever left before', () => {
    const rows = [row('2026-11-30', 'sent'), row('2026-12-07', 'sent')]
    expect(wanted({ maxRepeats: 4 }, rows)).toEqual(ahead.slice(0, 2))
    expect(wanted({ maxRepeats: 2 }, rows)).toEqual([])
    expect(wanted({ maxRepeats: 2 }, [row('2026-12-07', 'missed')])).toEqual(ahead.slice(0, 2))
  })

  it('keep their distance from each other and from what left', () => {
    const rows = [row('2026-12-07', 'sent')]
    expect(wanted({ cooldownDays: 14 }, rows)).toEqual(['2026-12-21', '2027-01-04', '2027-01-18'])
  })

  it('have one that left on a channel still for the others', () => {
    const rows = [row('2026-12-07', 'sent'), row('2026-12-07', 'planned')]
    expect(wanted({ maxRepeats: 1 }, rows)).toEqual(['2026-12-07'])
  })
})
