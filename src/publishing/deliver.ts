import type { Answer } from '../domain/delivery/events.ts'
import type { ConnectedChannel } from './connectChannel.ts'
import type { Drainer } from './drainChannel.ts'
import { isChannelHeld, readHolds } from './holds.ts'
import type { LedgerRow } from './ledger.ts'
import { advance } from './ledger.ts'
import { planDeliveries } from './planDeliveries.ts'
import { isStillPlanned, readApprovedPost } from './readApprovedPost.ts'
import { readMessage } from './readMessage.ts'

/**
 * Sends one claimed row: look at the post and the holds once more, write the intent, send, record.
 * They are read after the claim, so whatever was acknowledged before it always wins. Gives the row
 * as it was left; `null`: it was somebody else's by then.
 */
export async function deliver({
  worker,
  channel,
  row,
}: {
  worker: Drainer
  channel: ConnectedChannel
  row: LedgerRow
}): Promise<LedgerRow | null> {
  const { payload, clock } = worker
  const [post, holds] = await Promise.all([
    readApprovedPost({ payload, postId: row.post }),
    readHolds({ payload }),
  ])
  const isHeld = isChannelHeld({ holds, channel }) || holds.posts.has(row.post)
  if (!post || isHeld || !isStillPlanned({ post, row })) {
    const released = await advance({ payload, row, event: { type: 'release' }, now: clock() })
    await planDeliveries({ payload, postId: row.post, now: clock() })
    return released
  }
  const message = await readMessage({ payload, post })
  const startedAt = clock()
  const sending = await advance({ payload, row, event: { type: 'send' }, now: startedAt })
  if (!sending) return null

  const answer = await channel.adapter.send({
    message,
    deliveryKey: row.id,
    signal: AbortSignal.any([worker.signal, AbortSignal.timeout(worker.timing.sendTimeoutMs)]),
    clock,
  })
  return record({ worker, channel, sending, answer, startedAt })
}

async function record({
  worker,
  channel,
  sending,
  answer,
  startedAt,
}: {
  worker: Drainer
  channel: ConnectedChannel
  sending: LedgerRow
  answer: Answer
  startedAt: Date
}): Promise<LedgerRow | null> {
  const { payload, clock } = worker
  const isSafeToRepeat = channel.adapter.isSafeToRepeat
  const event = { type: 'answer', answer, isSafeToRepeat, startedAt } as const
  const recorded = await insist(() => advance({ payload, row: sending, event, now: clock() }))
  if (!recorded) {
    const facts = { delivery: sending.id, answer }
    payload.logger.error(facts, 'an answer came for a delivery that is no longer held')
  }
  return recorded
}

/** What a platform answered must reach the ledger: a database that is away for a while is waited for. */
async function insist<T>(action: () => Promise<T>): Promise<T> {
  for (let wait = 200; ; wait *= 2) {
    try {
      return await action()
    } catch (error) {
      if (wait > 20_000) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
