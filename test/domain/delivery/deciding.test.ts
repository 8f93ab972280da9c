import { describe, expect, it } from 'vitest'
import { after, changeOf, givenDelivery, refusalOf } from './given.ts'
import { asSaid } from '../../../src/domain/words.ts'

describe('an editor', () => {
  it('who moves the post moves the delivery, early or late, and its alarm falls', () => {
    const delivery = givenDelivery({
      state: 'waiting',
      nextAttemptAt: after(60_000),
      isAdmitted: true,
    })
    const { set } = changeOf({ delivery, event: { type: 'move', dueAt: after(-3_600_000) } })
    expect(set).toMatchObject({
      state: 'planned',
      dueAt: after(-3_600_000),
      nextAttemptAt: after(-3_600_000),
      isAdmitted: false,
      isQuestion: false,
      armedAt: null,
      reason: null,
    })
  })

  it('who takes the post off is told so by the ledger, with the reason', () => {
    const reason = { en: 'the post was taken off the calendar', zh: '内容已从日历上移除' }
    const event = { type: 'cancel', reason, by: null } as const
    const { set, attempt } = changeOf({ delivery: givenDelivery(), event })
    expect(set).toMatchObject({ state: 'cancelled', reason: event.reason, isWithdrawn: false })
    expect(attempt).toBeUndefined()
  })

  it('who does not want it sent is named by the ledger, and the plan leaves it so', () => {
    const event = { type: 'cancel', reason: asSaid('cancelled by hand'), by: 'user:1' } as const
    const { set, attempt } = changeOf({ delivery: givenDelivery(), event })
    expect(set).toMatchObject({ state: 'cancelled', isWithdrawn: true })
    expect(attempt).toMatchObject({ by: 'user:1', outcome: 'cancelled' })
  })

  it('cannot take back what somebody holds or what is out', () => {
    const event = { type: 'cancel', reason: asSaid('too late'), by: 'user:1' } as const
    for (const state of ['claimed', 'sending', 'sent'] as const) {
      expect(refusalOf({ delivery: givenDelivery({ state }), event })).toContain(state)
    }
  })

  it('who puts it back on the calendar gets it planned anew', () => {
    const delivery = givenDelivery({ state: 'cancelled' })
    const { set } = changeOf({ delivery, event: { type: 'replan', dueAt: after(60_000) } })
    expect(set).toMatchObject({
      state: 'planned',
      dueAt: after(60_000),
      nextAttemptAt: after(60_000),
    })
  })
})

describe('a person who decides', () => {
  const unconfirmed = givenDelivery({
    state: 'unconfirmed',
    fence: 3,
    attemptCount: 8,
    crashCount: 2,
  })

  it('that it is live makes it sent, with the address, and is named in the ledger', () => {
    const event = { type: 'confirm', by: 'user:1', url: 'https://a.test/1' } as const
    const { set, attempt } = changeOf({ delivery: unconfirmed, event, now: after(60_000) })
    expect(set).toMatchObject({
      state: 'sent',
      sentAt: after(60_000),
      url: 'https://a.test/1',
      isQuestion: false,
    })
    expect(attempt).toMatchObject({ by: 'user:1', outcome: 'confirmed', fence: 3 })
  })

  it('that a part of it is live lets the rest go, and no later end denies the part', () => {
    const event = { type: 'confirm', by: 'user:1', step: 'part-2' } as const
    const { set, attempt, step } = changeOf({ delivery: unconfirmed, event, now: after(60_000) })
    expect(set).toMatchObject({
      ...{ state: 'planned', nextAttemptAt: after(60_000), attemptCount: 0, isQuestion: false },
      ...{ isAdmitted: true, isInDoubt: true },
    })
    expect(step).toEqual({ name: 'part-2', value: '', at: after(60_000) })
    expect(attempt).toMatchObject({ by: 'user:1', outcome: 'confirmed' })
  })

  it('that it goes again starts it over, now, past every lateness', () => {
    const event = { type: 'resend', by: 'user:1', dueAt: after(30_000) } as const
    const { set, attempt } = changeOf({ delivery: unconfirmed, event, now: after(60_000) })
    expect(set).toMatchObject({
      state: 'planned',
      dueAt: after(30_000),
      nextAttemptAt: after(60_000),
      attemptCount: 0,
      crashCount: 0,
      isAdmitted: true,
      isQuestion: false,
    })
    expect(set).not.toHaveProperty('fence')
    expect(attempt).toMatchObject({ by: 'user:1', outcome: 'resent' })
  })

  it('to leave it takes the question away and nothing else', () => {
    const event = { type: 'dismiss', by: 'user:1' } as const
    const { set, attempt } = changeOf({ delivery: unconfirmed, event })
    expect(set).toEqual({ state: 'unconfirmed', isQuestion: false })
    expect(attempt?.outcome).toBe('dismissed')
  })
})

describe('a delivery that may not leave yet', () => {
  it('waits in its state until then, and says why', () => {
    const event = {
      type: 'postpone',
      until: after(600_000),
      reason: asSaid('quiet hours'),
      isAdmitted: false,
    } as const
    const { set } = changeOf({ delivery: givenDelivery({ isAdmitted: true }), event })
    expect(set).toEqual({
      state: 'planned',
      nextAttemptAt: after(600_000),
      isAdmitted: true,
      reason: asSaid('quiet hours'),
      armedAt: null,
    })
  })

  it('is missed when its policy says so, and asks where a person may still want it', () => {
    const event = { type: 'miss', reason: asSaid('40 minutes late'), isQuestion: true } as const
    const { set } = changeOf({ delivery: givenDelivery(), event })
    expect(set).toMatchObject({
      state: 'missed',
      reason: asSaid('40 minutes late'),
      isQuestion: true,
    })
  })
})
