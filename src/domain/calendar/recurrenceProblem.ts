import { RRuleTemporal } from 'rrule-temporal'
import type { Words } from '../words.ts'

/**
 * What is wrong with a column's rule; `null`: nothing. It is an RFC 5545 RRULE of days, without a
 * start: the column's first day and times are its start.
 */
export function recurrenceProblem(rule: string): Words | null {
  if (!rule) return missing
  // A second line would be a property of its own, and set a start that is not the column's; of what
  // else is no part of a rule the library reads the beginning and forgets the rest.
  if (!/^[a-z0-9=;,:+-]+$/i.test(rule)) return unreadable
  // The times of day are fields of their own: a rule with hours would be a second, hidden answer.
  if (/FREQ=(HOURLY|MINUTELY|SECONDLY)|BY(HOUR|MINUTE|SECOND)=/i.test(rule)) {
    return hasHours
  }
  try {
    new RRuleTemporal({ rruleString: `DTSTART:20260101T000000Z\nRRULE:${rule}` })
    return null
  } catch {
    // The library's words name its own innards.
    return unreadable
  }
}

const missing = {
  en: 'A rule (RRULE), such as FREQ=DAILY.',
  zh: '重复规则（RRULE），例如 FREQ=DAILY。',
}
const unreadable = {
  en: 'This is no rule (RRULE, RFC 5545). An example: FREQ=WEEKLY;BYDAY=MO.',
  zh: '这不是重复规则（RRULE，RFC 5545）。例如：FREQ=WEEKLY;BYDAY=MO。',
}
const hasHours = {
  en: 'A rule (RRULE) of days: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, without BYHOUR, BYMINUTE, BYSECOND.',
  zh: '以天为单位的重复规则（RRULE）：FREQ=DAILY、WEEKLY、MONTHLY 或 YEARLY，不含 BYHOUR、BYMINUTE、BYSECOND。',
}
