import type { Payload } from 'payload'
import { z } from 'zod'
import { isFeedToken } from '../exporting/feedAddress.ts'
import { readEvents } from '../exporting/readEvents.ts'
import { toCalendar } from '../exporting/toCalendar.ts'
import type { Route } from './route.ts'
import { route, text } from './route.ts'
import { id } from './shapes.ts'

const dayMs = 86_400_000
const daysBack = 30
const daysAhead = 400

const emptyWords = { en: 'empty', zh: '缺稿' }

const readCalendarFeed = route({
  method: 'get',
  path: '/calendars/:feed/:file',
  id: 'readCalendarFeed',
  tag: 'published',
  summary: 'The plan as iCalendar, for calendar programs',
  description: `From ${daysBack} days ago to ${daysAhead} days ahead. The address has a secret in it and needs no key; an editor can close it or make another.`,
  scope: null,
  params: z.object({
    feed: id,
    file: z
      .string()
      .max(100)
      .meta({ description: 'The secret, and `.ics`.', example: '<secret>.ics' }),
  }),
  answers: { 200: text('Posts and empty issues.', 'text/calendar') },
  problems: ['not-found'],
}).answer(async ({ payload, params, now }) => {
  const feed = await findFeed({ payload, id: params.feed })
  const token = params.file.replace(/\.ics$/, '')
  const isOpen = feed && !feed.isRevoked && isFeedToken({ token, secret: payload.secret, feed })
  // One answer for all: whoever guesses learns nothing.
  if (!isOpen)
    return {
      problem: 'not-found',
      detail: { en: 'There is no calendar at this address.', zh: '这个地址没有日历。' },
    }
  const none = { community: null, channel: null, column: null, contentType: null }
  const filter = {
    ...none,
    ...(feed.scope === 'everything' ? {} : { [feed.scope]: targetOf(feed) }),
  }
  const events = await readEvents({
    payload,
    filter,
    withEmpty: feed.withEmpty !== false,
    from: new Date(now.getTime() - daysBack * dayMs),
    to: new Date(now.getTime() + daysAhead * dayMs),
    now,
  })
  const body = toCalendar({
    name: feed.name,
    events,
    serverUrl: payload.config.serverURL,
    emptyWord: emptyWords[feed.language ?? 'zh'],
  })
  const headers = {
    'Cache-Control': 'private, max-age=300',
    'Content-Disposition': 'inline; filename="lanmu.ics"',
  }
  return { status: 200, mime: 'text/calendar; charset=utf-8', headers, body }
})

export const calendarFeedRoutes: Route[] = [readCalendarFeed]

type StoredFeed = {
  id: string
  name: string
  scope: 'everything' | 'column' | 'community' | 'channel'
  column?: string
  community?: string
  channel?: string
  withEmpty?: boolean
  language?: 'en' | 'zh'
  isRevoked?: boolean
  serial?: number
}

async function findFeed({
  payload,
  id: feedId,
}: {
  payload: Payload
  id: string
}): Promise<StoredFeed | null> {
  const found = await payload.db.findOne<StoredFeed>({
    collection: 'calendar-feeds',
    where: { id: { equals: feedId } },
  })
  return found && { ...found, id: String(found.id) }
}

/** A feed whose column was deleted shows nothing, not everything. */
function targetOf(feed: StoredFeed): string {
  const target = feed.scope === 'everything' ? null : feed[feed.scope]
  return target ? String(target) : '000000000000000000000000'
}
