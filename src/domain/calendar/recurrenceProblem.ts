import { RRuleTemporal } from 'rrule-temporal'

/**
 * What is wrong with a column's rule; `null`: nothing. It is an RFC 5545 RRULE of days, without a
 * start: the column's first day and times are its start.
 */
export function recurrenceProblem(rule: string): string | null {
  if (!rule) return 'RRULE: FREQ=DAILY'
  // A second line would be a property of its own, and set a start that is not the column's; of what
  // else is no part of a rule the library reads the beginning and forgets the rest.
  if (!/^[a-z0-9=;,:+-]+$/i.test(rule)) return 'RRULE (RFC 5545): FREQ=WEEKLY;BYDAY=MO'
  // The times of day are fields of their own: a rule with hours would be a second, hidden answer.
  if (/FREQ=(HOURLY|MINUTELY|SECONDLY)|BY(HOUR|MINUTE|SECOND)=/i.test(rule)) {
    return 'RRULE: FREQ=DAILY / WEEKLY / MONTHLY / YEARLY; no BYHOUR, BYMINUTE, BYSECOND'
  }
  try {
    new RRuleTemporal({ rruleString: `DTSTART:20260101T000000Z\nRRULE:${rule}` })
    return null
  } catch (error) {
    return `RRULE (RFC 5545): ${error instanceof Error ? error.message : String(error)}`
  }
}
