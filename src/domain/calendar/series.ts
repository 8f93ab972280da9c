import { expandRule } from './expandRule.ts'
import { addDays, hasDate, toInstant, toWall } from './wallTime.ts'

/** How a single post is repeated after its first time. */
export type Series = {
  /** RFC 5545 RRULE of days, counted from `from`. */
  rule: string
  /** IANA name. */
  timezone: string
  /** The post's own time, which is its first; repeats come on later days. */
  startsAt: Date
  /** The repeats' time of day, "09:00"; `null`: the first one's. */
  time: string | null
  /** The day the rule is counted from; `null`: the day of the first. Local, "2026-11-23". */
  from: string | null
  /** Last day, inclusive. */
  until: string | null
  /** Most repeats that leave, the first time aside. */
  maxRepeats: number | null
  /** Least days between two times at which the post appears. */
  cooldownDays: number
}

/** One repeat. `id` is its day by the rule, "2026-12-14": it stays when the time of day changes. */
export type Occurrence = { id: string; at: Date }

/** What the rule alone says from `from` (inclusive) to `to` (exclusive), earliest first. */
export function occurrencesBetween({
  series,
  from,
  to,
}: {
  series: Series
  from: Date
  to: Date
}): Occurrence[] {
  const { rule, timezone, startsAt, until } = series
  const start = toWall({ at: startsAt, timezone })
  const time = series.time ?? start.toPlainTime().toString({ smallestUnit: 'minute' })
  const firstDay = start.toPlainDate().toString()
  const counted = series.from ?? firstDay
  const dayOf = (at: Date) => toWall({ at, timezone }).toPlainDate().toString()
  // A gap moves a wall time by up to a day.
  const first = latest(
    addDays({ date: dayOf(from), days: -1 }),
    addDays({ date: firstDay, days: 1 }),
  )
  const last = until && until < dayOf(to) ? until : dayOf(to)
  if (first > last) return []
  const walls = expandRule({
    rule,
    start: `${counted}T${time}`,
    timezone,
    from: `${first}T00:00`,
    to: `${last}T23:59`,
  })
  return [...new Set(walls.map((wall) => wall.slice(0, 10)))]
    .filter((date) => date >= counted && hasDate({ date, timezone }))
    .map((id) => ({ id, at: toInstant({ wall: `${id}T${time}`, timezone }) }))
    .filter(({ at }) => at >= from && at < to)
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}
