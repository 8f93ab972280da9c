import type { Payload } from 'payload'
import { dateText } from '../domain/calendar/dateForms.ts'
import { once } from '../domain/delivery/wantedOccurrences.ts'
import { fillText } from '../domain/message/fillBlanks.ts'
import type { CalendarFilter, CalendarPost } from '../publishing/calendarPosts.ts'
import type { Calendar } from '../publishing/readCalendar.ts'
import { readCalendar } from '../publishing/readCalendar.ts'
import type { Changes } from './readChanges.ts'
import { readChanges } from './readChanges.ts'
import { readTrashed } from './readTrashed.ts'

/** One entry of a feed. */
export type FeedEvent = {
  /** Stable as long as it is the same post and time of it, or the same empty issue. */
  uid: string
  title: string
  at: Date
  status: 'tentative' | 'confirmed' | 'cancelled'
  /** The post it is about; `null`: an issue that nobody filled. */
  post: string | null
  column: string | null
  contentType: string
  changedAt: Date
}

/** Most entries of a feed: about what calendar programs still show without delay. */
export const maxEvents = 5_000

/** What a feed shows from `from` to before `to`: posts, empty issues, and what was taken off. */
export async function readEvents({
  payload,
  filter,
  withEmpty,
  from,
  to,
  now,
}: {
  payload: Payload
  filter: CalendarFilter
  withEmpty: boolean
  from: Date
  to: Date
  now: Date
}): Promise<FeedEvent[]> {
  const range = { payload, filter, from, to }
  const [calendar, trashed] = await Promise.all([
    readCalendar({ ...range, now }),
    readTrashed(range),
  ])
  const changes = await readChanges({
    payload,
    postIds: [...new Set(calendar.posts.map(({ id }) => id))],
    columnIds: calendar.columns.map(({ id }) => id),
  })
  const events = [
    ...calendar.posts.map((post) => toEvent({ post, calendar, changes })),
    ...trashed,
    ...(withEmpty ? emptyIssues({ calendar, changes }) : []),
  ]
  return events.sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, maxEvents)
}

function toEvent({
  post,
  calendar,
  changes,
}: {
  post: CalendarPost
  calendar: Calendar
  changes: Changes
}): FeedEvent {
  const { id, occurrence, at, column, contentType, deliveries } = post
  const name = calendar.columns.find((one) => one.id === column)?.name ?? null
  const isOff = deliveries.length > 0 && deliveries.every(({ state }) => state === 'cancelled')
  const live = post.state === 'scheduled' ? 'confirmed' : 'tentative'
  return {
    uid: occurrence === once ? `post-${id}` : `post-${id}-${occurrence}`,
    title: column ? titleOf({ post, calendar }) : post.title,
    at,
    status: isOff ? 'cancelled' : live,
    post: id,
    column: name,
    contentType,
    changedAt: changes.ofPost({ id, occurrence }),
  }
}

/** As it will leave, where that is known today. */
function titleOf({ post, calendar }: { post: CalendarPost; calendar: Calendar }): string {
  const issue = calendar.issues.find((one) => one.column === post.column && one.post === post.id)
  const number = issue?.number ?? null
  const date = dateText({ at: post.at, timezone: post.timezone ?? 'UTC', form: 'iso' })
  return fillText({
    text: post.title,
    blanks: { issue: number === null ? '…' : String(number), date },
  })
}

function emptyIssues({ calendar, changes }: { calendar: Calendar; changes: Changes }): FeedEvent[] {
  return calendar.issues
    .filter(({ state }) => state === 'empty')
    .map(({ id, column, at }) => {
      const { name = '', contentType = '' } =
        calendar.columns.find((one) => one.id === column) ?? {}
      return {
        uid: `issue-${column}-${id.replace('#', '.')}`,
        title: name,
        at,
        status: 'tentative',
        post: null,
        column: name,
        contentType,
        changedAt: changes.ofColumn(column),
      }
    })
}
