import type { Delivery } from '../../../src/domain/delivery/delivery.ts'
import type { Answer, DeliveryChange, DeliveryEvent } from '../../../src/domain/delivery/events.ts'
import { transition } from '../../../src/domain/delivery/transition.ts'

/** The due time of every delivery here, and instants told from it. */
export const dueAt = new Date('2026-11-23T00:30:00.000Z')

export function after(ms: number): Date {
  return new Date(dueAt.getTime() + ms)
}

/** A planned delivery that is due at `dueAt`. */
export function givenDelivery(changed: Partial<Delivery> = {}): Delivery {
  return {
    state: 'planned',
    dueAt,
    nextAttemptAt: dueAt,
    fence: 0,
    claimedBy: null,
    claimedAt: null,
    claimedUntil: null,
    attemptCount: 0,
    crashCount: 0,
    isInDoubt: false,
    isAdmitted: false,
    isWithdrawn: false,
    ...changed,
  }
}

/** As it is while a worker sends it for the first time. */
export function givenSending(changed: Partial<Delivery> = {}): Delivery {
  return givenDelivery({
    state: 'sending',
    fence: 1,
    claimedBy: 'worker a',
    claimedUntil: after(90_000),
    attemptCount: 1,
    ...changed,
  })
}

/** What an event changes; fails where it is refused. */
export function changeOf(step: {
  delivery: Delivery
  event: DeliveryEvent
  now?: Date
}): DeliveryChange {
  const result = transition({ now: dueAt, ...step })
  if (result.type === 'refused') throw new Error(`refused: ${result.reason}`)
  return result
}

/** Why an event is refused; fails where it is allowed. */
export function refusalOf(step: { delivery: Delivery; event: DeliveryEvent; now?: Date }): string {
  const result = transition({ now: dueAt, ...step })
  if (result.type !== 'refused') throw new Error(`it became ${result.set.state}`)
  return result.reason
}

/** A channel's answer as an event. */
export function answerEvent({
  answer,
  isSafeToRepeat = true,
}: {
  answer: Answer
  isSafeToRepeat?: boolean
}): DeliveryEvent {
  return { type: 'answer', answer, isSafeToRepeat, startedAt: dueAt }
}
