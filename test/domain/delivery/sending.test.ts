import { describe, expect, it } from 'vitest'
import { inbox } from '../../../src/domain/delivery/delivery.ts'
import type { DeliveryEvent } from '../../../src/domain/delivery/events.ts'
import { maxAttempts } from '../../../src/domain/delivery/retryAt.ts'
import { maxCrashes } from '../../../src/domain/delivery/answered.ts'
import {
  after,
  answerEvent,
  changeOf,
  dueAt,
  givenDelivery,
  givenSending,
  refusalOf,
} from './given.ts'
import { asSaid } from '../../../src/domain/words.ts'

const claim = { type: 'claim', by: 'worker a', until: after(90_000) } as const
const free = { claimedBy: null, claimedAt: null, claimedUntil: null }

describe('a claim', () => {
  it('raises the fence and says who holds the delivery until when', () => {
    const { set } = changeOf({ delivery: givenDelivery({ fence: 4 }), event: claim })
    expect(set).toEqual({
      state: 'claimed',
      fence: 5,
      claimedBy: 'worker a',
      claimedAt: after(0),
      claimedUntil: after(90_000),
    })
  })

  it('is refused a millisecond before the time, and says which time', () => {
    const reason = refusalOf({ delivery: givenDelivery(), event: claim, now: after(-1) })
    expect(reason).toBe('not before 2026-11-23T00:30:00.000Z')
  })

  it('of a delivery that waits to try again is refused before its next attempt', () => {
    const delivery = givenDelivery({ state: 'waiting', nextAttemptAt: after(30_000) })
    expect(refusalOf({ delivery, event: claim, now: after(29_999) })).toContain('not before')
    expect(changeOf({ delivery, event: claim, now: after(30_000) }).set.state).toBe('claimed')
  })

  it('leaves the number of attempts alone: nothing has been tried yet', () => {
    const { set, attempt } = changeOf({ delivery: givenDelivery(), event: claim })
    expect(set).not.toHaveProperty('attemptCount')
    expect(attempt).toBeUndefined()
  })
})

describe('sending', () => {
  it('counts the attempt before the first byte leaves', () => {
    const delivery = givenDelivery({ state: 'claimed', attemptCount: 2 })
    expect(changeOf({ delivery, event: { type: 'send' } }).set).toEqual({
      state: 'sending',
      attemptCount: 3,
    })
  })

  it('that was accepted keeps what the platform called it, and ends', () => {
    const { set, attempt } = changeOf({
      delivery: givenSending(),
      event: answerEvent({
        answer: { type: 'sent', externalId: 'm42', url: 'https://a.test/m42' },
      }),
      now: after(800),
    })
    expect(set).toEqual({
      state: 'sent',
      ...free,
      externalId: 'm42',
      url: 'https://a.test/m42',
      sentAt: after(800),
      isInDoubt: false,
      reason: null,
    })
    expect(attempt).toEqual({
      fence: 1,
      by: 'worker a',
      startedAt: dueAt,
      endedAt: after(800),
      outcome: 'sent',
      reason: null,
    })
  })

  it('that was refused ends, with the reason the platform gave', () => {
    const answer = { type: 'rejected', reason: asSaid('text too long') } as const
    const { set, attempt } = changeOf({ delivery: givenSending(), event: answerEvent({ answer }) })
    expect(set).toMatchObject({ state: 'rejected', ...free, reason: asSaid('text too long') })
    expect(attempt).toMatchObject({ outcome: 'rejected', reason: asSaid('text too long') })
  })

  it('that found the platform busy waits, takes its alarm off, and says when it tries again', () => {
    const answer = { type: 'try-later', reason: asSaid('503') } as const
    const { set } = changeOf({ delivery: givenSending(), event: answerEvent({ answer }) })
    expect(set).toEqual({
      state: 'waiting',
      ...free,
      isInDoubt: false,
      nextAttemptAt: after(30_000),
      reason: asSaid('503'),
      armedAt: null,
    })
  })

  it('that found it busy too often is given up as rejected', () => {
    const delivery = givenSending({ attemptCount: maxAttempts })
    const answer = { type: 'try-later', reason: asSaid('503') } as const
    const { set, attempt } = changeOf({ delivery, event: answerEvent({ answer }) })
    expect(set).toMatchObject({
      state: 'rejected',
      reason: {
        en: 'gave up after 8 attempts: 503',
        zh: '尝试 8 次后放弃：503',
      },
    })
    expect(attempt?.outcome).toBe('try-later')
  })
})

