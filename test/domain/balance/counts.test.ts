import { describe, expect, it } from 'vitest'
import { counts, type CountableState } from '../../../src/domain/balance/counts.ts'
import { deliveryStates, type DeliveryState } from '../../../src/domain/delivery/delivery.ts'
import { postStates, type PostState } from '../../../src/domain/post.ts'

describe('counts', () => {
  it('takes what is planned, under way or delivered', () => {
    expect(deliveryStates.filter((state) => counts(state))).toEqual([
      'planned',
      'claimed',
      'sending',
      'waiting',
      'sent',
      'unconfirmed',
    ])
  })

  it('leaves out what never reached anybody', () => {
    expect(deliveryStates.filter((state) => !counts(state))).toEqual([
      'blocked',
      'rejected',
      'missed',
      'cancelled',
    ])
  })

  it('takes a post from the moment it is scheduled', () => {
    expect(postStates.filter((state) => counts(state))).toEqual(['scheduled'])
  })

  it('decides about every state a delivery or a post can be in', () => {
    const every: (DeliveryState | PostState)[] = [...deliveryStates, ...postStates]
    const decided: CountableState[] = every
    expect(decided.map(counts)).not.toContain(undefined)
  })
})
