import type { Payload, PayloadRequest } from 'payload'
import { isDuplicate } from './isDuplicate.ts'
import { advance, findRows } from './ledger.ts'
import type { Addition } from './planChanges.ts'
import { planChanges } from './planChanges.ts'
import { readApprovedPost } from './readApprovedPost.ts'

type Plan = { payload: Payload; req?: PayloadRequest; postId: string; now: Date }

/**
 * Makes the ledger say what the approved version of a post says: adds, moves, cancels. It reads the
 * post itself and can be run any number of times, so hooks, the sweep and a worker that met a
 * changed post all call the same thing. Rows that left already are never touched.
 */
export async function planDeliveries({ payload, req, postId, now }: Plan): Promise<void> {
  const post = await readApprovedPost({ payload, req, postId })
  const rows = await findRows({ payload, req, where: { post: { equals: postId } } })
  const { adds, events } = planChanges({ post, rows, now })
  for (const add of adds) await addRow({ payload, req, add, now })
  for (const { row, event } of events) await advance({ payload, req, row, event, now })
}

async function addRow({
  payload,
  req,
  add: { post, channel, occurrence, at },
  now,
}: {
  payload: Payload
  req?: PayloadRequest
  add: Addition
  now: Date
}): Promise<void> {
  const dueAt = at.toISOString()
  try {
    await payload.db.create({
      collection: 'deliveries',
      req,
      data: {
        post: post.id,
        channel,
        occurrence,
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
