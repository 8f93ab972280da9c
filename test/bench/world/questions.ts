import { toCursor } from '../../../src/api/page.ts'
import { placeCursor } from '../../../src/api/published.ts'
import type { Keys } from './keys.ts'
import type { Library } from './library.ts'
import { perDay } from './library.ts'
import type { Question } from './load.ts'

/** Items a page, on both sides. */
const limit = 20
const dayMs = 86_400_000

/** What is asked of both, by name. Several: another each time. */
export type Questions = Record<
  | 'page'
  | 'samePage'
  | 'deep'
  | 'changes'
  | 'rss'
  | 'month'
  | 'payloadPage'
  | 'payloadLeanPage'
  | 'payloadDeep'
  | 'payloadMonth',
  Question[]
>

export function makeQuestions({
  library: { feed, published },
  keys,
  now,
}: {
  library: Library
  keys: Keys
  now: Date
}): Questions {
  const feedPath = `/v1/channels/${feed.slug}`
  const ours = { authorization: keys.ours }
  const headers = { authorization: keys.payloads }
  const posts = (more: Record<string, string>) => `/api/posts?${postsQuery({ feed, now, ...more })}`
  // Pages of the older half, all over it.
  const pages = Array.from({ length: 64 }, (_, n) =>
    Math.floor(published.length / limit / 2 + (n * published.length) / limit / 130),
  )
  return {
    page: [{ path: `${feedPath}/published` }],
    samePage: [{ path: `${feedPath}/published?${sameFields}`, headers: ours }],
    deep: pages.map((page) => {
      const cursor = placeCursor(published[page * limit - 1]!)
      return { path: `${feedPath}/published?${sameFields}&cursor=${cursor}`, headers: ours }
    }),
    changes: pages.map((page) => {
      const cursor = toCursor(published[page * limit]!.number)
      return { path: `${feedPath}/changes?${sameFields}&cursor=${cursor}`, headers: ours }
    }),
    rss: [{ path: `/v1/feeds/${feed.slug}/rss.xml` }],
    payloadPage: [{ path: posts({}), headers }],
    payloadLeanPage: [{ path: posts({ pagination: 'false' }), headers }],
    payloadDeep: pages.map((page) => ({ path: posts({ page: String(page + 1) }), headers })),
    month: [{ path: `/v1/calendar?${monthQuery(now)}`, headers: ours }],
    payloadMonth: [{ path: `/api/posts?${payloadMonthQuery(now)}`, headers }],
  }
}

/** What Payload's answer has as well, in the form it is stored in: neither side turns it into HTML. */
const sameFields = new URLSearchParams({
  fields: 'title,contentType,packaging,column,link,dueAt,body,media',
  body: 'lexical',
  limit: String(limit),
}).toString()

/** The same posts of the same channel: only these fields, columns by their name alone. */
function postsQuery({
  feed,
  now,
  ...more
}: {
  feed: { id: string }
  now: Date
  page?: string
  pagination?: string
}): string {
  const fields = [
    'title',
    'contentType',
    'packaging',
    'column',
    'link',
    'publishAt',
    'body',
    'media',
  ]
  return new URLSearchParams({
    'where[channels][in]': feed.id,
    'where[_status][equals]': 'published',
    'where[publishAt][less_than_equal]': now.toISOString(),
    sort: '-publishAt',
    limit: String(limit),
    depth: '1',
    ...Object.fromEntries(fields.map((name) => [`select[${name}]`, 'true'])),
    'populate[columns][name]': 'true',
    ...more,
  }).toString()
}

/** The month before now. */
function monthOf(now: Date): { from: string; to: string } {
  const to = now.toISOString()
  return { from: new Date(now.getTime() - 30 * dayMs).toISOString(), to }
}

function monthQuery(now: Date): string {
  return new URLSearchParams(monthOf(now)).toString()
}

/** Posts alone; their deliveries, issues and holds would be three lists more. */
function payloadMonthQuery(now: Date): string {
  const { from, to } = monthOf(now)
  const fields = [
    ...['title', 'publishAt', 'publishAt_tz', 'contentType', 'packaging', 'state', 'column'],
    ...['issue', 'rerunOf', 'owner', 'channels', 'communities'],
  ]
  return new URLSearchParams({
    'where[publishAt][greater_than_equal]': from,
    'where[publishAt][less_than]': to,
    sort: 'publishAt',
    limit: String(perDay * 40),
    pagination: 'false',
    depth: '0',
    ...Object.fromEntries(fields.map((name) => [`select[${name}]`, 'true'])),
  }).toString()
}
