import type { Outcome } from '../channels/channel.ts'
import type { Answer } from '../domain/delivery/events.ts'
import type { Message } from '../domain/message/message.ts'
import { block, judge } from './balance/keepBack.ts'
import type { ConnectedChannel } from './connectChannel.ts'
import type { Drainer } from './drainChannel.ts'
import { isChannelHeld, readHolds } from './holds.ts'
import type { LedgerRow } from './ledger.ts'
import { advance } from './ledger.ts'
import { planDeliveries } from './planDeliveries.ts'
import { isStillPlanned } from './isStillPlanned.ts'
import { readApprovedPost } from './readApprovedPost.ts'
import { handOver } from './inbox/handOver.ts'
import { insist } from './insist.ts'
import { keepSteps, LostDelivery } from './keepSteps.ts'
import { markLinks } from './markLinks.ts'
import { readLeaving } from './readLeaving.ts'

/**
 * Sends one claimed row: look at the post, the holds and the balance, write the intent, send, record.
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
  const isWanted = post && !isHeld && (await isStillPlanned({ payload, post, row, now: clock() }))
  if (!isWanted) {
    const released = await advance({ payload, row, event: { type: 'release' }, now: clock() })
    await planDeliveries({ payload, postId: row.post, now: clock() })
    return released
  }
  const { reason, note } = await judge({ payload, channel, post, row, now: clock() })
  if (reason !== null) return block({ payload, row, reason, note, now: clock() })
  const { issueNumber, ...read } = await readLeaving({
    ...{ payload, post, channel: row.channel, dueAt: row.dueAt },
  })
  const message = markLinks({ message: read.message, channel })
  const startedAt = clock()
  const intent = { type: 'send', issueNumber } as const
  const sending = await advance({ payload, row, event: intent, note, now: startedAt })
  if (!sending) return null
  if (channel.isManual) return handOver({ payload, row: sending, now: clock() })

  const answer = await attempt({ worker, channel, message, sending })
  return answer && record({ worker, channel, sending, answer, startedAt })
}

/** `null`: the delivery was taken away in the middle; what its next holder finds are the steps so far. */
async function attempt({
  worker,
  channel,
  message,
  sending,
}: {
  worker: Drainer
  channel: ConnectedChannel
  message: Message
  sending: LedgerRow
}): Promise<Outcome | null> {
  const { payload, clock } = worker
  try {
    return await channel.adapter.send({
      message,
      deliveryKey: sending.id,
      signal: AbortSignal.any([worker.signal, AbortSignal.timeout(worker.timing.sendTimeoutMs)]),
      clock,
      openMedia: channel.openMedia,
      steps: keepSteps({ payload, row: sending, clock }),
    })
  } catch (error) {
    if (!(error instanceof LostDelivery)) throw error
    payload.logger.error({ delivery: sending.id }, 'a delivery was taken away while it was sent')
    return null
  }
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
