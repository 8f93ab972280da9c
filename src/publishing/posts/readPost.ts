import type { Payload, TypedUser } from 'payload'
import type { RichText } from '../../domain/message/richText.ts'
import type { Variant } from '../../domain/message/variant.ts'
import type { ContentType, Packaging, PostState } from '../../domain/post.ts'
import type { InTransaction } from '../inTransaction.ts'
import { toVariants } from './toVariants.ts'

/** A post as its editors have it; ids for what it points at. */
export type EditedPost = {
  id: string
  title: string
  body: RichText | null
  /** What it says differently on single channels. */
  variants: Variant[]
  link: string | null
  contentType: ContentType
  packaging: Packaging
  state: PostState
  publishAt: Date | null
  timezone: string | null
  channels: string[]
  communities: string[]
  column: string | null
  issue: string | null
  media: string[]
  owner: string | null
  createdAt: Date
  updatedAt: Date
  /** When it was put into the trash. */
  deletedAt: Date | null
}

/**
 * The latest version of a post, drafts over a scheduled one too; with `isCalendar` the one that is on
 * the calendar. `null`: there is none, or this user may not see it.
 */
export async function readPost({
  payload,
  req,
  user,
  id,
  isCalendar = false,
  isTrash = false,
}: {
  payload: Payload
  req?: InTransaction
  user: TypedUser
  id: string
  isCalendar?: boolean
  /** Also where it is in the trash. */
  isTrash?: boolean
}): Promise<EditedPost | null> {
  const doc = await payload.findByID({
    collection: 'posts',
    id,
    draft: !isCalendar,
    depth: 0,
    user,
    overrideAccess: false,
    disableErrors: true,
    trash: isTrash,
    joins: false,
    req,
  })
  if (!doc || (isCalendar && doc._status !== 'published')) return null
  const stored = doc as unknown as StoredPost
  return {
    ...toListedPost(stored),
    body: (stored.body as RichText | null | undefined) ?? null,
    variants: toVariants(stored.variants),
  }
}

export type StoredPost = Record<string, unknown> & { id: unknown }

export type ListedPost = Omit<EditedPost, 'body' | 'variants'>

export function toListedPost(doc: StoredPost): ListedPost {
  return {
    id: String(doc.id),
    title: String(doc.title ?? ''),
    link: text(doc.link),
    contentType: doc.contentType as ContentType,
    packaging: doc.packaging as Packaging,
    state: doc._status === 'published' ? 'scheduled' : draftState(doc.state),
    publishAt: date(doc.publishAt),
    timezone: text(doc.publishAt_tz),
    channels: ids(doc.channels),
    communities: ids(doc.communities),
    column: text(doc.column),
    issue: text(doc.issue),
    media: ids(doc.media),
    owner: text(doc.owner),
    createdAt: new Date(doc.createdAt as string),
    updatedAt: new Date(doc.updatedAt as string),
    deletedAt: date(doc.deletedAt),
  }
}

/** Names this version of a post. */
export function versionOf({ updatedAt, state }: EditedPost): string {
  return `"${updatedAt.getTime().toString(36)}-${state}"`
}

function draftState(state: unknown): PostState {
  return state === 'scheduled' ? 'draft' : (state as PostState)
}

function ids(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function text(value: unknown): string | null {
  return value ? String(value) : null
}

function date(value: unknown): Date | null {
  return value ? new Date(value as string) : null
}
