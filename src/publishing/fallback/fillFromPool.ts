import type { Payload } from 'payload'
import type { Issue } from '../../domain/calendar/column.ts'
import { rankReruns } from '../../domain/calendar/rankReruns.ts'
import { balanceWithPost } from '../balance/balanceWithPost.ts'
import type { ListedIssue } from '../issues/listIssues.ts'
import { listIssues } from '../issues/listIssues.ts'
import type { ColumnFacts } from '../issues/readColumns.ts'
import { readColumns } from '../issues/readColumns.ts'
import { readPool } from './readPool.ts'
import { saveRerun } from './saveRerun.ts'

/** An editor may fill an issue until so shortly before its time. Milliseconds. */
const leadMs = 2 * 60_000

/** Later than this nobody waits for an issue any more. Milliseconds. */
const graceMs = 5 * 60_000

/** Other workers use the same pool at the same moment: so many times it is looked at again. */
const maxTries = 10

/** Fills the issues that are due and empty, in columns with a fallback pool that is turned on. */
export async function fillFromPool({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<void> {
  const columns = await readColumns({ payload, where: { 'fallback.isOn': { equals: true } } })
  const from = new Date(now.getTime() - graceMs)
  const to = new Date(now.getTime() + leadMs)
  for (const column of columns) {
    for (const issue of await listEmpty({ payload, column, from, to, now })) {
      await fill({ payload, column, issue, now })
    }
  }
}

async function listEmpty({
  column,
  ...rest
}: {
  payload: Payload
  column: ColumnFacts
  from: Date
  to: Date
  now: Date
}): Promise<ListedIssue[]> {
  const issues = await listIssues({ ...rest, columns: [column] })
  return issues.filter(({ post, skip }) => !post && !skip)
}

async function fill({ payload, column, issue, now }: Filling): Promise<void> {
  const facts = { column: column.slug, issue: issue.id }
  for (let tries = 0; tries < maxTries; tries++) {
    const around = { from: issue.at, to: new Date(issue.at.getTime() + 1) }
    const empty = await listEmpty({ payload, column, ...around, now })
    if (!empty.some(({ id }) => id === issue.id)) return
    const postId = await choose({ payload, column, issue, now })
    if (!postId) return payload.logger.info(facts, 'no post of the pool may be shown now')
    const saved = await saveRerun({ payload, column, issue, postId, now })
    switch (saved.type) {
      case 'saved':
        return payload.logger.info({ ...facts, post: saved.post }, 'an empty issue was filled')
      case 'taken':
        return
      case 'used':
        continue
      case 'refused':
        return payload.logger.error({ ...facts, ...saved, postId }, 'a rerun cannot be scheduled')
      default:
        return saved satisfies never
    }
  }
}

type Filling = { payload: Payload; column: ColumnFacts; issue: Issue; now: Date }

/** The best post that leaves every community's mix within its policy; `null`: there is none. */
async function choose({ payload, column, issue, now }: Filling): Promise<string | null> {
  const { fallback } = column
  if (!fallback) return null
  const pool = await readPool({ payload, ids: fallback.posts })
  for (const id of rankReruns({ pool, at: issue.at, ...fallback })) {
    const post = await payload.db.findOne<Stored>({
      collection: 'posts',
      where: { id: { equals: id } },
      select: { contentType: true, packaging: true, channels: true } as never,
    })
    if (!post) continue
    const { contentType, packaging } = post
    const channelIds =
      column.channels.length > 0 ? column.channels : (post.channels ?? []).map(String)
    const item = { id: `rerun of ${id}`, at: issue.at, contentType, packaging }
    const reached = { communityIds: [], channelIds }
    const told = await balanceWithPost({ payload, post: item, ...reached, now })
    const breaches = told.flatMap((community) => community.breaches)
    if (breaches.every(({ level }) => level === 'notice')) return id
  }
  return null
}

type Stored = Pick<ColumnFacts, 'contentType' | 'packaging'> & {
  id: string
  channels?: string[] | null
}
