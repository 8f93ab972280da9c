import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attempt, Delivery } from '../../../src/domain/delivery/delivery.ts'
import { heldStates } from '../../../src/domain/delivery/delivery.ts'
import { maxAttempts } from '../../../src/domain/delivery/retryAt.ts'
import type { Answer, DeliveryChange, DeliveryEvent } from '../../../src/domain/delivery/events.ts'
import { maxCrashes } from '../../../src/domain/delivery/answered.ts'
import { transition } from '../../../src/domain/delivery/transition.ts'
import { after, dueAt, givenDelivery } from './given.ts'

/** An event at a moment: so long after the one before it. */
type Happening = { event: DeliveryEvent; now: Date }

/** An allowed event, with the delivery before and after it. */
type Step = Happening & { before: Delivery; then: Delivery; change: DeliveryChange }

const hour = 3_600_000
const offset = fc.integer({ min: -2 * hour, max: 6 * hour })
const moment = offset.map(after)
const reason = fc.constant({ en: 'for some reason', zh: '出于某种原因' })

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ type: fc.constant('sent' as const), externalId: fc.constant('m1') }),
  fc.record({ type: fc.constant('rejected' as const), reason }),
  { arbitrary: fc.record({ type: fc.constant('try-later' as const), reason }), weight: 6 },
  fc.record({ type: fc.constant('try-later' as const), reason, after: moment }),
  { arbitrary: fc.record({ type: fc.constant('unconfirmed' as const), reason }), weight: 3 },
)

const by = fc.constantFrom('worker a', 'worker b', 'reader:1')
const isSafeToRepeat = fc.boolean()

/** What the workers do; `people` adds what editors decide. */
const workers: fc.Arbitrary<DeliveryEvent>[] = [
  fc.record({ type: fc.constant('claim' as const), by, until: fc.constant(after(10 * hour)) }),
  fc.record({ type: fc.constant('send' as const) }),
  fc.record({ type: fc.constant('answer' as const), answer, isSafeToRepeat, startedAt: moment }),
  fc.record({ type: fc.constant('release' as const) }),
  fc.record({ type: fc.constant('expire' as const), isSafeToRepeat }),
]
const people: fc.Arbitrary<DeliveryEvent>[] = [
  fc.record({ type: fc.constant('extend' as const), until: moment }),
  fc.record({ type: fc.constant('move' as const), dueAt: moment }),
  fc.record({ type: fc.constant('cancel' as const), reason, by: fc.constantFrom(null, 'user:1') }),
  fc.record({ type: fc.constant('replan' as const), dueAt: moment }),
  fc.record({
    type: fc.constant('postpone' as const),
    until: moment,
    reason,
    isAdmitted: fc.boolean(),
  }),
  fc.record({ type: fc.constant('block' as const), until: moment, reason }),
  fc.record({ type: fc.constant('unblock' as const) }),
  fc.record({ type: fc.constant('miss' as const), reason, isQuestion: fc.boolean() }),
  fc.record({ type: fc.constant('confirm' as const), by: fc.constant('user:1') }),
  fc.record({ type: fc.constant('resend' as const), by: fc.constant('user:1'), dueAt: moment }),
  fc.record({ type: fc.constant('dismiss' as const), by: fc.constant('user:1') }),
]
/** Workers most of the time, or nothing would ever get as far as an eighth attempt. */
const anyEvent = fc.oneof(
  { arbitrary: fc.oneof(...workers.slice(0, 3)), weight: 8 },
  { arbitrary: fc.oneof(...workers), weight: 2 },
  { arbitrary: fc.oneof(...people), weight: 1 },
)

function story(event: fc.Arbitrary<DeliveryEvent>, size: number): fc.Arbitrary<Happening[]> {
  const one = fc.record({ event, wait: fc.integer({ min: 0, max: 2 * hour }) })
  return fc.array(one, { maxLength: size, size: 'max' }).map((list) => {
    let now = dueAt.getTime() - hour
    return list.map(({ event: happened, wait }, index) => {
      now += wait
      // Most claims last long enough for what may follow, and every fourth runs out soon.
      const until = new Date(now + (index % 4 === 0 ? 1 : 48) * hour)
      const event = happened.type === 'claim' ? { ...happened, until } : happened
      return { event, now: new Date(now) }
    })
  })
}

/** Plays a story from a fresh delivery; only what is allowed happens. */
function play(happenings: Happening[]): Step[] {
  let delivery = givenDelivery()
  const steps: Step[] = []
  for (const { event, now } of happenings) {
    const result = transition({ delivery, event, now })
    if (result.type === 'refused') continue
    const then = { ...delivery, ...pick(result.set) }
    steps.push({ event, now, before: delivery, then, change: result })
    delivery = then
  }
  return steps
}

/** The part of a change that the rules look at, as the ledger would read it back. */
function pick(set: DeliveryChange['set']): Partial<Delivery> {
  const known = Object.keys(givenDelivery())
  return Object.fromEntries(Object.entries(set).filter(([name]) => known.includes(name)))
}

function holds(check: (steps: Step[]) => void, event = anyEvent): void {
  fc.assert(
    fc.property(story(event, 80), (happenings) => check(play(happenings))),
    { numRuns: 500 },
  )
}

const outcomes = (steps: Step[]): Attempt[] => steps.flatMap(({ change }) => change.attempt ?? [])

