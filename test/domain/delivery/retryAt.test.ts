import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxAttempts, retryAt } from '../../../src/domain/delivery/retryAt.ts'
import { after, dueAt } from './given.ts'

const second = 1_000
const minute = 60_000

describe('the next attempt', () => {
  it.each([
    [1, 30 * second],
    [2, minute],
    [3, 2 * minute],
    [4, 5 * minute],
    [5, 15 * minute],
    [6, 30 * minute],
    [7, 60 * minute],
  ])('after attempt %i comes %i ms later', (attemptCount, wait) => {
    expect(retryAt({ attemptCount, now: dueAt })).toEqual(after(wait))
  })

  it('does not come after the eighth: the delivery is given up', () => {
    expect(maxAttempts).toBe(8)
    expect(retryAt({ attemptCount: 8, now: dueAt })).toBeNull()
    expect(retryAt({ attemptCount: 8, now: dueAt, after: after(minute) })).toBeNull()
  })

  it('waits for the time the platform named, where that is later than ours', () => {
    const named = after(10 * minute)
    expect(retryAt({ attemptCount: 1, now: dueAt, after: named })).toEqual(named)
  })

  it('keeps to our own time where the platform named an earlier one', () => {
    const named = after(second)
    expect(retryAt({ attemptCount: 1, now: dueAt, after: named })).toEqual(after(30 * second))
  })

  it('is not led astray by a time that is none', () => {
    const named = new Date(Number.NaN)
    expect(retryAt({ attemptCount: 1, now: dueAt, after: named })).toEqual(after(30 * second))
  })

  it('is always at least half a minute away and never before the platform allows it', () => {
    const moment = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: maxAttempts - 1 }),
        moment,
        fc.option(moment, { nil: undefined }),
        (attemptCount, now, named) => {
          const next = retryAt({ attemptCount, now, after: named })
          expect(next!.getTime()).toBeGreaterThanOrEqual(now.getTime() + 30 * second)
          const asked = Math.min(named?.getTime() ?? 0, now.getTime() + 24 * 3600 * second)
          expect(next!.getTime()).toBeGreaterThanOrEqual(asked)
        },
      ),
    )
  })
})
