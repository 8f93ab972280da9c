import type { Payload } from 'payload'
import type { ConnectedChannel } from './connectChannel.ts'
import type { LedgerRow } from './ledger.ts'
import { advance } from './ledger.ts'
import { planDeliveries } from './planDeliveries.ts'
import { isStillPlanned, readApprovedPost } from './readApprovedPost.ts'
import { readMessage } from './readMessage.ts'

/** Longest one attempt may take. A claim is held for longer, so that a live sender is never robbed. */
export const sendTimeoutMs = 30_000
export const claimHoldMs = 90_000

/**
 * Sends one claimed row: look at the post once more, write the intent, send, record. The post is
 * read after the claim, so an edit that was acknowledged before it always wins.
 */
export async function deliver({
  payload,
  channel,
  row,
  signal,
  clock,
}: {
  payload: Payload
  channel: ConnectedChannel
  row: LedgerRow
  /** Aborted when the worker cannot wait any longer. */
  signal: AbortSignal
  clock: () => Date
}): Promise<void> {
  const post = await readApprovedPost({ payload, postId: row.post })
  if (!post || !isStillPlanned({ post, row })) {
    await advance({ payload, row, event: { type: 'release' }, now: clock() })
    await planDeliveries({ payload, postId: row.post, now: clock() })
    return
  }
  const message = await readMessage({ payload, post })
  const startedAt = clock()
  const sending = await advance({ payload, row, event: { type: 'send' }, now: startedAt })
  if (!sending) return

  const answer = await channel.adapter.send({
    message,
    deliveryKey: row.id,
    signal: AbortSignal.any([signal, AbortSignal.timeout(sendTimeoutMs)]),
    clock,
  })
  const isSafeToRepeat = channel.adapter.isSafeToRepeat
  const event = { type: 'answer', answer, isSafeToRepeat, startedAt } as const
  const recorded = await insist({
    signal,
    action: () => advance({ payload, row: sending, event, now: clock() }),
  })
  if (!recorded) {
    payload.logger.error(
      { delivery: row.id, answer },
      'an answer came back for a delivery that is no longer held',
    )
  }
}

/** What a platform answered must reach the ledger: a database that is away for a moment is waited for. */
async function insist<T>({
  action,
  signal,
}: {
  action: () => Promise<T>
  signal: AbortSignal
}): Promise<T> {
  for (let wait = 200; ; wait *= 2) {
    try {
      return await action()
    } catch (error) {
      if (wait > 20_000 || signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
