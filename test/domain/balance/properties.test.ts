import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allBreaches,
  changeBoard,
  createBoard,
  type Board,
} from '../../../src/domain/balance/board.ts'
import type { Breach } from '../../../src/domain/balance/breach.ts'
import { defaultPolicy } from '../../../src/domain/balance/defaults.ts'
import { findBreaches } from '../../../src/domain/balance/findBreaches.ts'
import {
  rulesOf,
  sampleFor,
  type BalancePolicy,
  type BalanceRule,
} from '../../../src/domain/balance/policy.ts'
import { sharesAt } from '../../../src/domain/balance/sharesAt.ts'
import {
  day,
  toTimeline,
  type BalanceItem,
  type Timeline,
} from '../../../src/domain/balance/timeline.ts'
import { contentTypes, packagings } from '../../../src/domain/post.ts'
import { bare, free, noon } from './items.ts'

const hour = 3_600_000
const horizon = { from: noon(3), to: noon(18), now: noon(5) }

const post = fc.record({
  at: fc.integer({ min: -24 * 7, max: 24 * 25 }).map((h) => new Date(+noon(0) + h * hour)),
  contentType: fc.constantFrom(...contentTypes),
  packaging: fc.constantFrom(...packagings),
})
const posts: fc.Arbitrary<BalanceItem[]> = fc
  .array(post, { maxLength: 80 })
  .map((items) => items.map((item, index) => ({ id: String(index), ...item })))

/** Every rule, with bounds that a timeline of some dozens of posts does break. */
const strict: BalancePolicy = {
  ...defaultPolicy,
  productStreak: { most: 2, level: 'warn' },
  perDay: { most: 3, level: 'warn' },
  perWeek: { most: 15, level: 'warn' },
  silence: { days: 1, level: 'warn' },
}
const policies = fc.constantFrom<BalancePolicy>(strict, {
  ...strict,
  window: { type: 'posts', posts: 7 },
})

/** Everything falls on whole hours, so asking at each hour of the horizon misses no change. */
const hours = Array.from({ length: 15 * 24 }, (_, index) => new Date(+horizon.from + index * hour))

