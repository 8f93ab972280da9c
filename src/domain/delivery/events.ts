import type { Words } from '../words.ts'
import type { Attempt, Delivery, DeliveryState } from './delivery.ts'

/** What a channel answered; the same shape as the channel port's Outcome, free of its imports. */
export type Answer =
  | { type: 'sent'; externalId: string; url?: string }
  | { type: 'rejected'; reason: Words }
  | { type: 'try-later'; reason: Words; after?: Date }
  | { type: 'unconfirmed'; reason: Words }

export type DeliveryEvent =
  /** A worker or a pull reader takes it until `until`. */
  | { type: 'claim'; by: string; until: Date }
  /** The intent: written before the first byte leaves; under this number of its column. */
  | { type: 'send'; issueNumber?: number | null }
  | {
      type: 'answer'
      answer: Answer
      isSafeToRepeat: boolean
      startedAt: Date
      /** Who says so, where that is not the holder. */
      by?: string
    }
  /** The holder lives and needs longer. */
  | { type: 'extend'; until: Date }
  /** A person does it by hand from here, and says what became of it. */
  | { type: 'hand-over'; until: Date }
  /** The holder gives it back untouched (it is stopping, or the post changed under it). */
  | { type: 'release' }
  /** The holder's time ran out: it is taken to be dead. */
  | { type: 'expire'; isSafeToRepeat: boolean }
  | { type: 'move'; dueAt: Date }
  /** `by`: a person wants it so, whatever the post says; `null`: the post does. */
  | { type: 'cancel'; reason: Words; by: string | null }
  /** An editor put a cancelled one back on the calendar. */
  | { type: 'replan'; dueAt: Date }
  /** Due, but not yet: quiet hours, the rate limit, a backlog. */
  | { type: 'postpone'; until: Date; reason: Words; isAdmitted: boolean }
  /** The holder gives it back: a community's balance has no room for it. Looked at again then. */
  | { type: 'block'; until: Date; reason: Words }
  /** Somebody let it pass in writing. */
  | { type: 'unblock' }
  /** `isQuestion`: a person may still want it. */
  | { type: 'miss'; reason: Words; isQuestion: boolean }
  /** A person looked: it is live. `step`: so is the part that was in doubt, and others wait behind it. */
  | { type: 'confirm'; by: string; url?: string; step?: string }
  /** A person wants it sent (again), now. */
  | { type: 'resend'; by: string; dueAt: Date }
  /** A person leaves it as it is. */
  | { type: 'dismiss'; by: string }

/** What to write: fields to set, and the attempt to append where there is one. */
export type DeliveryChange = {
  set: Partial<Delivery> & {
    state: DeliveryState
    reason?: Words | null
    externalId?: string
    url?: string | null
    sentAt?: Date
    issueNumber?: number | null
    /** The alarm set for it no longer stands. */
    armedAt?: null
    /** Somebody has to decide. */
    isQuestion?: boolean
  }
  attempt?: Attempt
  /** To append to what attempts did already. */
  step?: { name: string; value: string; at: Date }
}

export type Transition = ({ type: 'change' } & DeliveryChange) | { type: 'refused'; reason: string }

/** One kind of event. */
export type EventOf<Type extends DeliveryEvent['type']> = Extract<DeliveryEvent, { type: Type }>

/** Nobody holds it any more. */
export const free = { claimedBy: null, claimedAt: null, claimedUntil: null }

export function change(set: DeliveryChange['set'], attempt?: Attempt): Transition {
  return { type: 'change', set, ...(attempt ? { attempt } : {}) }
}
