import { z } from 'zod'
import { historyKinds } from '../domain/postHistory.ts'
import type { ToldHistory } from '../publishing/posts/readHistory.ts'
import { readHistory } from '../publishing/posts/readHistory.ts'
import { readVersion } from '../publishing/posts/readVersion.ts'
import { cursor, fromCursor, shortLimit, nextLink, pageOf, toCursor, wrongCursor } from './page.ts'
import { isReached } from './reach.ts'
import type { Route } from './route.ts'
import { route } from './route.ts'
import { answeredAt, idParams, words } from './shapes.ts'

const historyEntry = z
  .object({
    kind: z.enum(historyKinds),
    at: answeredAt,
    since: answeredAt.nullable().meta({ description: 'When edits that are told as one began.' }),
    by: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .meta({ description: 'null: Lanmu itself, or a worker.' }),
    comment: z
      .string()
      .nullable()
      .meta({ description: 'What was said, or why it was held or let pass.' }),
    fields: z.array(z.string()).meta({ description: 'What was edited.' }),
    from: answeredAt.nullable(),
    to: answeredAt.nullable().meta({ description: 'The time it was moved to or scheduled for.' }),
    zone: z
      .object({ from: z.string(), to: z.string() })
      .nullable()
      .meta({ description: 'Where its time zone changed.' }),
    of: z.object({ id: z.string(), title: z.string() }).nullable().meta({
      description: 'The post it began with the content of; without a title where that is gone.',
    }),
    delivery: z
      .object({
        id: z.string(),
        channel: z.object({ id: z.string(), name: z.string() }),
        outcome: z.string(),
        reason: words.nullable(),
        worker: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'HistoryEntry' })

/** Milliseconds. */
const cursorShape = z.tuple([z.number().int().min(0).max(8.64e15)])

const history = route({
  method: 'get',
  path: '/posts/:id/history',
  id: 'readPostHistory',
  tag: 'posts',
  summary: 'What happened to a post, newest first',
  description:
    'Who wrote, submitted, approved, scheduled, moved, took off, held and released it, and what each delivery did.',
  scope: 'read:posts',
  heedsReach: true,
  params: idParams,
  query: z.strictObject({ limit: shortLimit, cursor }),
  answers: { 200: pageOf(historyEntry) },
  problems: ['not-found'],
}).answer(async ({ payload, params, query, asker, now }) => {
  const from = query.cursor ? fromCursor({ cursor: query.cursor, shape: cursorShape }) : null
  if (query.cursor && !from) return wrongCursor
  const postId = params.id
  const version = await readVersion({ payload, user: asker.user, id: postId })
  if (!version || !isReached({ asker, placed: version })) return { problem: 'not-found' }
  const before = from ? new Date(from[0]) : new Date(now.getTime() + 1)
  const page = await readHistory({ payload, postId, before, now, limit: query.limit })
  const next = page.next && toCursor(page.next.getTime())
  const headers = nextLink({ path: `/posts/${postId}/history`, query, next })
  return { status: 200, headers, body: { items: page.items.map(toEntry), next } }
})

export const postHistoryRoutes: Route[] = [history]

function toEntry({ entry, by, channel, of }: ToldHistory): z.output<typeof historyEntry> {
  const { kind, at } = entry
  const told = { since: null, comment: null, fields: [], from: null, to: null, zone: null }
  const known = { ...told, of: null, delivery: null, kind, at, by }
  switch (entry.kind) {
    case 'edited':
      return { ...known, fields: entry.fields, since: entry.since }
    case 'moved':
      return { ...known, from: entry.from, to: entry.to, zone: entry.zone }
    case 'rezoned':
      return { ...known, zone: entry.zone }
    case 'written':
    case 'imported':
    case 'scheduled':
    case 'published-now':
      return { ...known, to: entry.to }
    case 'copied':
    case 'rerun':
      return { ...known, of: { id: of!.id, title: of!.name } }
    case 'held':
    case 'overridden':
      return { ...known, comment: entry.reason }
    case 'delivery': {
      const { id, outcome, reason } = entry.delivery
      const { worker } = entry
      return { ...known, delivery: { id, channel: channel!, outcome, reason, worker } }
    }
    case 'unscheduled':
    case 'trashed':
    case 'restored':
    case 'released':
      return known
    default:
      return { ...known, comment: entry.comment }
  }
}