describe('an attempt of which nobody knows what became', () => {
  const answer = { type: 'unconfirmed', reason: asSaid('no answer in 30 s') } as const

  it('is a question for a person where a repeat could be seen twice', () => {
    const event = answerEvent({ answer, isSafeToRepeat: false })
    const { set, attempt } = changeOf({ delivery: givenSending(), event })
    expect(set).toEqual({
      state: 'unconfirmed',
      ...free,
      reason: asSaid('no answer in 30 s'),
      isQuestion: true,
    })
    expect(attempt?.outcome).toBe('unconfirmed')
  })

  it('is repeated where the receiver drops repeats', () => {
    const { set } = changeOf({ delivery: givenSending(), event: answerEvent({ answer }) })
    expect(set).toMatchObject({ state: 'waiting', nextAttemptAt: after(30_000) })
  })

  it('stays unknown, and not rejected, when the repeats are used up', () => {
    const delivery = givenSending({ attemptCount: maxAttempts })
    const { set } = changeOf({ delivery, event: answerEvent({ answer }) })
    expect(set).toMatchObject({ state: 'unconfirmed', isQuestion: true })
  })
})

describe('a holder that died', () => {
  const safe = { type: 'expire', isSafeToRepeat: true } as const
  const unsafe = { type: 'expire', isSafeToRepeat: false } as const
  const claimed = { state: 'claimed', fence: 1, claimedBy: 'worker a' } as const

  it('before it began to send left the delivery free at once, whatever the channel', () => {
    const { set, attempt } = changeOf({
      delivery: givenDelivery({ ...claimed, claimedUntil: after(90_000) }),
      event: unsafe,
      now: after(100_000),
    })
    expect(set).toMatchObject({
      state: 'waiting',
      ...free,
      crashCount: 1,
      nextAttemptAt: after(100_000),
      armedAt: null,
    })
    expect(attempt).toMatchObject({ fence: 1, by: 'worker a', outcome: 'crashed' })
  })

  it('while it was sending left a question where a repeat could be seen twice', () => {
    const { set } = changeOf({ delivery: givenSending(), event: unsafe, now: after(100_000) })
    expect(set).toMatchObject({ state: 'unconfirmed', ...free, isQuestion: true, crashCount: 1 })
    expect(set.reason).toMatchObject({
      en: expect.stringContaining('may be live') as unknown,
      zh: expect.stringContaining('可能已经发出') as unknown,
    })
  })

  it('may still be alive while its time lasts', () => {
    expect(refusalOf({ delivery: givenSending(), event: safe, now: after(1_000) })).toBe(
      'its holder still has time',
    )
  })

  it('that wakes up after its time may no longer begin to send', () => {
    const delivery = givenDelivery({ ...claimed, claimedUntil: after(90_000) })
    expect(refusalOf({ delivery, event: { type: 'send' }, now: after(90_000) })).toBe(
      'the claim has run out',
    )
  })

  it('while it was sending left a repeat where the receiver drops repeats', () => {
    const { set } = changeOf({ delivery: givenSending(), event: safe, now: after(100_000) })
    expect(set).toMatchObject({ state: 'waiting', crashCount: 1 })
  })

  it.each([
    ['is poison that is not fed to a fourth one', 'claimed', 'rejected'],
    ['and may have sent it: a person looks', 'sending', 'unconfirmed'],
  ] as const)(`was the third in a row: the delivery %s`, (_name, state, end) => {
    const delivery = givenSending({ state, crashCount: maxCrashes - 1 })
    const { set } = changeOf({ delivery, event: safe, now: after(100_000) })
    expect(set).toMatchObject({ state: end, crashCount: maxCrashes, ...free })
  })
})

describe('a holder that gives it back untouched', () => {
  const claimed = { state: 'claimed', fence: 1, claimedBy: 'worker a' } as const

  it('leaves it as planned as it was, with no attempt and no alarm', () => {
    const { set, attempt } = changeOf({
      delivery: givenDelivery(claimed),
      event: { type: 'release' },
    })
    expect(set).toEqual({ state: 'planned', ...free, armedAt: null })
    expect(attempt).toBeUndefined()
  })

  it('leaves it waiting where it was tried before', () => {
    const delivery = givenDelivery({ ...claimed, attemptCount: 1 })
    expect(changeOf({ delivery, event: { type: 'release' } }).set.state).toBe('waiting')
  })
})

describe('what a person does by hand', () => {
  const until = after(3_600_000)

  it('is held by the inbox from its time on, and nothing is said of it yet', () => {
    const event = { type: 'hand-over', until } as const
    const { set, attempt } = changeOf({ delivery: givenSending(), event })
    expect(set).toMatchObject({ state: 'sending', claimedBy: inbox, claimedUntil: until })
    expect(attempt).toBeUndefined()
  })

  it('ends with who said so among the attempts', () => {
    const delivery = givenSending({ claimedBy: inbox, claimedUntil: until })
    const event = { ...answerEvent({ answer: { type: 'sent', externalId: 'x' } }), by: 'user:1' }
    const { set, attempt } = changeOf({ delivery, event: event as DeliveryEvent })
    expect(set).toMatchObject({ state: 'sent', claimedBy: null })
    expect(attempt).toMatchObject({ by: 'user:1', outcome: 'sent' })
  })
})
