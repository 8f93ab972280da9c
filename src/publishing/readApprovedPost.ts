import type { Payload, PayloadRequest } from 'payload'
import type { Series } from '../domain/calendar/series.ts'
import type { RichText } from '../domain/message/richText.ts'
import type { Variant } from '../domain/message/variant.ts'
import type { ContentType, Packaging } from '../domain/post.ts'
import { toVariants } from './posts/toVariants.ts'
import type { StoredSeries } from './series/toSeries.ts'
import { toSeries } from './series/toSeries.ts'

/** The version of a post that editors put on the calendar, with ids for what it points at. */
export type ApprovedPost = {
  id: string
  title: string
  body: RichText | null
  contentType: ContentType
  packaging: Packaging
  link: string | null
  publishAt: Date
  channels: string[]
  communities: string[]
  column: string | null
  /** The issue of the column it fills. */
  issue: string | null
  media: string[]
  /** What it says differently on single channels. */
  variants: Variant[]
  /** `null`: it goes out once. */
  series: Series | null
}

/**
 * Reads the scheduled version, never a later draft. `null`: there is none (it is a draft, in the
 * trash, deleted, or has no time).
 */
export async function readApprovedPost({
  payload,
  req,
  postId,
}: {
  payload: Payload
  req?: PayloadRequest
  postId: string
}): Promise<ApprovedPost | null> {
  const post = await payload.db.findOne<StoredPost>({
    collection: 'posts',
    where: { id: { equals: postId } },
    select: approvedFields,
    req,
  })
  return post && toApprovedPost(post)
}

/** What is needed; without it the post's deliveries would be joined to each read. */
export const approvedFields = {
  title: true,
  body: true,
  contentType: true,
  packaging: true,
  link: true,
  publishAt: true,
  publishAt_tz: true,
  repeat: true,
  channels: true,
  communities: true,
  column: true,
  issue: true,
  media: true,
  variants: true,
  _status: true,
  deletedAt: true,
} as const

type StoredPost = Record<string, unknown> & { id: string }

/** The same from a row that was read before. */
export function toApprovedPost(row: { id: string }): ApprovedPost | null {
  const post: StoredPost = { ...row }
  if (post._status !== 'published' || post.deletedAt || !post.publishAt) return null
  return {
    id: String(post.id),
    title: String(post.title ?? ''),
    body: (post.body as RichText | null) ?? null,
    contentType: post.contentType as ContentType,
    packaging: post.packaging as Packaging,
    link: (post.link as string | null) || null,
    publishAt: new Date(post.publishAt as string),
    channels: ids(post.channels),
    communities: ids(post.communities),
    column: post.column ? String(post.column) : null,
    issue: post.issue ? String(post.issue) : null,
    media: ids(post.media),
    variants: toVariants(post.variants),
    series: toSeries(post as unknown as StoredSeries),
  }
}

function ids(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}
