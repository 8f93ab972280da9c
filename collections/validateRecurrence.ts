import type { TextFieldSingleValidation } from 'payload'
import { RRuleTemporal } from 'rrule-temporal'

/** An RFC 5545 recurrence rule without DTSTART: the column's own time and zone are its start. */
export const validateRecurrence: TextFieldSingleValidation = (value) => {
  if (!value) return 'RRULE: FREQ=DAILY'
  // A second line would be a property of its own, and set a start that is not the column's.
  if (/[\r\n]/.test(value)) return 'RRULE (RFC 5545): FREQ=WEEKLY;BYDAY=MO'
  // The times of day are fields of their own: a rule with hours would be a second, hidden answer.
  if (/FREQ=(HOURLY|MINUTELY|SECONDLY)|BY(HOUR|MINUTE|SECOND)=/i.test(value)) {
    return 'RRULE: FREQ=DAILY / WEEKLY / MONTHLY / YEARLY; no BYHOUR, BYMINUTE, BYSECOND'
  }
  try {
    new RRuleTemporal({ rruleString: `DTSTART:20260101T000000Z\nRRULE:${value}` })
    return true
  } catch (error) {
    return `RRULE (RFC 5545): ${error instanceof Error ? error.message : String(error)}`
  }
}
