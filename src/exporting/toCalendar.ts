import {
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  default as ical,
} from 'ical-generator'
import type { FeedEvent } from './readEvents.ts'

/** A post takes no time; a calendar shows what has a length. Minutes. */
const shownMinutes = 15

/** SEQUENCE counts seconds from here: it rises with each change, and fits 31 bits until 2088. */
const epoch = Date.UTC(2020, 0, 1)

const statuses = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

/**
 * Events as iCalendar (RFC 5545). All times are UTC: every program shows them in its reader's zone,
 * and none needs a VTIMEZONE. The same events always give the same text.
 */
export function toCalendar({
  name,
  events,
  serverUrl,
  emptyWord,
}: {
  name: string
  events: FeedEvent[]
  serverUrl: string
  /** What an empty issue is called, after its column's name. */
  emptyWord: string
}): string {
  const host = new URL(serverUrl).hostname
  const calendar = ical({
    name: clean(name),
    prodId: { company: 'Lanmu', product: 'Calendar' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  })
  for (const event of events) {
    const { at, changedAt, post, column } = event
    const title = clean(event.title)
    calendar.createEvent({
      id: `${event.uid}@${host}`,
      sequence: Math.max(0, Math.floor((changedAt.getTime() - epoch) / 1000)),
      stamp: changedAt,
      lastModified: changedAt,
      start: at,
      end: new Date(at.getTime() + shownMinutes * 60_000),
      summary: post ? title : `${title} · ${emptyWord}`,
      ...(column && post ? { description: clean(column) } : {}),
      status: statuses[event.status],
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: event.contentType }],
      url: post
        ? `${serverUrl}/admin/collections/posts/${post}`
        : `${serverUrl}/admin/collections/columns`,
    })
  }
  return calendar.toString()
}

/** Control characters have no place in a content line. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
}
