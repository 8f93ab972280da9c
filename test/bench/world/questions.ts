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
  | 'older'
  | 'changes'
  | 'rss'
  | 'payloadPage'
  | 'payloadOlder'
  | 'month'
  | 'payloadMonth',
  Question[]
>

/** Different pages, all over the older half: more than a process keeps of its answers. */
export const differentPages = 1_024

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
  const half = Math.floor(published.length / 2)
  const ends = Array.from({ length: differentPages }, (_, n) => {
    const step = (half - limit) / differentPages
    return published[half + Math.floor(n * step)]!
  })
  const posts = (before: Date) => `/api/posts?${postsQuery({ feed, before })}`
  return {
    page: [{ path: `${feedPath}/published` }],
    samePage: [{ path: `${feedPath}/published?${sameFields}`, headers: ours }],
    older: ends.map((end) => {
      const path = `${feedPath}/published?${sameFields}&cursor=${placeCursor(end)}`
      return { path, headers: ours }
    }),
    changes: ends.map(({ number }) => {
      const path = `${feedPath}/changes?${sameFields}&cursor=${toCursor(number)}`
      return { path, headers: ours }
    }),
    rss: [{ path: `/v1/feeds/${feed.slug}/rss.xml` }],
    payloadPage: [{ path: posts(now), headers }],
    payloadOlder: ends.map(({ dueAt }) => ({ path: posts(dueAt), headers })),
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

/**
 * The same posts of the same channel: only these fields, columns by their name alone, not counted, and
 * older pages found by time. As quick as Payload is asked by somebody who knows it well.
 */
function postsQuery({ feed, before }: { feed: { id: string }; before: Date }): string {
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
    'where[publishAt][less_than]': before.toISOString(),
    sort: '-publishAt',
    limit: String(limit),
    pagination: 'false',
    depth: '1',
    ...Object.fromEntries(fields.map((name) => [`select[${name}]`, 'true'])),
    'populate[columns][name]': 'true',
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
