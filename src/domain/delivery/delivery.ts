import type { Words } from '../words.ts'

/** The states a delivery can be in; what each may become is told by `transition`. */
export const deliveryStates = [
  'planned',
  'claimed',
  'sending',
  'waiting',
  'blocked',
  'sent',
  'rejected',
  'unconfirmed',
  'missed',
  'cancelled',
] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** States in which nothing has left yet, so an edit still decides. */
export const openStates: readonly DeliveryState[] = ['planned', 'waiting', 'blocked']

/** States in which somebody holds the delivery until `claimedUntil`. */
export const heldStates: readonly DeliveryState[] = ['claimed', 'sending']

/** Holds what a person does by hand, from its time until that person says what became of it. */
export const inbox = 'inbox'

/** Whether it waits for a person to publish it, and not for a platform to answer. */
export function isInInbox({
  state,
  claimedBy,
}: {
  state: string
  claimedBy?: string | null
}): boolean {
  return state === 'sending' && claimedBy === inbox
}

/** The part of a ledger row that its rules look at. Instants are absolute. */
export type Delivery = {
  state: DeliveryState
  /** When the post is due. */
  dueAt: Date
  /** When the next attempt may start: `dueAt`, or later after a failed attempt. */
  nextAttemptAt: Date
  /** Raised by each claim; a write that names an older fence finds no row. */
  fence: number
  claimedBy: string | null
  claimedAt: Date | null
  claimedUntil: Date | null
  /** Attempts that reached the channel's door. */
  attemptCount: number
  /** Holders that died while they held it. */
  crashCount: number
  /** An earlier attempt may be live: its answer never came. A person's "send again" settles that. */
  isInDoubt: boolean
  /** It passed the gate once, or a person wants it: lateness no longer counts. */
  isAdmitted: boolean
  /** A person said "do not send it": the plan does not bring it back by itself. */
  isWithdrawn: boolean
}

/** One try at a channel, or what a person decided about it; kept for ever. */
export type Attempt = {
  fence: number
  /** A worker's or reader's name, or `user:<id>`. */
  by: string
  startedAt: Date
  endedAt: Date
  outcome:
    | 'sent'
    | 'rejected'
    | 'try-later'
    | 'unconfirmed'
    | 'crashed'
    | 'confirmed'
    | 'resent'
    | 'dismissed'
    | 'cancelled'
  reason: Words | null
}
