import type { Payload } from 'payload'
import { heldStates, openStates } from '../domain/delivery/delivery.ts'
import { weekMs } from './timing.ts'
import type { DemoPost } from './week.ts'
import { week } from './week.ts'

/** A week of the demo and what is there of it, by post id. */
export type FoundWeek = { startedAt: Date; posts: ReadonlyMap<string, DemoPost> }

/** A week that began longer ago is history, whatever still waits of it. Milliseconds. */
const staleAfterMs = 15 * 60_000

/** The demo's posts say which week and which post of it they are, so that a restart finds them. */
export function externalIdOf({ startedAt, index }: { startedAt: Date; index: number }): string {
  return `demo-${startedAt.getTime()}-${index}`
}

/** The week that is still being published; `null`: there is none. */
export async function findUnfinishedWeek({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<FoundWeek | null> {
  const since = new Date(now.getTime() - staleAfterMs)
  const { docs } = await payload.find({
    collection: 'posts',
    where: { publishAt: { greater_than: since.toISOString() } },
    depth: 0,
    pagination: false,
    select: { externalId: true },
  })
  const newest = newestWeek(docs)
  if (!newest || newest.startedAt < since) return null
  const isOver = newest.startedAt.getTime() + weekMs < now.getTime()
  if (isOver && !(await hasOpen({ payload, postIds: [...newest.posts.keys()] }))) return null
  return newest
}

function newestWeek(docs: { id: string; externalId?: string | null }[]): FoundWeek | null {
  const parsed = docs.flatMap(({ id, externalId }) => {
    const [, start, index] = /^demo-(\d{13})-(\d+)$/.exec(externalId ?? '') ?? []
    const post = week[Number(index)]
    return start && post ? [{ id, post, start: Number(start) }] : []
  })
  if (parsed.length === 0) return null
  const newest = Math.max(...parsed.map(({ start }) => start))
  const own = parsed.filter(({ start }) => start === newest)
  return { startedAt: new Date(newest), posts: new Map(own.map(({ id, post }) => [id, post])) }
}

async function hasOpen({
  payload,
  postIds,
}: {
  payload: Payload
  postIds: string[]
}): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'deliveries',
    where: {
      and: [{ post: { in: postIds } }, { state: { in: [...openStates, ...heldStates] } }],
    },
  })
  return totalDocs > 0
}
