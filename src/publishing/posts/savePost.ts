import { randomUUID } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import type { RichText } from '../../domain/message/richText.ts'
import type { Variant } from '../../domain/message/variant.ts'
import type { ContentType, Packaging, PostState } from '../../domain/post.ts'
import type { InTransaction } from '../inTransaction.ts'
import { inTransaction } from '../inTransaction.ts'
import { errorsOf, type PathError } from '../errorsOf.ts'
import { fromVariants } from './toVariants.ts'
import type { EditedPost } from './readPost.ts'
import { readPost, versionOf } from './readPost.ts'
import { asSaid, type Words } from '../../domain/words.ts'

/** What is to be changed; a field that is left out stays as it is. */
export type PostChange = {
  title?: string
  body?: RichText | null
  link?: string | null
  contentType?: ContentType
  packaging?: Packaging
  /** `scheduled`: puts it on the calendar; any other takes it off. */
  state?: PostState
  publishAt?: Date | null
  timezone?: string
  channels?: string[]
  communities?: string[]
  column?: string | null
  issue?: string | null
  media?: string[]
  variants?: Variant[]
  owner?: string
}

export type PostSaved =
  | { type: 'saved'; post: EditedPost }
  | { type: 'no-post' }
  /** Somebody changed it since; `version` is the one that is there now. */
  | { type: 'changed'; version: string }
  | { type: 'refused'; errors: PathError[] }
  /** Not this user's to do. */
  | { type: 'forbidden'; message: Words }

type Saver = { payload: Payload; user: TypedUser; now: Date }

export async function createPost({
  payload,
  user,
  change,
  now,
}: Saver & { change: PostChange }): Promise<PostSaved> {
  return closed(async () => {
    const isScheduled = change.state === 'scheduled'
    const made = await payload.create({
      collection: 'posts',
      data: toData({ change, isScheduled }) as never,
      draft: !isScheduled,
      user,
      overrideAccess: false,
      depth: 0,
      context: { now },
    })
    return saved({ payload, user, id: String(made.id) })
  })
}

/**
 * Changes the latest version of a post. One that is on the calendar stays there, changed, unless
 * `isDraft` saves the change beside it, where nothing of it leaves until it is scheduled.
 */
export async function changePost({
  payload,
  user,
  id,
  change,
  version,
  isDraft,
  mayChange = () => true,
  context = {},
  now,
}: Saver & {
  id: string
  change: PostChange
  /** The version it is a change of; `null`: whatever is there. */
  version: string | null
  isDraft: boolean
  /** Whether what is there may be touched at all. */
  mayChange?: (post: EditedPost) => boolean
  /** For the hooks of the save. */
  context?: Record<string, unknown>
}): Promise<PostSaved> {
  return closed(() =>
    inTransaction({
      payload,
      work: async (req) => {
        const post = await readPost({ payload, req, user, id })
        if (!post || !mayChange(post)) return { type: 'no-post' }
        if (version && version !== versionOf(post)) {
          return { type: 'changed', version: versionOf(post) }
        }
        await lockPost({ payload, req, id })
        const state = change.state ?? post.state
        const isScheduled = state === 'scheduled' && !isDraft
        const takesOff = post.state === 'scheduled' && state !== 'scheduled'
        await payload.update({
          collection: 'posts',
          id,
          data: toData({ change: { ...change, state }, isScheduled }) as never,
          draft: !isScheduled && !takesOff,
          user,
          overrideAccess: false,
          depth: 0,
          context: { ...context, now },
          req,
        })
        return saved({ payload, req, user, id })
      },
    }),
  )
}

/** Puts a post into the trash, or takes it out again. Its deliveries that have not left go with it. */
export async function trashPost({
  payload,
  user,
  id,
  version,
  isTrash,
  mayChange = () => true,
  now,
}: Saver & {
  id: string
  version: string | null
  isTrash: boolean
  mayChange?: (post: EditedPost) => boolean
}): Promise<PostSaved> {
  return closed(() =>
    inTransaction({
      payload,
      work: async (req) => {
        const post = await readPost({ payload, req, user, id, isTrash: true })
        const isThere = post && (post.deletedAt === null) === isTrash
        if (!isThere || !mayChange(post)) return { type: 'no-post' }
        if (version && version !== versionOf(post)) {
          return { type: 'changed', version: versionOf(post) }
        }
        await lockPost({ payload, req, id })
        const data = { deletedAt: isTrash ? now.toISOString() : null }
        const asked = { collection: 'posts', id, user, overrideAccess: false, depth: 0 } as const
        await payload.update({ ...asked, data: data as never, trash: true, context: { now }, req })
        return saved({ payload, req, user, id, isTrash })
      },
    }),
  )
}

/**
 * Of two who read a post in a transaction and do this, one has to begin again after the other. It is a
 * write, which makes another version: to be done only where one follows.
 */
async function lockPost({
  payload,
  req,
  id,
}: {
  payload: Payload
  req: InTransaction
  id: string
}): Promise<void> {
  await payload.db.updateOne({
    collection: 'posts',
    where: { id: { equals: id } },
    data: { savedBy: randomUUID() },
    returning: false,
    req,
  })
}

async function saved({
  payload,
  req,
  user,
  id,
  isTrash = false,
}: {
  payload: Payload
  req?: InTransaction
  user: TypedUser
  id: string
  isTrash?: boolean
}): Promise<PostSaved> {
  const post = await readPost({ payload, req, user, id, isTrash })
  return post ? { type: 'saved', post } : { type: 'no-post' }
}

/** Payload's names for the fields, and its own word for being on the calendar. */
function toData({ change, isScheduled }: { change: PostChange; isScheduled: boolean }) {
  const { timezone, publishAt, state, variants, ...rest } = change
  return {
    ...rest,
    ...(variants && { variants: fromVariants(variants) }),
    ...(publishAt === undefined ? {} : { publishAt: publishAt?.toISOString() ?? null }),
    ...(timezone === undefined && !publishAt ? {} : { publishAt_tz: timezone ?? 'UTC' }),
    ...(state === undefined || state === 'scheduled' ? {} : { state }),
    _status: isScheduled ? 'published' : 'draft',
  }
}

/** What Payload refuses is a value; what it did not expect is thrown on. */
export async function closed(save: () => Promise<PostSaved>): Promise<PostSaved> {
  try {
    return await save()
  } catch (error) {
    const errors = errorsOf(error)
    if (errors) return { type: 'refused', errors }
    if (error instanceof Error && 'status' in error) {
      if (error.status === 403) return { type: 'forbidden', message: asSaid(error.message) }
      if (error.status === 404) return { type: 'no-post' }
    }
    throw error
  }
}
