import type { Payload, PayloadRequest } from 'payload'
import type { DeliveryEvent } from '../domain/delivery/events.ts'
import { isDuplicate } from './isDuplicate.ts'
import type { LedgerRow } from './ledger.ts'
import { advance, findRows } from './ledger.ts'
import type { ApprovedPost } from './readApprovedPost.ts'
import { readApprovedPost } from './readApprovedPost.ts'

/** A post that goes out at one time of its own, outside any column's numbering. */
const once = 'once'

type Plan = { payload: Payload; req?: PayloadRequest; postId: string; now: Date }

/**
 * Makes the ledger say what the approved version of a post says: adds, moves, cancels. It reads the
 * post itself and can be run any number of times, so hooks, the sweep and a worker that met a
 * changed post all call the same thing. Rows that left already are never touched.
 */
export async function planDeliveries({ payload, req, postId, now }: Plan): Promise<void> {
  const post = await readApprovedPost({ payload, req, postId })
  const rows = await findRows({ payload, req, where: { post: { equals: postId } } })
  const rowOf = new Map(rows.map((row) => [row.channel, row]))

  if (post) {
    for (const channel of post.channels) {
      const row = rowOf.get(channel)
      rowOf.delete(channel)
      if (!row) await addRow({ payload, req, post, channel, now })
      else await advanceTo({ payload, req, row, event: eventFor({ row, post }), now })
    }
  }
  for (const row of rowOf.values()) {
    const reason = post
      ? 'the channel was taken off the post'
      : 'the post was taken off the calendar'
    await advanceTo({
      payload,
      req,
      row,
      event: { type: 'cancel', reason, isWithdrawn: false },
      now,
    })
  }
}

/** What the post asks of a row it has; `null`: nothing. */
export function eventFor({
  row,
  post,
}: {
  row: LedgerRow
  post: ApprovedPost
}): DeliveryEvent | null {
  const hasMoved = row.dueAt.getTime() !== post.publishAt.getTime()
  if (row.state === 'cancelled' && row.isWithdrawn && !hasMoved) return null
  if (row.state === 'cancelled') return { type: 'replan', dueAt: post.publishAt }
  return hasMoved ? { type: 'move', dueAt: post.publishAt } : null
}

async function advanceTo({
  event,
  ...rest
}: {
  payload: Payload
  req?: PayloadRequest
  row: LedgerRow
  event: DeliveryEvent | null
  now: Date
}): Promise<void> {
  if (event) await advance({ ...rest, event })
}

async function addRow({
  payload,
  req,
  post,
  channel,
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  post: ApprovedPost
  channel: string
  now: Date
}): Promise<void> {
  const dueAt = post.publishAt.toISOString()
  try {
    await payload.db.create({
      collection: 'deliveries',
      req,
      data: {
        post: post.id,
        channel,
        occurrence: once,
        state: 'planned',
        dueAt,
        nextAttemptAt: dueAt,
        fence: 0,
        attemptCount: 0,
        crashCount: 0,
        isInDoubt: false,
        isAdmitted: false,
        isWithdrawn: false,
        isQuestion: false,
        claimedBy: null,
        claimedAt: null,
        claimedUntil: null,
        armedAt: null,
        attempts: [],
        contentType: post.contentType,
        packaging: post.packaging,
        createdAt: now.toISOString(),
        updatedAt: now.toISOString(),
      },
    })
  } catch (error) {
    // The unique index on post, channel and occurrence: somebody planned it at the same moment.
    if (!isDuplicate(error)) throw error
  }
}
