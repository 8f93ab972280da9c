import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chinaHolidays } from '../../../src/domain/calendar/chinaHolidays.ts'
import type { Column } from '../../../src/domain/calendar/column.ts'
import { issueOf, issuesBetween } from '../../../src/domain/calendar/issuesBetween.ts'

const zones = [
  ...['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'],
  ...['Africa/Cairo', 'Pacific/Chatham', 'Pacific/Apia', 'Africa/Casablanca', 'UTC'],
]
const rules = [
  ...[
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=MONTHLY;BYDAY=-1FR',
  ],
  ...['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', 'FREQ=MONTHLY;BYMONTHDAY=31', 'FREQ=DAILY;COUNT=40'],
]

const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((of) => `${pad(Math.floor(of / 60))}:${pad(of % 60)}`)
const slots = fc.uniqueArray(time, { minLength: 1, maxLength: 3 })
const column: fc.Arbitrary<Column> = fc.record({
  slots: slots.map((times) => times.map((at, index) => ({ id: `slot-${index}`, time: at }))),
  timezone: fc.constantFrom(...zones),
  recurrence: fc.constantFrom(...rules),
  startsOn: fc.constantFrom('2025-10-01', '2026-02-28', '2026-03-15'),
  endsOn: fc.constantFrom(null, '2026-11-01'),
  exceptions: fc.constantFrom(
    [],
    [{ type: 'skip' as const, issue: '2026-03-29#slot-0', reason: null }],
    [{ type: 'move' as const, issue: '2026-03-27#slot-0', to: '2026-04-20T02:30' }],
  ),
  holidays: fc.constantFrom(null, { policy: 'follow-workdays' as const, days: chinaHolidays }),
})

const start = Date.parse('2026-01-01T00:00:00Z')
const moment = fc.integer({ min: 0, max: 365 * 24 * 60 }).map((m) => new Date(start + m * 60_000))
const runs = { numRuns: 150 }

describe('whatever the column', { timeout: 60_000 }, () => {
  it('issues of one slot come one after another, each with an identity of its own', () => {
    fc.assert(
      fc.property(column, moment, (any, from) => {
        const plain = { ...any, exceptions: [] }
        const to = new Date(from.getTime() + 60 * 86_400_000)
        const found = issuesBetween({ column: plain, from, to })
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        for (const slot of plain.slots) {
          const times = found.filter(({ id }) => id.endsWith(slot.id)).map(({ at }) => +at)
          for (const [index, at] of times.entries()) {
            if (index > 0) expect(at).toBeGreaterThan(times[index - 1]!)
          }
        }
      }),
      runs,
    )
  })

  it('two ranges that meet hold what the whole holds', () => {
    fc.assert(
      fc.property(column, moment, moment, moment, (any, ...moments) => {
        const [from, middle, to] = moments.sort((a, b) => +a - +b) as [Date, Date, Date]
        const between = (range: { from: Date; to: Date }) =>
          issuesBetween({ column: any, ...range })
        expect([...between({ from, to: middle }), ...between({ from: middle, to })]).toEqual(
          between({ from, to }),
        )
      }),
      runs,
    )
  })

  it('an issue is found again by its identity, and keeps it at any other time of day', () => {
    fc.assert(
      fc.property(column, moment, time, (any, from, later) => {
        const to = new Date(from.getTime() + 20 * 86_400_000)
        const changed = { ...any, slots: any.slots.map(({ id }) => ({ id, time: later })) }
        for (const issue of issuesBetween({ column: any, from, to })) {
          expect(issueOf({ column: any, id: issue.id })).toEqual(issue)
          expect(issueOf({ column: changed, id: issue.id })?.id).toBe(issue.id)
        }
      }),
      runs,
    )
  })
})

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