describe('balance, for any timeline', () => {
  it('the sweep finds a rule broken exactly where looking at that moment alone does', () => {
    fc.assert(
      fc.property(posts, policies, (items, policy) => {
        const timeline = toTimeline(items)
        const found = findBreaches({ timeline, policy, ...horizon })
        for (const rule of rulesOf(policy)) {
          const swept = hours.map((at) => found.some((breach) => covers({ breach, rule, at })))
          expect(swept).toEqual(hours.map((at) => isBroken({ timeline, rule, policy, at })))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the numbers of a breach are those of the moment it names', () => {
    fc.assert(
      fc.property(posts, policies, (items, policy) => {
        const timeline = toTimeline(items)
        for (const { at, sample, found, contentType } of findBreaches({
          timeline,
          policy,
          ...horizon,
        })) {
          if (!sample) continue
          const shares = sharesAt({ timeline, at, policy })
          expect(shares.types[contentType!].share).toBe(found)
          expect(shares.total).toBe(sample.total)
        }
      }),
    )
  })

  it('taking out as many causes as it says mends a maximum at that moment', () => {
    fc.assert(
      fc.property(posts, (items) => {
        const policy = defaultPolicy
        const timeline = toTimeline(items)
        for (const { rule, at, off, allowed, causes, contentType } of findBreaches({
          timeline,
          policy,
          ...horizon,
        })) {
          if (rule !== 'max-share') continue
          const gone = new Set(causes.slice(0, off))
          const rest = timeline.filter((item) => !gone.has(item.id))
          const { share } = sharesAt({ timeline: rest, at, policy }).types[contentType!]
          expect(share).toBeLessThanOrEqual(allowed)
        }
      }),
    )
  })

  it('another interaction post never raises the product share', () => {
    fc.assert(
      fc.property(posts, post, (items, { at }) => {
        const added: BalanceItem = { id: 'new', at, contentType: 'interaction', packaging: 'topic' }
        const [before, after] = [toTimeline(items), toTimeline([...items, added])]
        const share = (timeline: Timeline, moment: Date) =>
          sharesAt({ timeline, at: moment, policy: defaultPolicy }).types.product.share
        for (const moment of hours)
          expect(share(after, moment)).toBeLessThanOrEqual(share(before, moment))
      }),
      { numRuns: 40 },
    )
  })

  it('a post that leaves a window breaks no maximum of its type there, nor one of a number', () => {
    fc.assert(
      fc.property(posts, fc.nat(), post, (items, chosen, { at }) => {
        const moved = items[chosen % Math.max(1, items.length)]
        if (!moved) return
        const { contentType } = moved
        const policy: BalancePolicy = {
          ...bare,
          shares: { ...bare.shares, [contentType]: { ...free, max: 0.4 } },
          perDay: { most: 3, level: 'warn' },
          perWeek: { most: 15, level: 'warn' },
        }
        const [before, after] = [
          items,
          items.map((item) => (item === moved ? { ...item, at } : item)),
        ]
        for (const moment of hours) {
          const isInside = (when: Date) => when <= moment && +moment < +when + 7 * day
          if (!isInside(moved.at) || isInside(at)) continue
          for (const rule of rulesOf(policy)) {
            const asked = { rule, policy, at: moment }
            const isBrokenAfter = isBroken({ timeline: toTimeline(after), ...asked })
            if (isBrokenAfter)
              expect(isBroken({ timeline: toTimeline(before), ...asked })).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('a post that is not on a board cannot be taken from it', () => {
    fc.assert(
      fc.property(posts, post, (items, made) => {
        const board = createBoard({ items, policy: strict, ...horizon })
        const remove = { ...made, id: 'never there' }
        expect(changeBoard({ board, change: { remove, add: null } })).toEqual(board)
      }),
      { numRuns: 50 },
    )
  })

  it('what follows a change is what looking at everything anew finds, however many changes there were', () => {
    const change = fc.record({
      what: fc.constantFrom('add' as const, 'remove' as const, 'move' as const),
      chosen: fc.nat(),
      post,
    })
    fc.assert(
      fc.property(
        posts,
        policies,
        fc.array(change, { minLength: 1, maxLength: 8 }),
        (items, policy, changes) => {
          let board: Board = createBoard({ items, policy, ...horizon })
          for (const [number, { what, chosen, post: made }] of changes.entries()) {
            const old = board.timeline[chosen % Math.max(1, board.timeline.length)] ?? null
            const add =
              what === 'remove'
                ? null
                : { ...made, id: what === 'move' && old ? old.id : `new ${number}` }
            board = changeBoard({ board, change: { remove: what === 'add' ? null : old, add } })
            const anew = createBoard({ items: board.timeline, policy, ...horizon })
            expect(board.timeline).toEqual(anew.timeline)
            expect(board.breaches).toEqual(anew.breaches)
            expect(allBreaches(board)).toEqual(allBreaches(anew))
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

function covers({ breach, rule, at }: { breach: Breach; rule: BalanceRule; at: Date }): boolean {
  const isSame = breach.rule === rule.name && breach.contentType === rule.contentType
  return isSame && breach.from <= at && at < breach.to
}

/** The rule's own words, by looking at every item again. */
function isBroken({
  timeline,
  rule,
  policy,
  at,
}: {
  timeline: Timeline
  rule: BalanceRule
  policy: BalancePolicy
  at: Date
}): boolean {
  const past = timeline.filter((item) => item.at <= at)
  const within = (days: number) => past.filter((item) => +at < +item.at + days * day)
  const activities = past.filter(({ packaging }) => packaging === 'activity')
  switch (rule.name) {
    case 'max-share':
    case 'min-share': {
      const { window } = policy
      const inside = window.type === 'days' ? within(window.days) : past.slice(-window.posts)
      if (inside.length < sampleFor({ rule, policy })) return false
      const share =
        inside.filter((item) => item.contentType === rule.contentType).length / inside.length
      return rule.name === 'max-share' ? share > rule.allowed : share < rule.allowed
    }
    case 'product-streak':
      return (
        past.length - 1 - past.findLastIndex((item) => item.contentType !== 'product') >
        rule.allowed
      )
    case 'topics-before-activity':
      return activities.some((activity, index) => {
        if (+activity.at !== +at) return false
        const before = index === 0 ? -1 : timeline.indexOf(activities[index - 1]!)
        return timeline.indexOf(activity) - before - 1 < rule.allowed
      })
    case 'activity-cooldown':
      return activities.some((_, index) => {
        const last = activities[index - 1]
        return last && +at < +last.at + rule.allowed * day
      })
    case 'per-day':
      return within(1).length > rule.allowed
    case 'per-week':
      return within(7).length > rule.allowed
    case 'silence': {
      const last = past.at(-1)
      const isOpen = past.length === timeline.length
      if (!last || (isOpen && last.at > horizon.now)) return false
      return +at >= +last.at + rule.allowed * day
    }
  }
}
