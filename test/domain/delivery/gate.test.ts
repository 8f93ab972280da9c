import { describe, expect, it } from 'vitest'
import { gate } from '../../../src/domain/delivery/gate.ts'
import type { ChannelRules } from '../../../src/domain/delivery/rules.ts'
import { after, dueAt, givenDelivery } from './given.ts'

const minute = 60_000
const hour = 60 * minute

const delivery = givenDelivery()
const rules: ChannelRules = {
  late: { type: 'publish' },
  quiet: null,
  jitterSeconds: 0,
  spacingSeconds: 60,
}
type Ask = Parameters<typeof gate>[0]
const ask = (more: Partial<Ask>) =>
  gate({
    delivery,
    key: 'row',
    rules,
    isAdmitted: false,
    lastSentAt: null,
    caps: [],
    now: dueAt,
    ...more,
  })

describe('the gate', () => {
  it('lets a delivery go at its time', () => {
    expect(ask({})).toEqual({ type: 'go' })
  })

  it('keeps one back that is not due', () => {
    expect(ask({ now: after(-1) })).toMatchObject({ type: 'wait', until: dueAt })
  })

  it('lets the posts of a busy minute go without spacing', () => {
    expect(ask({ now: after(4 * minute), lastSentAt: after(4 * minute) })).toEqual({ type: 'go' })
  })

  it('spaces what is late', () => {
    expect(ask({ now: after(hour), lastSentAt: after(hour - 20_000) })).toMatchObject({
      type: 'wait',
      until: after(hour + 40_000),
      concerns: 'backlog',
    })
  })

  it('judges lateness by the moment it should have left, after its quiet hours', () => {
    const quiet = { from: '00:00', to: '06:00', timezone: 'UTC' }
    const skipping = { ...rules, quiet, late: { type: 'skip' } as const }
    const end = new Date('2026-11-23T06:00:00Z')
    expect(ask({ rules: skipping, now: after(hour) })).toMatchObject({ type: 'wait', until: end })
    expect(ask({ rules: skipping, now: end })).toEqual({ type: 'go' })
    const later = new Date(end.getTime() + hour)
    expect(ask({ rules: skipping, now: later })).toMatchObject({ type: 'miss', isQuestion: false })
  })

  it('takes what is within the allowed delay, to the millisecond', () => {
    const within = { ...rules, late: { type: 'within', minutes: 30 } as const }
    expect(ask({ rules: within, now: after(30 * minute) })).toEqual({ type: 'go' })
    expect(ask({ rules: within, now: after(30 * minute + 1) })).toMatchObject({ type: 'miss' })
  })

  it('asks a person where the rule says so', () => {
    const asking = { ...rules, late: { type: 'ask' } as const }
    expect(ask({ rules: asking, now: after(hour) })).toMatchObject({
      type: 'miss',
      isQuestion: true,
    })
  })

  it('does not call late what it admitted before, what was tried, or what a person wants', () => {
    const skipping = { ...rules, late: { type: 'skip' } as const }
    expect(ask({ rules: skipping, now: after(hour), isAdmitted: true })).toEqual({ type: 'go' })
    const tried = { ...delivery, state: 'waiting' as const, attemptCount: 1 }
    expect(ask({ rules: skipping, now: after(hour), delivery: tried })).toEqual({ type: 'go' })
  })

  it('waits for the last of all reasons to wait', () => {
    const now = after(hour)
    const cap = { most: 1, days: 1, sentAt: [after(-hour)] }
    expect(ask({ now, lastSentAt: now, caps: [cap] })).toMatchObject({
      type: 'wait',
      until: after(23 * hour),
    })
  })

  it('counts only the last day against a community', () => {
    const now = after(hour)
    const old = { most: 1, days: 1, sentAt: [new Date(now.getTime() - 24 * hour)] }
    expect(ask({ now, caps: [old] })).toEqual({ type: 'go' })
  })

  it('counts the last week where the cap is for a week', () => {
    const now = after(hour)
    const sentAt = [24, 48, 169].map((hours) => new Date(now.getTime() - hours * hour))
    expect(ask({ now, caps: [{ most: 3, days: 7, sentAt }] })).toEqual({ type: 'go' })
    expect(ask({ now, caps: [{ most: 2, days: 7, sentAt }] })).toMatchObject({
      type: 'wait',
      // Five days on, the second of the two is a week old.
      until: new Date(now.getTime() + 5 * 24 * hour),
    })
  })

  it('waits for no time that a wrong clock wrote down', () => {
    const now = after(hour)
    const nextYear = after(365 * 24 * hour)
    expect(ask({ now, lastSentAt: nextYear })).toMatchObject({ until: after(hour + minute) })
    const cap = { most: 1, days: 1, sentAt: [nextYear] }
    expect(ask({ now, caps: [cap] })).toMatchObject({ until: after(25 * hour) })
  })
})
