import type { Attempt, Delivery, DeliveryState } from './delivery.ts'
import { maxAttempts, retryAt } from './retryAt.ts'

/** Holders that may die on one delivery before it stops: a post that kills its worker is poison. */
export const maxCrashes = 3

/** What a channel answered; the same shape as the channel port's Outcome, free of its imports. */
export type Answer =
  | { type: 'sent'; externalId: string; url?: string }
  | { type: 'rejected'; reason: string }
  | { type: 'try-later'; reason: string; after?: Date }
  | { type: 'unconfirmed'; reason: string }

export type DeliveryEvent =
  /** A worker or a pull reader takes it until `until`. */
  | { type: 'claim'; by: string; until: Date }
  /** The intent: written before the first byte leaves. */
  | { type: 'send' }
  | { type: 'answer'; answer: Answer; isSafeToRepeat: boolean; startedAt: Date }
  /** The holder gives it back untouched (it is stopping, or the post changed under it). */
  | { type: 'release' }
  /** The holder's time ran out: it is taken to be dead. */
  | { type: 'expire'; isSafeToRepeat: boolean }
  | { type: 'move'; dueAt: Date }
  | { type: 'cancel'; reason: string }
  /** An editor put a cancelled one back on the calendar. */
  | { type: 'replan'; dueAt: Date }
  /** Due, but not yet: quiet hours, the rate limit, a backlog. */
  | { type: 'postpone'; until: Date; reason: string; isAdmitted: boolean }
  /** `isQuestion`: a person may still want it. */
  | { type: 'miss'; reason: string; isQuestion: boolean }
  /** A person looked: it is live. */
  | { type: 'confirm'; by: string; url?: string }
  /** A person wants it sent (again), now. */
  | { type: 'resend'; by: string; dueAt: Date }
  /** A person leaves it as it is. */
  | { type: 'dismiss'; by: string }

/** What to write: fields to set, and the attempt to append where there is one. */
export type DeliveryChange = {
  set: Partial<Delivery> & {
    state: DeliveryState
    reason?: string | null
    externalId?: string
    url?: string | null
    sentAt?: Date
    /** The alarm set for it no longer stands. */
    armedAt?: null
    /** Somebody has to decide. */
    isQuestion?: boolean
  }
  attempt?: Attempt
}

export type Transition = ({ type: 'change' } & DeliveryChange) | { type: 'refused'; reason: string }

/** Which states each event may meet; anything else is refused. */
const allowed: Record<DeliveryEvent['type'], readonly DeliveryState[]> = {
  claim: ['planned', 'waiting'],
  send: ['claimed'],
  answer: ['sending'],
  release: ['claimed'],
  expire: ['claimed', 'sending'],
  move: ['planned', 'waiting', 'missed', 'rejected'],
  cancel: ['planned', 'waiting'],
  replan: ['cancelled'],
  postpone: ['planned', 'waiting'],
  miss: ['planned', 'waiting'],
  confirm: ['unconfirmed'],
  resend: ['unconfirmed', 'rejected', 'missed'],
  dismiss: ['unconfirmed', 'missed'],
}

const free = { claimedBy: null, claimedUntil: null }

/**
 * The one place that says what a delivery may become. Pure: the caller writes the change with a
 * compare-and-set on the row's state and fence, and a lost comparison means somebody else owns it.
 */
export function transition({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: DeliveryEvent
  now: Date
}): Transition {
  if (!allowed[event.type].includes(delivery.state)) {
    return { type: 'refused', reason: `a ${delivery.state} delivery cannot ${event.type}` }
  }
  switch (event.type) {
    case 'claim':
      return claim({ delivery, event, now })
    case 'send':
      return change({ state: 'sending', attemptCount: delivery.attemptCount + 1 })
    case 'answer':
      return answered({ delivery, event, now })
    case 'release':
      return change({ state: restingState(delivery), ...free, armedAt: null })
    case 'expire':
      return expired({ delivery, event, now })
    case 'move':
    case 'replan':
      return planned(event.dueAt)
    case 'cancel':
      return change({ state: 'cancelled', reason: event.reason, isQuestion: false })
    case 'postpone':
      return change({
        state: delivery.state,
        nextAttemptAt: event.until,
        isAdmitted: delivery.isAdmitted || event.isAdmitted,
        reason: event.reason,
        armedAt: null,
      })
    case 'miss':
      return change({ state: 'missed', reason: event.reason, isQuestion: event.isQuestion })
    case 'confirm':
      return confirmed({ delivery, event, now })
    case 'resend':
      return resent({ delivery, event, now })
    case 'dismiss':
      return change(
        { state: delivery.state, isQuestion: false },
        decided({ delivery, by: event.by, outcome: 'dismissed', now }),
      )
    default:
      return event satisfies never
  }
}

function planned(dueAt: Date): Transition {
  return change({
    state: 'planned',
    dueAt,
    nextAttemptAt: dueAt,
    isAdmitted: false,
    isQuestion: false,
    armedAt: null,
    reason: null,
  })
}

