import type { Payload, PayloadRequest } from 'payload'
import type { ReviewKind } from '../../domain/review.ts'
import type { NoticeKind } from '../notices/notice.ts'
import { raise } from '../notices/raiseNotices.ts'
import { idOf } from '../../domain/ids.ts'

type Reviewed = { id: string; title?: string | null; owner?: unknown; column?: unknown }

/**
 * Writes down what happened to a post, and tells whom it concerns: the owner of the post when others
 * judged or said something, the owner of its column when a post waits for a judgement.
 */
export async function recordReview({
  payload,
  req,
  post,
  kind,
  comment,
  by,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  post: Reviewed
  kind: ReviewKind
  comment: string | null
  /** A user's id; `null`: a program. */
  by: string | null
  now: Date
}): Promise<void> {
  const at = now.toISOString()
  const data = { post: post.id, kind, comment, by, createdAt: at, updatedAt: at }
  const review = await payload.db.create({ collection: 'reviews', data, req })
  const notice = notices[kind]
  if (!notice) return
  const isAnswer = notice !== 'review-asked'
  const owner = isAnswer ? idOf(post.owner) : await columnOwner({ payload, req, post })
  // Nobody is told of his own answer.
  if (isAnswer && owner === by) return
  const name = by && (await nameOf({ payload, req, id: by }))
  await raise({
    payload,
    req,
    now,
    kind: notice,
    cause: `review:${review.id}`,
    text: textOf({ title: post.title, comment, name }),
    link: `${payload.config.serverURL}/admin/collections/posts/${post.id}`,
    ...(owner && owner !== by ? { owner } : {}),
  })
}

const notices: Partial<Record<ReviewKind, NoticeKind>> = {
  submitted: 'review-asked',
  expired: 'review-asked',
  approved: 'review-approved',
  'sent-back': 'review-sent-back',
  commented: 'review-comment',
}

/** "Title · Lin Xiao: a picture is missing" */
function textOf({
  title,
  comment,
  name,
}: {
  title?: string | null
  comment: string | null
  name: string | null
}): string {
  const what = [title || '—', name].filter(Boolean).join(' · ')
  return comment ? `${what}: ${comment}` : what
}

async function columnOwner({
  payload,
  req,
  post,
}: {
  payload: Payload
  req?: PayloadRequest
  post: Reviewed
}): Promise<string | null> {
  const id = idOf(post.column)
  if (!id) return null
  const where = { id: { equals: id } }
  const column = await payload.db.findOne<{ id: string; owner?: unknown }>({
    collection: 'columns',
    where,
    req,
  })
  return idOf(column?.owner)
}

async function nameOf({
  payload,
  req,
  id,
}: {
  payload: Payload
  req?: PayloadRequest
  id: string
}): Promise<string | null> {
  const where = { id: { equals: id } }
  const user = await payload.db.findOne<{ id: string; name?: string }>({
    collection: 'users',
    where,
    req,
  })
  return user?.name ?? null
}
