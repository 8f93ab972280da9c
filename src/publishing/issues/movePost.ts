import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { isId } from '../../domain/ids.ts'
import { isWriteConflict } from '../inTransaction.ts'
import { readDeliveryStates } from './readDeliveryStates.ts'
import { errorsOf, type PathError } from '../errorsOf.ts'

export type PostMoved =
  | { type: 'moved' }
  | { type: 'no-post' }
  /** A channel has it already, or is being sent it. */
  | { type: 'has-left' }
  /** A draft was saved over the scheduled version: moving it would schedule what nobody approved. */
  | { type: 'unsaved-draft' }
  /** Another post was faster. */
  | { type: 'taken' }
  | { type: 'refused'; errors: PathError[] }

/** So often a save that met another is tried again. */
const maxTries = 10

/** A change of when and where a post appears, in the name of a user and by the rules of every save. */
export async function movePost({ payload, user, postId, data, now }: Move): Promise<PostMoved> {
  for (let tries = 1; ; tries++) {
    const refusal = await readRefusal({ payload, postId })
    if (refusal) return refusal
    try {
      await save({ payload, user, postId, data, now })
      return { type: 'moved' }
    } catch (error) {
      // Two saves at once: looked at again, the other's is there.
      if (isWriteConflict(error) && tries < maxTries) continue
      const errors = errorsOf(error)
      if (!errors) throw error
      const isTaken = errors.some(({ path }) => path === 'place' || path === 'issue')
      return isTaken ? { type: 'taken' } : { type: 'refused', errors }
    }
  }
}

type Move = {
  payload: Payload
  /** `null`: Lanmu itself, by a community's policy. */
  user: TypedUser | null
  postId: string
  data: {
    publishAt: string
    /** Left out: the zone it has. */
    publishAt_tz?: string
    column?: string
    /** `null`: none any more. */
    issue?: string | null
    channels?: string[]
  }
  now: Date
}

async function save({ payload, user, postId, data, now }: Move): Promise<void> {
  const { _status: status } = await payload.findByID({ collection: 'posts', id: postId, depth: 0 })
  const isDraft = status !== 'published'
  await payload.update({
    collection: 'posts',
    id: postId,
    data: { ...data, ...(isDraft ? {} : { _status: 'published' }) } as never,
    draft: isDraft,
    ...(user ? { user, overrideAccess: false } : {}),
    depth: 0,
    context: { now },
  })
}

/** Why a post may not be moved at all; `null`: it may. */
export async function readRefusal({
  payload,
  postId,
}: {
  payload: Payload
  postId: string
}): Promise<PostMoved | null> {
  if (!isId(postId)) return { type: 'no-post' }
  const post = await payload.db.findOne<{ id: string; _status: string; deletedAt?: string }>({
    collection: 'posts',
    where: { id: { equals: postId } },
  })
  if (!post || post.deletedAt) return { type: 'no-post' }
  const states = await readDeliveryStates({ payload, postIds: [postId] })
  if (states.get(postId)?.hasLeft) return { type: 'has-left' }
  return (await hasUnsavedDraft({ payload, postId })) ? { type: 'unsaved-draft' } : null
}

/** Whether a draft was saved over the version that is on the calendar. */
export async function hasUnsavedDraft({
  payload,
  req,
  postId: id,
}: {
  payload: Payload
  req?: PayloadRequest
  postId: string
}): Promise<boolean> {
  const asked = { collection: 'posts', id, depth: 0, req } as const
  const [stored, latest] = [
    await payload.findByID(asked),
    await payload.findByID({ ...asked, draft: true }),
  ]
  return stored._status === 'published' && latest._status === 'draft'
}