function confirmed({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: Extract<DeliveryEvent, { type: 'confirm' }>
  now: Date
}): Transition {
  return change(
    {
      state: 'sent',
      sentAt: now,
      isQuestion: false,
      reason: null,
      ...(event.url ? { url: event.url } : {}),
    },
    decided({ delivery, by: event.by, outcome: 'confirmed', now }),
  )
}

/** Starts over: attempts and crashes are counted anew, under the same key. */
function resent({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: Extract<DeliveryEvent, { type: 'resend' }>
  now: Date
}): Transition {
  return change(
    {
      state: 'planned',
      dueAt: event.dueAt,
      nextAttemptAt: now,
      attemptCount: 0,
      crashCount: 0,
      isAdmitted: true,
      isQuestion: false,
      armedAt: null,
      reason: null,
    },
    decided({ delivery, by: event.by, outcome: 'resent', now }),
  )
}

function decided({
  delivery,
  by,
  outcome,
  now,
}: {
  delivery: Delivery
  by: string
  outcome: 'confirmed' | 'resent' | 'dismissed'
  now: Date
}): Attempt {
  return { fence: delivery.fence, by, startedAt: now, endedAt: now, outcome, reason: null }
}

function claim({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: Extract<DeliveryEvent, { type: 'claim' }>
  now: Date
}): Transition {
  if (delivery.nextAttemptAt > now) {
    return { type: 'refused', reason: `not before ${delivery.nextAttemptAt.toISOString()}` }
  }
  return change({
    state: 'claimed',
    fence: delivery.fence + 1,
    claimedBy: event.by,
    claimedUntil: event.until,
  })
}

function answered({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: Extract<DeliveryEvent, { type: 'answer' }>
  now: Date
}): Transition {
  const { answer } = event
  const attempt = ended({
    delivery,
    startedAt: event.startedAt,
    endedAt: now,
    outcome: answer.type,
    reason: answer.type === 'sent' ? null : answer.reason,
  })
  switch (answer.type) {
    case 'sent':
      return change(
        {
          state: 'sent',
          ...free,
          externalId: answer.externalId,
          url: answer.url ?? null,
          sentAt: now,
          reason: null,
        },
        attempt,
      )
    case 'rejected':
      return change({ state: 'rejected', ...free, reason: answer.reason }, attempt)
    case 'try-later':
      return tryLater({ delivery, now, reason: answer.reason, after: answer.after, attempt })
    case 'unconfirmed':
      return event.isSafeToRepeat
        ? tryLater({ delivery, now, reason: answer.reason, attempt, end: 'unconfirmed' })
        : change(
            { state: 'unconfirmed', ...free, reason: answer.reason, isQuestion: true },
            attempt,
          )
    default:
      return answer satisfies never
  }
}

function tryLater({
  delivery,
  now,
  reason,
  after,
  attempt,
  end = 'rejected',
}: {
  delivery: Delivery
  now: Date
  reason: string
  after?: Date
  attempt: Attempt
  end?: 'rejected' | 'unconfirmed'
}): Transition {
  const next = retryAt({ attemptCount: delivery.attemptCount, now, after })
  if (!next) {
    return change(
      {
        state: end,
        ...free,
        isQuestion: end === 'unconfirmed',
        reason: `gave up after ${maxAttempts} attempts: ${reason}`,
      },
      attempt,
    )
  }
  return change({ state: 'waiting', ...free, nextAttemptAt: next, reason, armedAt: null }, attempt)
}

/** A dead holder's delivery: untouched if it never began to send, else by the channel's own rule. */
function expired({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: Extract<DeliveryEvent, { type: 'expire' }>
  now: Date
}): Transition {
  const crashCount = delivery.crashCount + 1
  const wasSending = delivery.state === 'sending'
  const reason = wasSending
    ? 'the worker stopped while it was sending: the post may be live'
    : 'the worker stopped before it began to send'
  const attempt = ended({
    delivery,
    startedAt: delivery.claimedUntil ?? now,
    endedAt: now,
    outcome: 'crashed',
    reason,
  })
  const isOver = crashCount >= maxCrashes
  if (wasSending && (!event.isSafeToRepeat || isOver)) {
    return change({ state: 'unconfirmed', ...free, crashCount, reason, isQuestion: true }, attempt)
  }
  if (isOver) {
    const poison = `stopped: ${crashCount} workers died while they held it`
    return change({ state: 'rejected', ...free, crashCount, reason: poison }, attempt)
  }
  return change(
    { state: 'waiting', ...free, crashCount, nextAttemptAt: now, reason, armedAt: null },
    attempt,
  )
}

function restingState(delivery: Delivery): DeliveryState {
  return delivery.attemptCount > 0 || delivery.crashCount > 0 ? 'waiting' : 'planned'
}

function ended({
  delivery,
  ...rest
}: Omit<Attempt, 'fence' | 'by'> & { delivery: Delivery }): Attempt {
  return { fence: delivery.fence, by: delivery.claimedBy ?? 'unknown', ...rest }
}

function change(set: DeliveryChange['set'], attempt?: Attempt): Transition {
  return { type: 'change', set, ...(attempt ? { attempt } : {}) }
}
