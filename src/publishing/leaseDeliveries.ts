import type { Payload } from 'payload'
import { heldStates, openStates } from '../domain/delivery/delivery.ts'
import type { Message } from '../domain/message/message.ts'
import { admit } from './admit.ts'
import { block, judge } from './balance/keepBack.ts'
import { claimDelivery, findDue } from './claimDelivery.ts'
import { isChannelHeld, readHolds } from './holds.ts'
import type { LedgerRow } from './ledger.ts'
import { advance, findRows, inState } from './ledger.ts'
import { planDeliveries } from './planDeliveries.ts'
import type { ChannelFacts } from './readChannel.ts'
import { isStillPlanned } from './isStillPlanned.ts'
import { readApprovedPost } from './readApprovedPost.ts'
import { readChannel } from './readChannel.ts'
import { readLeaving } from './readLeaving.ts'

export type Leased = { row: LedgerRow; message: Message }

type Reader = {
  payload: Payload
  /** Who leases, for the ledger. */
  by: string
  holdMs: number
  now: Date
}

/**
 * The same, but never past one that is not settled: as long as an earlier delivery is with a reader
 * or waits to be tried again, those after it stay. Two readers at once meet at the first one, and
 * whoever loses it gets nothing.
 */
export async function leaseInOrder({
  reader,
  channelId,
  max,
}: {
  reader: Reader
  channelId: string
  max: number
}): Promise<Leased[]> {
  const { payload, now } = reader
  const open = await readOpen({ payload, channelId })
  if (!open) return []
  const { channel, heldPosts } = open
  const free = heldPosts.length > 0 ? [{ post: { not_in: heldPosts } }] : []
  const unsettled = await findRows({
    payload,
    where: {
      and: [
        { channel: { equals: channelId } },
        // A post that is put on hold lets the others pass, but not while a reader already has it.
        { or: [inState(...heldStates), { and: [inState(...openStates), ...free] }] },
        { dueAt: { less_than_equal: now.toISOString() } },
      ],
    },
    sort: ['dueAt', 'createdAt'],
    limit: max,
  })
  const leased: Leased[] = []
  for (const row of unsettled) {
    // Kept back by a community's balance, perhaps for days: the others may pass it.
    if (row.state === 'blocked' && row.nextAttemptAt > now) continue
    if (heldStates.includes(row.state) || row.nextAttemptAt > now) return leased
    const one = await lease({ reader, channel, row })
    if (!one && !(await isSettled({ payload, id: row.id }))) return leased
    if (one) leased.push(one)
  }
  return leased
}

/** Missed, or taken off the calendar: nothing to wait for. */
async function isSettled({ payload, id }: { payload: Payload; id: string }): Promise<boolean> {
  const [row] = await findRows({ payload, where: { id: { equals: id } }, limit: 1 })
  return !row || !(openStates.includes(row.state) || heldStates.includes(row.state))
}

/**
 * Hands due deliveries of a pull channel to a reader, in order. They are the reader's until the
 * lease ends; without an acknowledgement they are offered again, under the same delivery id.
 */
export async function leaseDeliveries({
  reader,
  channelId,
  max,
}: {
  reader: Reader
  channelId: string
  max: number
}): Promise<Leased[]> {
  const { payload, now } = reader
  const open = await readOpen({ payload, channelId })
  if (!open) return []
  const { channel, heldPosts } = open
  const leased: Leased[] = []
  // Another reader may take what this one looked at: it looks again until it sees nothing new.
  const seen = new Set<string>()
  for (;;) {
    const due = await findDue({ payload, channelId, now, limit: max, skip: heldPosts })
    const fresh = due.filter((row) => !seen.has(row.id))
    if (fresh.length === 0) return leased
    for (const row of fresh) {
      seen.add(row.id)
      const one = await lease({ reader, channel, row })
      if (one) leased.push(one)
      if (leased.length === max) return leased
    }
  }
}

/** The channel and the posts that are held on it; `null`: nothing is handed out there. */
async function readOpen({
  payload,
  channelId,
}: {
  payload: Payload
  channelId: string
}): Promise<{ channel: ChannelFacts; heldPosts: string[] } | null> {
  const channel = await readChannel({ payload, channelId })
  const holds = await readHolds({ payload })
  if (!channel || isChannelHeld({ holds, channel })) return null
  return { channel, heldPosts: [...holds.posts] }
}

async function lease({
  reader,
  channel,
  row,
}: {
  reader: Reader
  channel: ChannelFacts
  row: LedgerRow
}): Promise<Leased | null> {
  const { payload, by, holdMs, now } = reader
  const verdict = await admit({ payload, channel, row, now })
  if (verdict.type === 'miss') await advance({ payload, row, event: verdict, now })
  if (verdict.type !== 'go') return null
  const mine = await claimDelivery({ payload, row, by, holdMs, now })
  if (!mine) return null
  const post = await readApprovedPost({ payload, postId: mine.post })
  const isWanted = post && (await isStillPlanned({ payload, post, row: mine, now }))
  if (!isWanted) {
    await advance({ payload, row: mine, event: { type: 'release' }, now })
    await planDeliveries({ payload, postId: mine.post, now })
    return null
  }
  const { reason, note } = await judge({ payload, channel, post, row: mine, now })
  if (reason !== null) {
    await block({ payload, row: mine, reason, note, now })
    return null
  }
  const { issueNumber, message } = await readLeaving({
    ...{ payload, post, channel: mine.channel, dueAt: mine.dueAt },
  })
  const event = { type: 'send', issueNumber } as const
  const handedOut = await advance({ payload, row: mine, event, note, now })
  return handedOut && { row: handedOut, message }
}
