import type { ObjectId } from 'mongodb'
import type { Payload, PayloadRequest } from 'payload'
import { counts } from '../../domain/balance/counts.ts'
import type { DeliveryState } from '../../domain/delivery/delivery.ts'
import { isInInbox, openStates } from '../../domain/delivery/delivery.ts'
import { once } from '../../domain/delivery/wantedOccurrences.ts'
import { findStored } from '../findStored.ts'

/** What the ledger says of a post, over all its channels; all but `deliveries` of its first time. */
export type PostInLedger = {
  isPublished: boolean
  isUnderWay: boolean
  /** Planned, under way or delivered somewhere: part of the mix. */
  isCounted: boolean
  /** Something of it has left, or somebody holds it right now: its time is no longer ours to change. */
  hasLeft: boolean
  deliveries: LedgerDelivery[]
}

export type LedgerDelivery = {
  channel: string
  state: DeliveryState
  /** It waits for a person to publish it. */
  isInInbox: boolean
  occurrence: string
  dueAt: Date
}

/** So many posts are asked for at a time: a database compares each row with the whole list. */
const batch = 200

/** Posts without a delivery are not in the answer. */
export async function readDeliveryStates({
  postIds,
  ...reading
}: {
  payload: Payload
  req?: PayloadRequest
  postIds: string[]
}): Promise<Map<string, PostInLedger>> {
  const docs: Stored[] = []
  for (let start = 0; start < postIds.length; start += batch) {
    const where = { post: { in: postIds.slice(start, start + batch) } }
    docs.push(
      ...(await findStored<Stored>({ ...reading, collection: 'deliveries', where, fields })),
    )
  }
  const found = new Map<string, PostInLedger>()
  for (const { post, channel, state, occurrence, dueAt, claimedBy } of docs) {
    const known = found.get(String(post)) ?? nothing
    const isFirst = occurrence === once
    const told = {
      ...{ channel: String(channel), state, isInInbox: isInInbox({ state, claimedBy }) },
      ...{ occurrence, dueAt: new Date(dueAt) },
    }
    found.set(String(post), {
      isPublished: known.isPublished || (isFirst && state === 'sent'),
      isCounted: known.isCounted || (isFirst && counts(state)),
      isUnderWay: known.isUnderWay || (isFirst && isToCome(state)),
      hasLeft: known.hasLeft || (isFirst && !(openStates.includes(state) || state === 'cancelled')),
      deliveries: [...known.deliveries, told],
    })
  }
  return found
}

/** Kept back by the balance it is still to come, though it is no part of the mix. */
function isToCome(state: DeliveryState): boolean {
  return state === 'blocked' || (counts(state) && state !== 'sent')
}

const nothing: PostInLedger = {
  isPublished: false,
  isCounted: false,
  isUnderWay: false,
  hasLeft: false,
  deliveries: [],
}

const fields = ['post', 'channel', 'state', 'occurrence', 'dueAt', 'claimedBy']

type Stored = {
  post: ObjectId
  channel: ObjectId
  state: DeliveryState
  occurrence: string
  dueAt: Date
  claimedBy?: string | null
}
