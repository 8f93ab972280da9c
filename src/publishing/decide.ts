import type { Payload } from 'payload'
import { partInDoubt, stepOfPart } from '../channels/partInDoubt.ts'
import { once } from '../domain/delivery/wantedOccurrences.ts'
import type { DeliveryEvent } from '../domain/delivery/events.ts'
import type { LedgerRow } from './ledger.ts'
import { advance, findRows } from './ledger.ts'
import { readApprovedPost } from './readApprovedPost.ts'

/** What a person can say about a delivery. */
export const decisions = ['confirm', 'resend', 'dismiss', 'cancel'] as const
export type Decision = (typeof decisions)[number]

export type Decided =
  | { type: 'done'; row: LedgerRow }
  | { type: 'not-found' }
  /** Not in this state, or it changed at the same moment. */
  | { type: 'refused'; state: LedgerRow['state'] }
  /** There is nothing to send: the post is a draft, in the trash, or off this channel. */
  | { type: 'no-post' }

/** Carries out a person's decision, recorded among the attempts with who and when. */
export async function decide({
  payload,
  deliveryId,
  decision,
  by,
  url,
  now,
}: {
  payload: Payload
  deliveryId: string
  decision: Decision
  /** Who decides: `user:<id>`. */
  by: string
  /** Where it is live, for `confirm`. */
  url?: string
  now: Date
}): Promise<Decided> {
  const [row] = await findRows({ payload, where: { id: { equals: deliveryId } }, limit: 1 })
  if (!row) return { type: 'not-found' }
  const event = await toEvent({ payload, row, decision, by, url })
  if (!event) return { type: 'no-post' }
  const done = await advance({ payload, row, event, now })
  return done ? { type: 'done', row: done } : { type: 'refused', state: row.state }
}

async function toEvent({
  payload,
  row,
  decision,
  by,
  url,
}: {
  payload: Payload
  row: LedgerRow
  decision: Decision
  by: string
  url?: string
}): Promise<DeliveryEvent | null> {
  switch (decision) {
    case 'confirm':
      return { type: 'confirm', by, url, step: stepInDoubt(row) }
    case 'dismiss':
      return { type: 'dismiss', by }
    case 'cancel':
      return { type: 'cancel', by, reason: { en: 'cancelled by hand', zh: '人工取消' } }
    case 'resend': {
      const post = await readApprovedPost({ payload, postId: row.post })
      if (!post?.channels.includes(row.channel)) return null
      // A repeat has a time of its own, which the post does not tell.
      const dueAt = row.occurrence === once ? post.publishAt : row.dueAt
      return { type: 'resend', by, dueAt }
    }
    default:
      return decision satisfies never
  }
}

/** The part that is live by what the person says, where others wait behind it. */
function stepInDoubt({ steps }: LedgerRow): string | undefined {
  const doubt = partInDoubt(steps)
  return doubt ? stepOfPart(doubt.part) : undefined
}
