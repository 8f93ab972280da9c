import type { Payload } from 'payload'
import { createBoard } from '../../../domain/balance/board.ts'
import type { Candidate, RepairChange } from '../../../domain/balance/repair/change.ts'
import { fill, move, swap } from '../../../domain/balance/repair/change.ts'
import { day } from '../../../domain/balance/timeline.ts'
import { readColumns } from '../../issues/readColumns.ts'
import { readPolicies } from '../readPolicies.ts'
import { reachedBy, readReach } from '../readReach.ts'
import { readTimelines } from '../readTimelines.ts'
import { describeEffects, type CommunityEffect } from './describeEffects.ts'
import type { PreviewPosts } from './previewRepair.ts'
import { postsOf } from './suggestRepairs.ts'
import { toPlace } from './toPlace.ts'

/** What changes that can be made would do to every rule of each community they reach. */
export async function readEffects({
  payload,
  changes,
  posts,
  days,
  now,
}: {
  payload: Payload
  changes: readonly RepairChange[]
  posts: PreviewPosts
  days: number
  now: Date
}): Promise<CommunityEffect[]> {
  const reachOf = await readReachOfSlots({ payload, changes })
  const ids = changes.flatMap((change) =>
    change.type === 'fill'
      ? reachOf(change.slot)
      : postsOf(change).flatMap((id) => posts.get(id)!.communities),
  )
  const communities = await readPolicies({ payload, communityIds: [...new Set(ids)] })
  if (communities.length === 0) return []
  const to = new Date(now.getTime() + days * day)
  const timelines = await readTimelines({ payload, communities, from: now, to, now })
  const boards = communities.map(({ id, policy }) =>
    createBoard({ items: timelines.get(id) ?? [], policy, from: now, to, now }),
  )
  const boardsWith = (post: string) =>
    boards.flatMap(({ timeline }, index) => (timeline.some(({ id }) => id === post) ? [index] : []))
  const boardsOf = (named: readonly string[]) =>
    communities.flatMap(({ id }, index) => (named.includes(id) ? [index] : []))
  const movable = ({ post, from }: { post: string; from: Date }) => {
    const { contentType, packaging } = posts.get(post)!
    return { item: { id: post, at: from, contentType, packaging }, boards: boardsWith(post) }
  }
  const candidates = changes.map((change): Candidate => {
    switch (change.type) {
      case 'move':
      case 'postpone':
        return move({ post: movable(change), slot: { key: change.slot, at: change.to } })
      case 'swap':
        return swap(movable(change.posts[0]), movable(change.posts[1]))
      case 'fill': {
        const { slot: key, at, post } = change
        const issue = { slot: { key, at }, boards: boardsOf(reachOf(key)) }
        return fill({ issue, post: posts.get(post)! })
      }
      default:
        return change satisfies never
    }
  })
  return describeEffects({ communities, boards, candidates })
}

/** The communities that an issue of a column reaches. */
async function readReachOfSlots({
  payload,
  changes,
}: {
  payload: Payload
  changes: readonly RepairChange[]
}): Promise<(slot: string) => string[]> {
  const slots = changes.flatMap((change) => (change.type === 'fill' ? [change.slot] : []))
  if (slots.length === 0) return () => []
  const ids = slots.flatMap((slot) => toPlace(slot)?.columnId ?? [])
  const columns = await readColumns({ payload, where: { id: { in: ids } } })
  const reach = await readReach({ payload })
  const reached = new Map(columns.map(({ id, channels }) => [id, reachedBy({ reach, channels })]))
  return (slot) => reached.get(toPlace(slot)?.columnId ?? '') ?? []
}
