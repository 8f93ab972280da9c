/** A time of day at which a column appears. Its id outlives any change of the time. */
export type Slot = {
  id: string
  /** Wall time in the column's zone, "08:30". */
  time: string
}

/** What is different about one issue. `issue` is its identity. */
export type IssueException =
  | { type: 'skip'; issue: string; reason: string | null }
  /** `to`: wall time in the column's zone, "2026-11-24T09:15". */
  | { type: 'move'; issue: string; to: string }

/** A public holiday, or a day off that is worked to make up for one. */
export type HolidayDay = { date: string; name: string; isWorkday: boolean }

export type HolidayRule = {
  /** `skip`: nothing on days off. `follow-workdays`: and an issue on each make-up workday as well. */
  policy: 'skip' | 'follow-workdays'
  days: readonly HolidayDay[]
}

/** When a column appears: what its calendar is reckoned from. Dates are local, "2026-11-23". */
export type Column = {
  slots: readonly Slot[]
  /** IANA name. */
  timezone: string
  /** RFC 5545 RRULE of days; the times come from the slots. */
  recurrence: string
  /** The rule's DTSTART: what "every second week" counts from. */
  startsOn: string
  /** Last day, inclusive; `null`: no end but the rule's own. */
  endsOn: string | null
  exceptions: readonly IssueException[]
  /** `null`: holidays are days like any other. */
  holidays: HolidayRule | null
}

/** Why an issue does not appear. */
export type Skip = { type: 'by-hand'; reason: string | null } | { type: 'holiday'; name: string }

/** One occurrence of a column. */
export type Issue = {
  /** Its day by the rule and its slot, "2026-11-23#morning-brief": the same wherever it is moved. */
  id: string
  at: Date
  isMoved: boolean
  skip: Skip | null
}
