import type { Payload } from 'payload'
import type { PlanChange } from '../../../domain/balance/repair/change.ts'
import { readRefusal } from '../../issues/movePost.ts'
import { openIssue } from '../../issues/openIssue.ts'
import type { ChangeRefusal } from './applyChange.ts'
import { toPlace } from './toPlace.ts'

/** Why a change cannot be made any more; `null`: it can. */
export async function refusalOf({
  payload,
  change,
  now,
}: {
  payload: Payload
  change: PlanChange
  now: Date
}): Promise<ChangeRefusal | null> {
  switch (change.type) {
    case 'move':
    case 'postpone': {
      if (change.to <= now) return 'past'
      const refusal = await postRefusal({ payload, ...change })
      return refusal ?? (await slotRefusal({ payload, slot: change.slot, at: change.to, now }))
    }
    case 'swap':
      for (const one of change.posts) {
        if (one.from <= now) return 'past'
        const refusal = await postRefusal({ payload, ...one })
        if (refusal) return refusal
      }
      return null
    case 'fill':
      return slotRefusal({ payload, slot: change.slot, at: change.at, now })
    case 'empty':
      return postRefusal({ payload, post: change.post, from: change.at })
    default:
      return change satisfies never
  }
}

/** A post somebody moved meanwhile stays where they put it. */
async function postRefusal({
  payload,
  post,
  from,
}: {
  payload: Payload
  post: string
  from: Date
}): Promise<ChangeRefusal | null> {
  const refusal = await readRefusal({ payload, postId: post })
  if (refusal && refusal.type !== 'moved') return refusal.type
  const stored = await payload.db.findOne<{ id: string; _status: string; publishAt?: string }>({
    collection: 'posts',
    where: { id: { equals: post } },
  })
  const isAsItWas = stored?.publishAt && Date.parse(stored.publishAt) === from.getTime()
  return isAsItWas && stored._status === 'published' ? null : 'changed'
}

async function slotRefusal({
  payload,
  slot,
  at,
  now,
}: {
  payload: Payload
  slot: string
  at: Date
  now: Date
}): Promise<ChangeRefusal | null> {
  const place = toPlace(slot)
  // A time without an issue is free for everyone.
  if (!place) return null
  const open = await openIssue({ payload, ...place, now })
  if (open.type !== 'open') return open.type
  if (open.issue.post) return 'taken'
  return open.issue.at.getTime() === at.getTime() ? null : 'changed'
}