describe('whatever happens in whatever order', () => {
  it('what is sent stays as it is', () => {
    holds((steps) => {
      for (const { before } of steps) expect(before.state).not.toBe('sent')
    })
  })

  it('every reason is said in both languages', () => {
    holds((steps) => {
      for (const { change } of steps) {
        for (const said of [change.set.reason, change.attempt?.reason]) {
          if (!said) continue
          expect(said.en).toMatch(/^[^\p{Script=Han}]+$/u)
          expect(said.zh).toMatch(/\p{Script=Han}/u)
        }
      }
    })
  })

  it('the fence never falls, and only a claim raises it, by one', () => {
    holds((steps) => {
      for (const { before, then, event } of steps) {
        expect(then.fence - before.fence).toBe(event.type === 'claim' ? 1 : 0)
      }
    })
  })

  it('nothing is claimed, and so nothing sent, before its next attempt', () => {
    holds((steps) => {
      let claimedAt = Number.NaN
      let notBefore = Number.NaN
      for (const { event, before, now } of steps) {
        if (event.type === 'claim') {
          claimedAt = now.getTime()
          notBefore = before.nextAttemptAt.getTime()
        }
        if (event.type !== 'send') continue
        expect(claimedAt).toBeGreaterThanOrEqual(notBefore)
        expect(now.getTime()).toBeGreaterThanOrEqual(before.nextAttemptAt.getTime())
      }
    })
  })

  it('somebody holds it exactly while it is claimed or being sent', () => {
    holds((steps) => {
      for (const { then } of steps) {
        const isHeld = heldStates.includes(then.state)
        expect(then.claimedBy !== null).toBe(isHeld)
        expect(then.claimedUntil !== null).toBe(isHeld)
      }
    })
  })

  it('every claim is followed by one outcome before the next: an attempt, or handed back', () => {
    holds((steps) => {
      const ends = ['answer', 'expire', 'release', 'block']
      const isHandedBack = (type: string) => type === 'release' || type === 'block'
      let open: number | null = null
      for (const { event, then, before, change } of steps) {
        if (event.type === 'claim') {
          expect(open).toBeNull()
          open = then.fence
        } else if (ends.includes(event.type)) {
          expect(before.fence).toBe(open)
          expect(change.attempt?.fence).toBe(isHandedBack(event.type) ? undefined : open)
          open = null
        } else {
          expect(open === null || ['send', 'extend'].includes(event.type)).toBe(true)
        }
      }
    })
  })

  it('it is unconfirmed only where a repeat is not safe, or where it was given up', () => {
    holds((steps) => {
      for (const { event, before, then } of steps) {
        if (then.state !== 'unconfirmed' || before.state === 'unconfirmed') continue
        if (before.isInDoubt) continue
        expect(before.state).toBe('sending')
        const isUnsafe = 'isSafeToRepeat' in event && !event.isSafeToRepeat
        const isGivenUp = before.attemptCount >= maxAttempts || then.crashCount >= maxCrashes
        expect(isUnsafe || isGivenUp).toBe(true)
      }
    })
  })

  it('it never ends as rejected in an attempt that may have been accepted', () => {
    holds((steps) => {
      for (const { event, before, then } of steps) {
        const isUnknown =
          (event.type === 'expire' && before.state === 'sending') ||
          (event.type === 'answer' && event.answer.type === 'unconfirmed')
        if (isUnknown) expect(then.state).not.toBe('rejected')
      }
    })
  })

  it('what may be live is never called refused, cancelled or missed', () => {
    holds((steps) => {
      for (const { before, then } of steps) {
        if (!before.isInDoubt || before.state === then.state) continue
        expect(['rejected', 'cancelled', 'missed']).not.toContain(then.state)
      }
    })
  })

  it('nobody begins to send after the claim ran out, or takes what is still held', () => {
    holds((steps) => {
      for (const { event, before, now } of steps) {
        if (event.type === 'send') expect(now < before.claimedUntil!).toBe(true)
        if (event.type === 'expire') expect(now >= before.claimedUntil!).toBe(true)
      }
    })
  })

  it('what waits or is planned wants an alarm whenever its time changes', () => {
    holds((steps) => {
      for (const { before, then, change } of steps) {
        const isMoved = before.nextAttemptAt.getTime() !== then.nextAttemptAt.getTime()
        if (isMoved) expect(change.set.armedAt).toBeNull()
      }
    })
  })
})

describe('without a person who says "send it again"', () => {
  const unaided = fc.oneof(
    { arbitrary: fc.oneof(...workers.slice(0, 3)), weight: 8 },
    { arbitrary: fc.oneof(...workers), weight: 3 },
  )

  it('a delivery is tried at most so often, and lost by at most so many', () => {
    holds((steps) => {
      const answers = steps.filter(({ event }) => event.type === 'answer')
      const crashes = outcomes(steps).filter(({ outcome }) => outcome === 'crashed')
      const sends = steps.filter(({ event }) => event.type === 'send')
      expect(answers.length).toBeLessThanOrEqual(maxAttempts)
      expect(crashes.length).toBeLessThanOrEqual(maxCrashes)
      expect(sends.length).toBeLessThan(maxAttempts + maxCrashes)
    }, unaided)
  })

  it('these stories do reach the last attempt and the last crash', () => {
    const ends = fc.sample(story(unaided, 80), { numRuns: 500, seed: 7 }).map((happenings) => {
      const steps = play(happenings)
      return steps.at(-1)?.then
    })
    expect(ends.some((end) => end && end.attemptCount >= maxAttempts)).toBe(true)
    expect(ends.some((end) => end?.crashCount === maxCrashes)).toBe(true)
    expect(ends.some((end) => end?.state === 'sent')).toBe(true)
  })
})
