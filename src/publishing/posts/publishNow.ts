import type { Payload, TypedUser, Where } from 'payload'
import { openStates } from '../../domain/delivery/delivery.ts'
import { once } from '../../domain/delivery/wantedOccurrences.ts'
import { balanceWithPost } from '../balance/balanceWithPost.ts'
import type { LedgerRow } from '../ledger.ts'
import { findRows } from '../ledger.ts'
import { needsApproval } from '../reviews/readWorkflow.ts'
import type { EditedPost } from './readPost.ts'
import { readPost, versionOf } from './readPost.ts'
import type { PostSaved } from './savePost.ts'
import { changePost } from './savePost.ts'
import type { ChannelDeparture } from './tellDepartures.ts'
import { tellDepartures } from './tellDepartures.ts'

export type PublishedNow =
  | {
      type: 'due'
      /** Since when it is due, or would be. */
      at: Date
      channels: ChannelDeparture[]
      /** Communities whose balance keeps such a post back at the gate. */
      blockedBy: { id: string; name: string }[]
    }
  /** A channel has it already, or is being sent it: it is not sent twice. */
  | { type: 'has-left' }
  | { type: 'no-channels' }
  | Exclude<PostSaved, { type: 'saved' } | { type: 'forbidden' }>
  | { type: 'forbidden' }

type Asked = {
  payload: Payload
  user: TypedUser
  postId: string
  /** The version that was looked at; `null`: whatever is there. */
  version: string | null
  mayChange?: (post: EditedPost) => boolean
  /** Only says what would happen. */
  isDryRun: boolean
  now: Date
}

/**
 * Puts the latest version of a post onto the calendar, due now. Everything after that is the ledger's,
 * as with any other post: quiet hours, rate limits, holds and the balance still count, and what is
 * due already stays as it is, however often this is asked for.
 */
export async function publishNow(asked: Asked): Promise<PublishedNow> {
  const { payload, user, postId, version, mayChange = () => true, isDryRun, now } = asked
  const post = await readPost({ payload, user, id: postId })
  if (!post || !mayChange(post)) return { type: 'no-post' }
  if (!(await maySchedule({ payload, user, post }))) return { type: 'forbidden' }
  if (post.channels.length === 0) return { type: 'no-channels' }
  const before = await firstRows({ payload, postId })
  if (before.some(hasLeft)) return { type: 'has-left' }
  if (isDryRun) return tell({ payload, post, at: now, now })
  if (isDueAlready({ post, rows: before, now })) {
    return tell({ payload, post, at: post.publishAt ?? now, now })
  }
  if (version && version !== versionOf(post)) return { type: 'changed', version: versionOf(post) }
  const saved = await changePost({
    payload,
    user,
    id: postId,
    change: { state: 'scheduled', publishAt: now, timezone: post.timezone ?? 'UTC' },
    version,
    isDraft: false,
    mayChange,
    context: { isPublishNow: true },
    now,
  })
  if (saved.type === 'forbidden') return { type: 'forbidden' }
  return saved.type === 'saved' ? tell({ payload, post: saved.post, at: now, now }) : saved
}

async function tell({
  payload,
  post,
  at,
  now,
}: {
  payload: Payload
  post: EditedPost
  at: Date
  now: Date
}): Promise<PublishedNow> {
  const rows = await firstRows({ payload, postId: post.id })
  const { contentType, packaging, communities: communityIds, channels: channelIds } = post
  const item = { id: post.id, at: now, contentType, packaging }
  const judged = await balanceWithPost({ payload, post: item, communityIds, channelIds, now })
  return {
    type: 'due',
    at,
    channels: await tellDepartures({ payload, post, rows, now }),
    blockedBy: judged
      .filter(({ breaches }) => breaches.some(({ level }) => level === 'block'))
      .map(({ community: { id, name } }) => ({ id, name })),
  }
}

/** Planners do; authors with their own, where the team works without approval. */
async function maySchedule({
  payload,
  user,
  post,
}: {
  payload: Payload
  user: TypedUser
  post: EditedPost
}): Promise<boolean> {
  if (user.role === 'admin' || user.role === 'editor') return true
  if (user.role !== 'author' || post.owner !== String(user.id)) return false
  return !(await needsApproval({ payload }))
}

function firstRows({
  payload,
  postId,
}: {
  payload: Payload
  postId: string
}): Promise<LedgerRow[]> {
  const where: Where = { and: [{ post: { equals: postId } }, { occurrence: { equals: once } }] }
  return findRows({ payload, where })
}

/** What was refused or missed is not out there, and a new time is a new start for it. */
function hasLeft({ state, isInDoubt }: LedgerRow): boolean {
  return isInDoubt || ['claimed', 'sending', 'sent', 'unconfirmed'].includes(state)
}

/** Pressed twice, or its time has just come by itself. */
function isDueAlready({
  post,
  rows,
  now,
}: {
  post: EditedPost
  rows: readonly LedgerRow[]
  now: Date
}): boolean {
  if (post.state !== 'scheduled' || !post.publishAt || post.publishAt > now) return false
  return post.channels.every((channel) =>
    rows.some((row) => row.channel === channel && openStates.includes(row.state)),
  )
}
