import type { TextFieldSingleValidation } from 'payload'
import { RRuleTemporal } from 'rrule-temporal'

/** An RFC 5545 recurrence rule without DTSTART: the column's own time and zone are its start. */
export const validateRecurrence: TextFieldSingleValidation = (value) => {
  if (!value) return 'RRULE: FREQ=DAILY'
  try {
    new RRuleTemporal({ rruleString: `DTSTART:20260101T000000Z\nRRULE:${value}` })
    return true
  } catch (error) {
    return `RRULE (RFC 5545): ${error instanceof Error ? error.message : String(error)}`
  }
}
