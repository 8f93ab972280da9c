import type { Payload } from 'payload'
import { heldStates, openStates } from '../domain/delivery/delivery.ts'
import { mayBeBlocked } from './balance/mayBeBlocked.ts'
import { findDue } from './claimDelivery.ts'
import type { Leased, Reader } from './handOut.ts'
import { handOut } from './handOut.ts'
import { isChannelHeld, readHolds } from './holds.ts'
import { findRows, inState } from './ledger.ts'
import type { ChannelFacts } from './readChannel.ts'
import { readChannel } from './readChannel.ts'

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
  const { payload } = reader
  const open = await readOpen({ payload, channelId })
  if (!open) return []
  const leased: Leased[] = []
  try {
    await fill({ ...open, reader, max, leased })
  } catch (error) {
    if (leased.length === 0) throw error
    // What was handed out is the reader's: it would lie until its time runs out.
    payload.logger.error({ err: error, channel: channelId }, 'a lease ended early')
  }
  return leased
}

/** Leases until there are `max`, or nothing is left. */
async function fill({
  reader,
  channel,
  heldPosts,
  max,
  leased,
}: Open & { reader: Reader; max: number; leased: Leased[] }): Promise<void> {
  const { payload, now } = reader
  // Another reader may take what this one looked at: it looks again until it sees nothing new.
  const seen = new Set<string>()
  for (;;) {
    const due = await findDue({ payload, channelId: channel.id, now, limit: max, skip: heldPosts })
    const fresh = due.filter((row) => !seen.has(row.id))
    if (fresh.length === 0) return
    for (const row of fresh) seen.add(row.id)
    // By a rule that blocks, what leaves with one decides about the next: then one after the other.
    const postIds = fresh.map((row) => row.post)
    const atOnce = (await mayBeBlocked({ payload, channel, postIds })) ? 1 : max
    while (fresh.length > 0) {
      const rows = fresh.splice(0, Math.min(atOnce, max - leased.length))
      leased.push(...(await handOut({ reader, channel, rows })))
      if (leased.length === max) return
    }
  }
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
    const [one] = await handOut({ reader, channel, rows: [row] })
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

type Open = { channel: ChannelFacts; heldPosts: string[] }

/** The channel and the posts that are held on it; `null`: nothing is handed out there. */
async function readOpen({
  payload,
  channelId,
}: {
  payload: Payload
  channelId: string
}): Promise<Open | null> {
  const channel = await readChannel({ payload, channelId })
  const holds = await readHolds({ payload })
  if (!channel || isChannelHeld({ holds, channel })) return null
  return { channel, heldPosts: [...holds.posts] }
}
