import { Temporal } from 'temporal-polyfill'

/**
 * The instant of a wall time. In a gap it is as much later as the clock was put forward, of an hour
 * that comes twice the first (Temporal's `compatible`, RFC 5545 section 3.3.5).
 */
export function toInstant({ wall, timezone }: { wall: string; timezone: string }): Date {
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(timezone, {
    disambiguation: 'compatible',
  })
  return new Date(zoned.epochMilliseconds)
}

/** The wall time of an instant, to the second. */
export function toWall({ at, timezone }: { at: Date; timezone: string }): Temporal.PlainDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(at.getTime())
  return instant.toZonedDateTimeISO(timezone).toPlainDateTime()
}

/** Whether the zone ever had this date: Samoa went from 29 to 31 December 2011. */
export function hasDate({ date, timezone }: { date: string; timezone: string }): boolean {
  const day = Temporal.PlainDate.from(date)
  return day.toZonedDateTime(timezone).toPlainDate().equals(day)
}

/** The date so many days later. */
export function addDays({ date, days }: { date: string; days: number }): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}
