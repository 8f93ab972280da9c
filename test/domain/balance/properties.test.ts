import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceWarnings } from '../../../src/domain/balance/balanceWarnings.ts'
import {
  defaultPolicy,
  rulesOf,
  sampleFor,
  type BalanceRule,
} from '../../../src/domain/balance/policy.ts'
import { sharesAt, type BalanceItem } from '../../../src/domain/balance/sharesAt.ts'
import { contentTypes, packagings } from '../../../src/domain/post.ts'
import { noon } from './items.ts'

const policy = defaultPolicy
const hour = 3_600_000
const horizon = { from: noon(3), to: noon(18) }

const timeline: fc.Arbitrary<BalanceItem[]> = fc
  .array(
    fc.record({
      at: fc.integer({ min: -24 * 7, max: 24 * 25 }).map((h) => new Date(+noon(0) + h * hour)),
      contentType: fc.constantFrom(...contentTypes),
      packaging: fc.constantFrom(...packagings),
    }),
    { maxLength: 80 },
  )
  .map((items) => items.map((item, index) => ({ id: String(index), ...item })))

/** Everything falls on whole hours, so asking at each hour of the horizon misses no change. */
const hours = Array.from({ length: 15 * 24 }, (_, index) => new Date(+horizon.from + index * hour))

describe('balance, for any timeline', () => {
  it('the sweep finds a rule broken exactly where counting the window anew does', () => {
    fc.assert(
      fc.property(timeline, (items) => {
        const found = balanceWarnings({ items, policy, ...horizon })
        for (const rule of rulesOf(policy)) {
          const swept = hours.map((at) => found.some((warning) => covers({ warning, rule, at })))
          expect(swept).toEqual(hours.map((at) => isBroken({ items, rule, at })))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the numbers of a warning are those of the window it names', () => {
    fc.assert(
      fc.property(timeline, (items) => {
        for (const warning of balanceWarnings({ items, policy, ...horizon })) {
          const shares = sharesAt({ items, at: warning.at, policy })
          expect(shares.types[warning.contentType].share).toBe(warning.share)
          expect(shares.total).toBe(warning.total)
        }
      }),
    )
  })

  it('taking out as many causes as it says mends the window', () => {
    fc.assert(
      fc.property(timeline, (items) => {
        const found = balanceWarnings({ items, policy, ...horizon })
        for (const { at, off, allowed, causes, contentType } of found) {
          if (causes.length === 0) continue
          const gone = new Set(causes.slice(0, off))
          const rest = items.filter((item) => !gone.has(item.id))
          const { share } = sharesAt({ items: rest, at, policy }).types[contentType]
          expect(share).toBeLessThanOrEqual(allowed)
        }
      }),
    )
  })

  it('another interaction post never raises the product share', () => {
    fc.assert(
      fc.property(timeline, fc.nat({ max: 24 * 20 }), (items, late) => {
        const at = new Date(+noon(0) + late * hour)
        const post: BalanceItem = { id: 'new', at, contentType: 'interaction', packaging: 'topic' }
        for (const moment of hours) {
          const before = sharesAt({ items, at: moment, policy }).types.product.share
          const after = sharesAt({ items: [...items, post], at: moment, policy }).types.product
            .share
          expect(after).toBeLessThanOrEqual(before)
        }
      }),
      { numRuns: 40 },
    )
  })
})

function covers({
  warning,
  rule,
  at,
}: {
  warning: ReturnType<typeof balanceWarnings>[number]
  rule: BalanceRule
  at: Date
}): boolean {
  const isSame = warning.rule === rule.type && warning.contentType === rule.contentType
  return isSame && warning.from <= at && at < warning.to
}

/** The rule's own words, by counting every item again. */
function isBroken({
  items,
  rule,
  at,
}: {
  items: BalanceItem[]
  rule: BalanceRule
  at: Date
}): boolean {
  const { total, types } = sharesAt({ items, at, policy })
  if (total < sampleFor({ rule, policy })) return false
  const { share } = types[rule.contentType]
  return rule.type === 'max-share' ? share > rule.allowed : share < rule.allowed
}
