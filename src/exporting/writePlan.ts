import type { Payload, Where } from 'payload'
import { planFields } from '../importing/plan.ts'
import type { Names } from '../importing/rowOfPost.ts'
import { cellsOfPost } from '../importing/rowOfPost.ts'
import type { Post } from '../payload-types.ts'
import type { CalendarFilter } from '../publishing/calendarPosts.ts'
import { dueWhere } from '../publishing/calendarPosts.ts'
import { csvLine } from './csvLine.ts'

/** Posts read at a time: so many are in memory, however long the plan is. */
const batch = 100

/**
 * The posts from `from` to before `to` as a plan in CSV (RFC 4180), piece by piece; the import takes
 * it as it is. It begins with a byte order mark: Excel takes it for GBK or Latin-1 otherwise.
 */
export async function* writePlan({
  payload,
  filter,
  from,
  to,
}: {
  payload: Payload
  filter: CalendarFilter
  from: Date
  to: Date
}): AsyncGenerator<string> {
  const names = {
    columns: await readSlugs(payload, 'columns'),
    channels: await readSlugs(payload, 'channels'),
  }
  yield `\uFEFF${csvLine(planFields)}`
  const where: Where = { and: dueWhere({ filter, from, to }) }
  for (let page = 1; ; page++) {
    const sort = ['publishAt', 'id']
    const asked = { collection: 'posts' as const, depth: 0, sort, limit: batch }
    const { docs, hasNextPage } = await payload.find({ ...asked, page, where })
    for (const stored of docs) {
      const post = await latest({ payload, stored })
      const cells = await cellsOfPost({ payload, post, names })
      yield csvLine(planFields.map((field) => cells[field]))
    }
    if (!hasNextPage) return
  }
}

/** What is on the calendar; of a draft, its latest version. */
async function latest({ payload, stored }: { payload: Payload; stored: Post }): Promise<Post> {
  if (stored._status === 'published') return stored
  return payload.findByID({ collection: 'posts', id: stored.id, depth: 0, draft: true })
}

async function readSlugs(
  payload: Payload,
  collection: 'columns' | 'channels',
): Promise<Names['columns']> {
  const { docs } = await payload.db.find<{ id: string; slug: string }>({
    collection,
    select: { slug: true },
    pagination: false,
  })
  return new Map(docs.map(({ id, slug }) => [String(id), slug]))
}
