import { describe, expect, it } from 'vitest'
import type { DeliveryState } from '../../src/domain/delivery/delivery.ts'
import { postStanding } from '../../src/domain/postStanding.ts'

describe('where a post stands', () => {
  it.each([
    ['draft', [], 'draft'],
    ['in-review', [], 'in-review'],
    ['scheduled', [], 'scheduled'],
    ['scheduled', ['planned', 'planned'], 'scheduled'],
    ['scheduled', ['planned', 'sent'], 'scheduled'],
    ['scheduled', ['sending', 'sent'], 'sending'],
    ['scheduled', ['sent', 'cancelled'], 'sent'],
    ['scheduled', ['sent', 'rejected'], 'trouble'],
    ['scheduled', ['planned', 'missed'], 'trouble'],
    ['scheduled', ['unconfirmed'], 'trouble'],
    ['scheduled', ['blocked'], 'trouble'],
    ['scheduled', ['cancelled'], 'cancelled'],
    ['draft', ['cancelled'], 'draft'],
    ['draft', ['sent'], 'sent'],
  ] as const)('%s with %j is %s', (state, states: readonly DeliveryState[], expected) => {
    const deliveries = states.map((one) => ({ state: one }))
    expect(postStanding({ state, deliveries })).toBe(expected)
  })

  it.each([
    [[], 'by-hand'],
    [['sending', 'planned', 'sent'], 'by-hand'],
    [['rejected'], 'trouble'],
  ] as const)('waiting for a person, with %j elsewhere, it is %s', (states, expected) => {
    const others = states.map((state) => ({ state, isInInbox: false }))
    const deliveries = [{ state: 'sending' as const, isInInbox: true }, ...others]
    expect(postStanding({ state: 'scheduled', deliveries })).toBe(expected)
  })
})
