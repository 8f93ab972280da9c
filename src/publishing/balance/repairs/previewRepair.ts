import type { Payload } from 'payload'
import type { RepairChange } from '../../../domain/balance/repair/change.ts'
import { idOf, idsOf } from '../../../domain/ids.ts'
import type { ContentType, Packaging } from '../../../domain/post.ts'
import type { ChangeRefusal } from './applyChange.ts'
import { findRefusal } from './applyRepair.ts'
import type { CommunityEffect } from './describeEffects.ts'
import { readEffects } from './readEffects.ts'
import { postsOf } from './suggestRepairs.ts'
import { toPlace } from './toPlace.ts'

/** Where one post would go, and from where. */
export type PreviewStep = {
  /** Index of its change; a swap has two steps. */
  change: number
  type: RepairChange['type']
  post: { id: string; title: string; contentType: ContentType; packaging: Packaging }
  /** Its lane on the calendar. */
  column: string | null
  /** The issue it would take, by its name. */
  issue: string | null
  /** `null`: an evergreen, of which a copy comes. */
  from: Date | null
  to: Date
}

export type RepairPreview = {
  /** Why it cannot be made any more; then there is nothing else to show. */
  refusal: { index: number; why: ChangeRefusal } | null
  steps: PreviewStep[]
  effects: CommunityEffect[]
}

/** What a repair would do to the calendar and to every rule; saves nothing. */
export async function previewRepair({
  payload,
  changes,
  days,
  now,
}: {
  payload: Payload
  changes: readonly RepairChange[]
  days: number
  now: Date
}): Promise<RepairPreview> {
  const refusal = await findRefusal({ payload, changes, now })
  if (refusal) return { refusal, steps: [], effects: [] }
  const posts = await readPosts({ payload, ids: changes.flatMap(postsOf) })
  const missing = changes.findIndex((change) => postsOf(change).some((id) => !posts.has(id)))
  if (missing >= 0) return { refusal: { index: missing, why: 'no-post' }, steps: [], effects: [] }
  return {
    refusal: null,
    steps: changes.flatMap((change, index) => stepsOf({ change, index, posts })),
    effects: await readEffects({ payload, changes, posts, days, now }),
  }
}

/** A post of a repair, as far as its preview needs it. */
export type PreviewPost = PreviewStep['post'] & { column: string | null; communities: string[] }
export type PreviewPosts = ReadonlyMap<string, PreviewPost>

function stepsOf({
  change,
  index,
  posts,
}: {
  change: RepairChange
  index: number
  posts: PreviewPosts
}): PreviewStep[] {
  const step = (id: string, rest: Pick<PreviewStep, 'from' | 'to'>, slot?: string): PreviewStep => {
    const { column, title, contentType, packaging } = posts.get(id)!
    const post = { id, title, contentType, packaging }
    const place = slot ? toPlace(slot) : null
    const lane = { column: place?.columnId ?? column, issue: place?.issueId ?? null }
    return { change: index, type: change.type, post, ...lane, ...rest }
  }
  switch (change.type) {
    case 'move':
    case 'postpone': {
      const { post, from, to, slot } = change
      return [step(post, { from, to }, slot)]
    }
    case 'fill':
      return [step(change.post, { from: null, to: change.at }, change.slot)]
    case 'swap': {
      const [a, b] = change.posts
      return [
        step(a.post, { from: a.from, to: b.from }),
        step(b.post, { from: b.from, to: a.from }),
      ]
    }
    default:
      return change satisfies never
  }
}

async function readPosts({
  payload,
  ids,
}: {
  payload: Payload
  ids: string[]
}): Promise<PreviewPosts> {
  const { docs } = await payload.db.find<PreviewPost & { communities?: string[] | null }>({
    collection: 'posts',
    where: { and: [{ id: { in: ids } }, { deletedAt: { equals: null } }] },
    select: shown as never,
    pagination: false,
  })
  return new Map(
    docs.map(({ id, title, contentType, packaging, column, communities }) => [
      String(id),
      {
        ...{ id: String(id), title, contentType, packaging },
        column: idOf(column),
        communities: idsOf(communities),
      },
    ]),
  )
}

const shown = { title: true, contentType: true, packaging: true, column: true, communities: true }
