import type { Attempt, Delivery } from './delivery.ts'
import type { EventOf, Transition } from './events.ts'
import { change } from './events.ts'

/** Somebody looked: it is live. */
export function confirmed({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'confirm'>
  now: Date
}): Transition {
  return change(
    {
      state: 'sent',
      sentAt: now,
      isQuestion: false,
      isInDoubt: false,
      reason: null,
      ...(event.url ? { url: event.url } : {}),
    },
    decided({ delivery, by: event.by, outcome: 'confirmed', now }),
  )
}

/** Somebody wants it sent: attempts and crashes are counted anew, under the same key. */
export function resent({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'resend'>
  now: Date
}): Transition {
  return change(
    {
      state: 'planned',
      dueAt: event.dueAt,
      nextAttemptAt: now,
      attemptCount: 0,
      crashCount: 0,
      isInDoubt: false,
      isAdmitted: true,
      isWithdrawn: false,
      isQuestion: false,
      armedAt: null,
      reason: null,
    },
    decided({ delivery, by: event.by, outcome: 'resent', now }),
  )
}

/** Somebody leaves it as it is: it stays, and no longer asks. */
export function dismissed({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'dismiss'>
  now: Date
}): Transition {
  return change(
    { state: delivery.state, isQuestion: false },
    decided({ delivery, by: event.by, outcome: 'dismissed', now }),
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
