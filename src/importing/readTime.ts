import { Temporal } from 'temporal-polyfill'

export type ReadTime =
  | { type: 'time'; at: Date }
  | { type: 'refused'; code: 'ambiguous-date' | 'no-time-of-day' | 'no-such-date' | 'not-a-date' }

const day = String.raw`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})`
const absolute = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)$/i
/** ISO, and the year-first form that Excel rewrites it to in China: 2026/11/23 8:30. */
const local = new RegExp(String.raw`^${day}[T\s]\s*(\d{1,2}):(\d\d)(?::(\d\d))?$`)
const dayOnly = new RegExp(`^${day}$`)
/** Day or month first, or a year of two digits: 03/04/2026 is April in London and March in Boston. */
const dayOrMonthFirst = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/

/**
 * The instant a cell means. An offset in the text decides; otherwise it is wall time in `timeZone`.
 * In a gap (clocks go forward) the time moves past it by the gap's length, in an overlap the first
 * of the two counts: Temporal's `compatible`, which is also RFC 5545's rule.
 */
export function readTime({ text, timeZone }: { text: string; timeZone: string }): ReadTime {
  if (absolute.test(text)) return instant(text)
  const parts = local.exec(text)
  if (parts) return wallTime({ parts, timeZone })
  if (dayOnly.test(text)) return { type: 'refused', code: 'no-time-of-day' }
  return { type: 'refused', code: dayOrMonthFirst.test(text) ? 'ambiguous-date' : 'not-a-date' }
}

function instant(text: string): ReadTime {
  return orNoSuchDate(() => Temporal.Instant.from(text))
}

function wallTime({ parts, timeZone }: { parts: RegExpExecArray; timeZone: string }): ReadTime {
  const number = (index: number) => Number(parts[index] ?? 0)
  const date = { year: number(1), month: number(3), day: number(4) }
  const fields = { ...date, hour: number(5), minute: number(6), second: number(7) }
  return orNoSuchDate(() =>
    Temporal.PlainDateTime.from(fields, { overflow: 'reject' })
      .toZonedDateTime(timeZone, { disambiguation: 'compatible' })
      .toInstant(),
  )
}

/** Temporal throws a RangeError for 31 November, 25:00 and the like. */
function orNoSuchDate(read: () => Temporal.Instant): ReadTime {
  try {
    return { type: 'time', at: new Date(read().epochMilliseconds) }
  } catch (error) {
    if (error instanceof RangeError) return { type: 'refused', code: 'no-such-date' }
    throw error
  }
}
