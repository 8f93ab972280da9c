import pLimit from 'p-limit'
import type { Payload } from 'payload'
import type { PostBody } from '../domain/message/postBody.ts'
import { toPostBody } from '../domain/message/postBody.ts'
import { admit, isOfBacklog } from './admit.ts'
import { block, judge } from './balance/keepBack.ts'
import { claimDelivery } from './claimDelivery.ts'
import { isChannelHeld, readHolds } from './holds.ts'
import { isStillPlanned } from './isStillPlanned.ts'
import type { LedgerRow, Note } from './ledger.ts'
import { advance } from './ledger.ts'
import { planDeliveries } from './planDeliveries.ts'
import type { ApprovedPost } from './readApprovedPost.ts'
import { readApprovedPost } from './readApprovedPost.ts'
import type { ChannelFacts } from './readChannel.ts'
import { readLeaving } from './readLeaving.ts'

export type Leased = { row: LedgerRow; post: PostBody }

export type Reader = {
  payload: Payload
  /** Who leases, for the ledger. */
  by: string
  holdMs: number
  now: Date
}

type Asked = { reader: Reader; channel: ChannelFacts; rows: LedgerRow[] }
type Wanted = { row: LedgerRow; post: ApprovedPost }
type Leaving = Leased & { note: Note; issueNumber: number | null }

/**
 * Gives due rows of a pull channel to one reader: those that may leave and that nobody else took, in
 * their order. Each step is taken with all of them at once, because what reaches the disk together
 * shares a flush, and the flush is what a lease waits for.
 *
 * The holds, the posts and the balance are read after the claims, so what was acknowledged before them
 * always wins. A row with which something fails stays claimed until its time runs out, as a dead
 * reader's does, and after the third time a person is asked; the others are handed out.
 */
export async function handOut({ reader, channel, rows }: Asked): Promise<Leased[]> {
  const failures: unknown[] = []
  /** One step of each; those that are still in it, in order. */
  const each = async <From, To>(
    ones: From[],
    step: (one: From) => Promise<To | null>,
  ): Promise<To[]> => {
    const settled = await Promise.allSettled(ones.map(step))
    failures.push(...settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])))
    return settled.flatMap((one) =>
      one.status === 'fulfilled' && one.value !== null ? [one.value] : [],
    )
  }
  // What is late waits for room, and the one before it may have taken the last.
  const forRoom = pLimit(1)
  const hasBounds = channel.rules.spacingSeconds > 0 || channel.communities.length > 0
  const claimed = await each(rows, (row) =>
    hasBounds && isOfBacklog({ channel, row, now: reader.now })
      ? forRoom(() => claim({ reader, channel, row }))
      : claim({ reader, channel, row }),
  )
  const wanted = await each(claimed, (row) => look({ reader, channel, row }))
  const allowed = await each(wanted, (one) => allow({ reader, channel, one }))
  // Posts of a column take its numbers in their order.
  const inTurn = pLimit(1)
  const leaving = await each(allowed, (one) =>
    one.post.column ? inTurn(() => prepare({ reader, one })) : prepare({ reader, one }),
  )
  const leased = await each(leaving, (one) => write({ reader, one }))
  if (leased.length === 0 && failures.length > 0) throw failures[0]
  for (const err of failures) reader.payload.logger.error({ err }, 'a row was not handed out')
  return leased
}

type One = { reader: Reader; channel: ChannelFacts; row: LedgerRow }

/** `null`: it may not leave, or somebody was quicker. */
async function claim({
  reader: { payload, by, holdMs, now },
  channel,
  row,
}: One): Promise<LedgerRow | null> {
  const verdict = await admit({ payload, channel, row, now })
  if (verdict.type === 'miss') await advance({ payload, row, event: verdict, now })
  return verdict.type === 'go' ? claimDelivery({ payload, row, by, holdMs, now }) : null
}

/** `null`: it is not wanted like this any more, and was given back. */
async function look({ reader: { payload, now }, channel, row }: One): Promise<Wanted | null> {
  const [post, holds] = await Promise.all([
    readApprovedPost({ payload, postId: row.post }),
    readHolds({ payload }),
  ])
  const isHeld = isChannelHeld({ holds, channel }) || holds.posts.has(row.post)
  if (post && !isHeld && (await isStillPlanned({ payload, post, row, now }))) return { row, post }
  await advance({ payload, row, event: { type: 'release' }, now })
  await planDeliveries({ payload, postId: row.post, now })
  return null
}

/** `null`: a community's balance has no room for it. */
async function allow({
  reader: { payload, now },
  channel,
  one,
}: {
  reader: Reader
  channel: ChannelFacts
  one: Wanted
}): Promise<(Wanted & { note: Note }) | null> {
  const { reason, note } = await judge({ payload, channel, ...one, now })
  if (reason === null) return { ...one, note }
  await block({ payload, row: one.row, reason, note, now })
  return null
}

/** As it will be told: what cannot be told is not handed out. */
async function prepare({
  reader: { payload },
  one: { row, post, note },
}: {
  reader: Reader
  one: Wanted & { note: Note }
}): Promise<Leaving> {
  const about = { payload, post, channel: row.channel, dueAt: row.dueAt }
  const { issueNumber, message } = await readLeaving(about)
  return { row, note, issueNumber, post: toPostBody({ message, id: row.id }) }
}

/** `null`: it is no longer ours. */
async function write({
  reader: { payload, now },
  one: { row, note, issueNumber, post },
}: {
  reader: Reader
  one: Leaving
}): Promise<Leased | null> {
  const event = { type: 'send', issueNumber } as const
  const handedOut = await advance({ payload, row, event, note, now })
  return handedOut && { row: handedOut, post }
}
