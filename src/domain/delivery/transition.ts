import { answered, expired } from './answered.ts'
import { cancelled, confirmed, dismissed, resent } from './decided.ts'
import { inbox, openStates, type Delivery, type DeliveryState } from './delivery.ts'
import type { DeliveryEvent, EventOf, Transition } from './events.ts'
import { change, free } from './events.ts'

/** Which states each event may meet; anything else is refused. */
const allowed: Record<DeliveryEvent['type'], readonly DeliveryState[]> = {
  claim: openStates,
  send: ['claimed'],
  answer: ['sending'],
  extend: ['sending'],
  'hand-over': ['sending'],
  release: ['claimed'],
  expire: ['claimed', 'sending'],
  move: [...openStates, 'missed', 'rejected'],
  cancel: openStates,
  replan: ['cancelled'],
  postpone: openStates,
  block: ['claimed'],
  unblock: ['blocked'],
  miss: openStates,
  confirm: ['unconfirmed'],
  resend: ['unconfirmed', 'rejected', 'missed', 'cancelled'],
  dismiss: ['unconfirmed', 'missed'],
}

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
  return admitDoubt({ delivery, step: judge({ delivery, event, now }) })
}

function judge({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: DeliveryEvent
  now: Date
}): Transition {
  switch (event.type) {
    case 'claim':
      return claim({ delivery, event, now })
    case 'send':
      return send({ delivery, event, now })
    case 'answer':
      return answered({ delivery, event, now })
    case 'extend':
      return extend({ delivery, event, now })
    case 'hand-over':
      return change({
        state: 'sending',
        claimedBy: inbox,
        claimedAt: now,
        claimedUntil: event.until,
        reason: null,
      })
    case 'release':
      return change({ state: restingState(delivery), ...free, armedAt: null })
    case 'expire':
      return expired({ delivery, event, now })
    case 'move':
    case 'replan':
      return planned(event.dueAt)
    case 'cancel':
      return cancelled({ delivery, event, now })
    case 'postpone':
      return change({
        state: delivery.state,
        nextAttemptAt: event.until,
        isAdmitted: delivery.isAdmitted || event.isAdmitted,
        reason: event.reason,
        armedAt: null,
      })
    case 'block':
      return change({
        state: 'blocked',
        ...free,
        nextAttemptAt: event.until,
        reason: event.reason,
        armedAt: null,
      })
    case 'unblock':
      return change({
        state: restingState(delivery),
        nextAttemptAt: now,
        isAdmitted: true,
        reason: null,
        armedAt: null,
      })
    case 'miss':
      return change({ state: 'missed', reason: event.reason, isQuestion: event.isQuestion })
    case 'confirm':
      return confirmed({ delivery, event, now })
    case 'resend':
      return resent({ delivery, event, now })
    case 'dismiss':
      return dismissed({ delivery, event, now })
    default:
      return event satisfies never
  }
}

/** A new time is a new start; what may be live stays in doubt. */
function planned(dueAt: Date): Transition {
  return change({
    state: 'planned',
    dueAt,
    nextAttemptAt: dueAt,
    attemptCount: 0,
    crashCount: 0,
    isAdmitted: false,
    isWithdrawn: false,
    isQuestion: false,
    armedAt: null,
    reason: null,
  })
}

function claim({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'claim'>
  now: Date
}): Transition {
  if (delivery.nextAttemptAt > now) {
    return { type: 'refused', reason: `not before ${delivery.nextAttemptAt.toISOString()}` }
  }
  return change({
    state: 'claimed',
    fence: delivery.fence + 1,
    claimedBy: event.by,
    claimedAt: now,
    claimedUntil: event.until,
  })
}

/** Whose time has run out has lost it, even where nobody noticed yet. */
function extend({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'extend'>
  now: Date
}): Transition {
  if (delivery.claimedUntil && delivery.claimedUntil <= now) {
    return { type: 'refused', reason: 'the claim has run out' }
  }
  return change({ state: 'sending', claimedUntil: event.until })
}

/** Whose time has run out may no longer begin: somebody else may be about to. */
function send({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'send'>
  now: Date
}): Transition {
  if (delivery.claimedUntil && delivery.claimedUntil <= now) {
    return { type: 'refused', reason: 'the claim has run out' }
  }
  const { issueNumber } = event
  return change({
    state: 'sending',
    attemptCount: delivery.attemptCount + 1,
    ...(issueNumber === undefined ? {} : { issueNumber }),
  })
}

/** Ends that say "nothing of this is out there". */
const denials: readonly DeliveryState[] = ['rejected', 'cancelled', 'missed']

/** A later refusal or cancel says nothing about an attempt that may be live: a person has to look. */
function admitDoubt({ delivery, step }: { delivery: Delivery; step: Transition }): Transition {
  if (step.type === 'refused' || !delivery.isInDoubt) return step
  const { set } = step
  if (set.state === delivery.state || !denials.includes(set.state)) return step
  const reason = set.reason
    ? { en: `${set.reason.en}; ${doubt.en}`, zh: `${set.reason.zh}；${doubt.zh}` }
    : doubt
  return { ...step, set: { ...set, state: 'unconfirmed', reason, isQuestion: true } }
}

const doubt = { en: 'an earlier attempt may be live', zh: '之前的一次尝试可能已经发出' }

function restingState(delivery: Delivery): DeliveryState {
  return delivery.attemptCount > 0 || delivery.crashCount > 0 ? 'waiting' : 'planned'
}
