import type { Attempt, Delivery } from './delivery.ts'
import type { EventOf, Transition } from './events.ts'
import { change } from './events.ts'

/** Somebody looked: it is live. What waits behind the part in doubt leaves now. */
export function confirmed({
  delivery,
  event,
  now,
}: {
  delivery: Delivery
  event: EventOf<'confirm'>
  now: Date
}): Transition {
  const attempt = decided({ delivery, by: event.by, outcome: 'confirmed', now })
  const address = event.url ? { url: event.url } : {}
  if (event.step === undefined) {
    const settled = { isQuestion: false, isInDoubt: false, reason: null }
    return change({ state: 'sent', sentAt: now, ...settled, ...address }, attempt)
  }
  // A part of it is there, so an end that says "nothing is" would be wrong.
  const set = { ...again(now), isInDoubt: true, ...address }
  return { type: 'change', set, attempt, step: { name: event.step, value: '', at: now } }
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
    { ...again(now), dueAt: event.dueAt, isInDoubt: false },
    decided({ delivery, by: event.by, outcome: 'resent', now }),
  )
}

/** A new start, now, past every lateness. */
function again(now: Date) {
  return {
    state: 'planned',
    nextAttemptAt: now,
    attemptCount: 0,
    crashCount: 0,
    isAdmitted: true,
    isWithdrawn: false,
    isQuestion: false,
    armedAt: null,
    reason: null,
  } as const
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

/** It does not leave. What a person wants so the plan does not bring back by itself. */
export function cancelled({
  delivery,
  event: { reason, by },
  now,
}: {
  delivery: Delivery
  event: EventOf<'cancel'>
  now: Date
}): Transition {
  const isWithdrawn = by !== null
  return change(
    { state: 'cancelled', reason, isWithdrawn, isQuestion: false },
    isWithdrawn ? decided({ delivery, by, outcome: 'cancelled', now }) : undefined,
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
  outcome: 'confirmed' | 'resent' | 'dismissed' | 'cancelled'
  now: Date
}): Attempt {
  return { fence: delivery.fence, by, startedAt: now, endedAt: now, outcome, reason: null }
}
