import ICAL from 'ical.js'
import { decode } from '../decode.ts'
import type { PlanRow } from '../plan.ts'
import type { Defaults } from './defaults.ts'
import { emptyCells } from './defaults.ts'

/**
 * The events of an iCalendar file as rows of a plan; `null`: it is none. A recurring event is a post
 * that repeats; one with exceptions, or a rule that is not of days, is refused with its reason.
 */
export function readIcs({
  bytes,
  defaults,
}: {
  bytes: Uint8Array
  defaults: Defaults
}): PlanRow[] | null {
  const decoded = decode(bytes)
  const calendar = decoded.type === 'text' ? parseCalendar(decoded.text) : null
  if (!calendar) return null
  return calendar
    .getAllSubcomponents('vevent')
    .filter((event) => event.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((event, index) => toRow({ event, row: index + 1, defaults }))
}

function parseCalendar(text: string): ICAL.Component | null {
  try {
    const component = new ICAL.Component(ICAL.parse(text) as never)
    return component.name === 'vcalendar' ? component : null
  } catch (error) {
    // Whatever the parser cannot read is no calendar.
    if (error instanceof Error) return null
    throw error
  }
}

function toRow({
  event,
  row,
  defaults,
}: {
  event: ICAL.Component
  row: number
  defaults: Defaults
}): PlanRow {
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
  const changed = value('recurrence-id')
  const start = event.getFirstProperty('dtstart')
  const zone = String(start?.getParameter('tzid') ?? '')
  const at = value('dtstart')
  const isUtc = at.endsWith('Z')
  return {
    row,
    line: 1,
    cells: {
      ...emptyCells(),
      ...defaults,
      externalId: changed ? `${value('uid')}/${changed}` : value('uid'),
      title: value('summary'),
      body: value('description'),
      // A time of another zone than its own is an instant; "at 8" without a zone is the reader's.
      publishAt: isUtc ? at : at.replace('T', ' '),
      timezone: zone || defaults.timezone || (isUtc ? 'UTC' : ''),
      link: /^https?:/i.test(value('url')) ? value('url') : '',
      repeat: repeatOf(event),
    },
  }
}

/** Exceptions have no place in a rule: named beside it, they make the row refused. */
function repeatOf(event: ICAL.Component): string {
  const beside = ['exdate', 'rdate', 'exrule'].filter((name) => event.hasProperty(name))
  const rules = event.getAllProperties('rrule').map((rule) => String(rule.getFirstValue()))
  return [...rules, ...beside.map((name) => name.toUpperCase())].join(' + ')
}
